import { describe, expect, test } from 'vitest';
import { checkBriefing, parseBriefing, problemInWords } from '../../lib/text/parse-briefing.ts';

/** Loose on purpose: what these tests hand over is wrong in every way a file can be. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

const goodBriefing = (): Loose => ({
  format: 1,
  id: 'harbor-deal',
  revision: 1,
  title: 'The harbor deal',
  summary: 'Who says what about the harbor.',
  language: 'en',
  asOf: '2025-03',
  author: 'A reader',
  license: 'CC-BY-4.0',
  methodology: 'One article.',
  takeaways: [{ text: 'There is a deal.', evidence: ['signed'] }],
  sources: [{ id: 'article', title: 'A harbor changes hands', language: 'en' }],
  voices: [
    { id: 'port', name: 'The port', kind: 'institution', entity: 'harbor' },
    { id: 'town', name: 'The town', kind: 'government' },
  ],
  entities: [
    {
      id: 'harbor',
      name: 'Northhaven harbor',
      kind: 'place',
      summary: 'A harbor.',
      background: [{ text: 'It was sold.', evidence: ['signed'] }],
      forms: [{ text: 'Northhaven' }, { text: 'the harbor', needs: { entities: ['harbor'], within: 'page' } }],
      voice: 'port',
      related: [{ entity: 'sale', label: 'what was sold' }],
    },
    { id: 'sale', name: 'The sale', kind: 'deal', summary: 'A sale.', background: [], forms: [{ text: 'harbor deal', case: 'any' }], related: [] },
  ],
  issues: [
    {
      id: 'good-for-town',
      question: 'Is it good for the town?',
      about: ['harbor'],
      positions: [
        { voice: 'port', label: 'Yes', gist: 'It brings work.', evidence: ['work'] },
        { voice: 'town', label: 'No', gist: 'It costs too much.', evidence: ['signed'] },
      ],
    },
  ],
  evidence: [
    { id: 'signed', source: 'article', section: 'News', paragraph: 1, kind: 'reported', gist: 'The deal was signed.' },
    { id: 'work', source: 'article', section: 'News', paragraph: 2, kind: 'direct', speaker: 'The harbor master', quote: 'There will be work', gist: 'Work.' },
  ],
  changes: [{ revision: 1, note: 'First.' }],
});

/** What the refusal says, a line a problem, without the file's name. */
function refusalOf(data: unknown): string[] {
  const parsed = checkBriefing(data);
  return parsed.ok ? [] : parsed.problems.map((problem) => problemInWords('x', problem).replace(/^x: /, ''));
}

const afterChange = (change: (briefing: Loose) => void): Loose => {
  const briefing = goodBriefing();
  change(briefing);
  return briefing;
};

test('a good briefing is read as it is written', () => {
  expect(parseBriefing(JSON.stringify(goodBriefing()))).toEqual({ ok: true, briefing: goodBriefing() });
});

test('space around texts is taken off, and a byte order mark does no harm', () => {
  const parsed = parseBriefing(`\uFEFF${JSON.stringify(afterChange((b) => (b.title = '  The harbor deal \n')))}`);
  expect(parsed.ok && parsed.briefing.title).toBe('The harbor deal');
});

describe('not a briefing at all', () => {
  test.each([
    ['truncated', '{"format": 1, "id": "ha'],
    ['empty', ''],
    ['prose', 'Dear reader'],
  ])('%s: expected JSON', (_, json) => {
    const parsed = parseBriefing(json);
    expect(parsed.ok ? [] : parsed.problems).toEqual([{ path: '', message: expect.stringMatching(/^expected JSON \(.+\)$/) }]);
  });

  test.each([
    [[], 'x: expected a briefing object (found an empty list)'],
    [null, 'x: expected a briefing object (found null)'],
    ['hello', 'x: expected a briefing object (found "hello")'],
  ])('%j', (data, words) => {
    const parsed = checkBriefing(data);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problemInWords('x', problem))).toEqual([words]);
  });
});

const cases: [string, (briefing: Loose) => void, string][] = [
  // the file as a whole
  ['a format to come', (b) => (b.format = 2), 'format: expected 1, the format this version of Parallax reads (found 2)'],
  ['a format in quotes', (b) => (b.format = '1'), 'format: expected 1, the format this version of Parallax reads (found "1")'],
  ['no format', (b) => delete b.format, 'format: expected this field, which is required (found nothing)'],
  ['a field left out', (b) => delete b.issues[0].question, 'issues[0].question: expected this field, which is required (found nothing)'],
  ['a field too many', (b) => (b.entities[1].colour = 'red'), 'entities[1].colour: expected no such field; format 1 does not know it'],
  ['a field called like a method', (b) => (b.voices[0].constructor = 'x'), 'voices[0].constructor: expected no such field; format 1 does not know it'],

  // single fields
  ['a number for a text', (b) => (b.issues[0].question = 7), 'issues[0].question: expected text (found 7)'],
  ['an empty text', (b) => (b.title = '  '), 'title: expected text that is not empty (found "")'],
  ['null', (b) => (b.voices[0].role = null), 'voices[0].role: expected text (found null)'],
  ['a text for a list', (b) => (b.takeaways = 'many'), 'takeaways: expected a list (found "many")'],
  ['a text for an object', (b) => (b.entities[0].forms[1].needs = 'Gaza'), 'entities[0].forms[1].needs: expected an object (found "Gaza")'],
  ['a list for an object', (b) => (b.entities[0].forms[1].needs = ['Gaza']), 'entities[0].forms[1].needs[0]: expected no such field; format 1 does not know it'],
  ['an id with capitals', (b) => (b.id = 'Harbor Deal'), 'id: expected an id of lower-case letters, digits and hyphens, at most 64 long (found "Harbor Deal")'],
  ['a date in words', (b) => (b.asOf = 'March 2025'), 'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "March 2025")'],
  ['a thirteenth month', (b) => (b.asOf = '2025-13'), 'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "2025-13")'],
  ['a language in words', (b) => (b.language = 'American English'), 'language: expected a BCP 47 language tag such as "en" (found "American English")'],
  ['an address that is a script', (b) => (b.sources[0].url = 'javascript:alert(1)'), 'sources[0].url: expected an http:// or https:// address (found "javascript:alert(1)")'],
  ['a Wikidata address for an id', (b) => (b.entities[0].sameAs = 'wd:Q1'), 'entities[0].sameAs: expected a Wikidata id such as "Q159" (found "wd:Q1")'],
  ['a kind nobody knows', (b) => (b.evidence[0].kind = 'rumor'), 'evidence[0].kind: expected one of "direct", "reported", "analysis" (found "rumor")'],
  ['paragraph nought', (b) => (b.evidence[0].paragraph = 0), 'evidence[0].paragraph: expected 1 or more (found 0)'],
  ['half a revision', (b) => (b.revision = 1.5), 'revision: expected a whole number (found 1.5)'],
  ['a summary too long', (b) => (b.entities[0].summary = 'a'.repeat(526)), `entities[0].summary: expected at most 525 characters (found "${'a'.repeat(56)}…" (526 characters))`],
  ['no source', (b) => ((b.sources = []), (b.evidence = []), (b.takeaways = []), (b.issues = []), (b.entities[0].background = [])), 'sources: expected at least one source (found an empty list)'],

  // never without evidence
  ['a position without evidence', (b) => (b.issues[0].positions[0].evidence = []), 'issues[0].positions[0].evidence: expected at least one evidence id: no position without evidence (found an empty list)'],
  ['a takeaway without evidence', (b) => (b.takeaways[0].evidence = []), 'takeaways[0].evidence: expected at least one evidence id (found an empty list)'],
  ['background without evidence', (b) => (b.entities[0].background[0].evidence = []), 'entities[0].background[0].evidence: expected at least one evidence id (found an empty list)'],
  ['a direct quote without speaker', (b) => delete b.evidence[1].speaker, 'evidence[1].speaker: expected who is quoted: no direct quote without a speaker (found nothing)'],
  ['a direct quote without quote', (b) => delete b.evidence[1].quote, 'evidence[1].quote: expected the quotation, as the kind is "direct" (found nothing)'],

  // ids that lead nowhere
  ['takeaway → evidence', (b) => (b.takeaways[0].evidence = ['gone']), 'takeaways[0].evidence[0]: expected an id from evidence (found "gone")'],
  ['voice → entity', (b) => (b.voices[0].entity = 'gone'), 'voices[0].entity: expected an id from entities (found "gone")'],
  ['entity → voice', (b) => (b.entities[0].voice = 'gone'), 'entities[0].voice: expected an id from voices (found "gone")'],
  ['background → evidence', (b) => b.entities[0].background[0].evidence.push('gone'), 'entities[0].background[0].evidence[1]: expected an id from evidence (found "gone")'],
  ['form → entity', (b) => (b.entities[0].forms[1].needs.entities = ['gone']), 'entities[0].forms[1].needs.entities[0]: expected an id from entities (found "gone")'],
  ['related → entity', (b) => (b.entities[0].related[0].entity = 'gone'), 'entities[0].related[0].entity: expected an id from entities (found "gone")'],
  ['issue → entity', (b) => (b.issues[0].about = ['gone']), 'issues[0].about[0]: expected an id from entities (found "gone")'],
  ['position → voice', (b) => (b.issues[0].positions[0].voice = 'gone'), 'issues[0].positions[0].voice: expected an id from voices (found "gone")'],
  ['position → evidence', (b) => (b.issues[0].positions[0].evidence = ['gone']), 'issues[0].positions[0].evidence[0]: expected an id from evidence (found "gone")'],
  ['evidence → source', (b) => (b.evidence[0].source = 'gone'), 'evidence[0].source: expected an id from sources (found "gone")'],
  ['an id that every object answers to', (b) => (b.evidence[0].source = 'constructor'), 'evidence[0].source: expected an id from sources (found "constructor")'],

  // twice
  ['two entities of one id', (b) => ((b.entities[1].id = 'harbor'), (b.entities[0].related = [])), 'entities[1].id: expected an id of its own; entities[0] has it already (found "harbor")'],
  ['two answers of one voice', (b) => (b.issues[0].positions[1].voice = 'port'), 'issues[0].positions[1].voice: expected a voice of its own; positions[0] has it already (found "port")'],

  // forms
  ['no form', (b) => (b.entities[1].forms = []), 'entities[1].forms: expected at least one form (found an empty list)'],
  ['a common word', (b) => b.entities[1].forms.push({ text: 'deal' }), 'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "deal")'],
  ['a common word with an empty "not"', (b) => b.entities[1].forms.push({ text: 'Sanctions', not: [] }), 'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "Sanctions")'],
  ['an acronym that is a pronoun in any case', (b) => b.entities[1].forms.push({ text: 'US', case: 'any' }), 'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "US")'],
  ['a single letter', (b) => b.entities[1].forms.push({ text: 'X' }), 'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "X")'],
  ['punctuation', (b) => b.entities[1].forms.push({ text: '—' }), 'entities[1].forms[1].text: expected a form with a letter or a digit in it (found "—")'],
  ['needs that need nothing', (b) => (b.entities[0].forms[1].needs = { within: 'page' }), 'entities[0].forms[1].needs: expected at least one entity or word (found an object)'],
];

describe('a briefing is refused with the path of the field and what was expected', () => {
  test.each(cases)('%s', (_, change, refusal) => {
    expect(refusalOf(afterChange(change))).toEqual([refusal]);
  });
});

describe('what may stand in a briefing', () => {
  test.each<[string, (briefing: Loose) => void]>([
    ['a common word that needs something', (b) => b.entities[1].forms.push({ text: 'deal', needs: { words: ['harbor'] } })],
    ['a common word with longer names', (b) => b.entities[1].forms.push({ text: 'deal', not: ['New Deal'] })],
    ['an acronym as written', (b) => b.entities[1].forms.push({ text: 'US' })],
    ['a summary of full length', (b) => (b.entities[0].summary = 'a'.repeat(525))],
    ['evidence nobody uses yet', (b) => b.evidence.push({ ...b.evidence[0], id: 'spare' })],
    ['reported speech without a speaker', (b) => delete b.evidence[0].speaker],
    ['no issue, no voice', (b) => ((b.issues = []), (b.voices = []), delete b.entities[0].voice)],
    ['markup, which is shown as text', (b) => (b.title = '<b>Deal</b>')],
  ])('%s', (_, change) => {
    expect(refusalOf(afterChange(change))).toEqual([]);
  });
});

describe('every problem is reported, not only the first', () => {
  test('in fields of all kinds', () => {
    const refusals = refusalOf(
      afterChange((b) => {
        b.colour = 'red';
        b.shape = 'round';
        b.title = 7;
        delete b.author;
        b.issues[0].positions[0].evidence = [];
        b.evidence[0].mood = 'grave';
      }),
    );
    expect(refusals.toSorted()).toEqual([
      'author: expected this field, which is required (found nothing)',
      'colour: expected no such field; format 1 does not know it',
      'evidence[0].mood: expected no such field; format 1 does not know it',
      'issues[0].positions[0].evidence: expected at least one evidence id: no position without evidence (found an empty list)',
      'shape: expected no such field; format 1 does not know it',
      'title: expected text (found 7)',
    ]);
  });

  test('and across fields, beside wrong values', () => {
    const refusals = refusalOf(
      afterChange((b) => {
        b.asOf = 'lately';
        b.takeaways[0].evidence = ['gone'];
        b.entities[0].related[0].entity = 'gone';
        delete b.evidence[1].speaker;
      }),
    );
    expect(refusals).toEqual([
      'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "lately")',
      'takeaways[0].evidence[0]: expected an id from evidence (found "gone")',
      'entities[0].related[0].entity: expected an id from entities (found "gone")',
      'evidence[1].speaker: expected who is quoted: no direct quote without a speaker (found nothing)',
    ]);
  });
});

test('a field called __proto__ is refused and changes no object', () => {
  const json = JSON.stringify(goodBriefing()).replace('{', '{"__proto__": {"polluted": true}, ');
  const parsed = parseBriefing(json);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['__proto__']);
  expect('polluted' in {}).toBe(false);
});

test('a problem in words names the file, the field, what was expected and what was found', () => {
  const problem = { path: 'issues[2].question', message: 'expected text', found: '7' };
  expect(problemInWords('my-briefing.json', problem)).toBe('my-briefing.json: issues[2].question: expected text (found 7)');
});
