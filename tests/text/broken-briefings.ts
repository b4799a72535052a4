// Long because: it is one table.
import type { Loose } from './good-briefing.ts';

/** What can be wrong with a briefing: in words, how it came about, and the refusal. */
export const brokenBriefings: [string, (briefing: Loose) => void, string][] = [
  // the file as a whole
  [
    'a format to come',
    (b) => (b.format = 2),
    'format: expected 1, the format this version of Parallax reads (found 2)',
  ],
  [
    'a format in quotes',
    (b) => (b.format = '1'),
    'format: expected 1, the format this version of Parallax reads (found "1")',
  ],
  ['no format', (b) => delete b.format, 'format: expected this field, which is required (found nothing)'],
  [
    'a field left out',
    (b) => delete b.issues[0].question,
    'issues[0].question: expected this field, which is required (found nothing)',
  ],
  [
    'a field too many',
    (b) => (b.entities[1].colour = 'red'),
    'entities[1].colour: expected no such field; format 1 does not know it',
  ],
  [
    'a field called like a method',
    (b) => (b.voices[0].constructor = 'x'),
    'voices[0].constructor: expected no such field; format 1 does not know it',
  ],

  // single fields
  ['a number for a text', (b) => (b.issues[0].question = 7), 'issues[0].question: expected text (found 7)'],
  ['an empty text', (b) => (b.title = '  '), 'title: expected text that is not empty (found "")'],
  ['null', (b) => (b.voices[0].role = null), 'voices[0].role: expected text (found null)'],
  ['a text for a list', (b) => (b.takeaways = 'many'), 'takeaways: expected a list (found "many")'],
  [
    'a text for an object',
    (b) => (b.entities[0].forms[1].needs = 'Gaza'),
    'entities[0].forms[1].needs: expected an object (found "Gaza")',
  ],
  [
    'a list for an object',
    (b) => (b.entities[0].forms[1].needs = ['Gaza']),
    'entities[0].forms[1].needs[0]: expected no such field; format 1 does not know it',
  ],
  [
    'an id with capitals',
    (b) => (b.id = 'Harbor Deal'),
    'id: expected an id of lower-case letters, digits and hyphens, at most 64 long (found "Harbor Deal")',
  ],
  [
    'a date in words',
    (b) => (b.asOf = 'March 2025'),
    'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "March 2025")',
  ],
  [
    'a thirteenth month',
    (b) => (b.asOf = '2025-13'),
    'asOf: expected a date as YYYY, YYYY-MM or YYYY-MM-DD (found "2025-13")',
  ],
  [
    'a language in words',
    (b) => (b.language = 'American English'),
    'language: expected a BCP 47 language tag such as "en" (found "American English")',
  ],
  [
    'an address that is a script',
    (b) => (b.sources[0].url = 'javascript:alert(1)'),
    'sources[0].url: expected an http:// or https:// address (found "javascript:alert(1)")',
  ],
  [
    'a Wikidata address for an id',
    (b) => (b.entities[0].sameAs = 'wd:Q1'),
    'entities[0].sameAs: expected a Wikidata id such as "Q159" (found "wd:Q1")',
  ],
  [
    'a kind nobody knows',
    (b) => (b.evidence[0].kind = 'rumor'),
    'evidence[0].kind: expected one of "direct", "reported", "analysis" (found "rumor")',
  ],
  [
    'paragraph nought',
    (b) => (b.evidence[0].paragraph = 0),
    'evidence[0].paragraph: expected 1 or more (found 0)',
  ],
  ['half a revision', (b) => (b.revision = 1.5), 'revision: expected a whole number (found 1.5)'],
  [
    'a summary too long',
    (b) => (b.entities[0].summary = 'a'.repeat(526)),
    `entities[0].summary: expected at most 525 characters (found "${'a'.repeat(56)}…" (526 characters))`,
  ],
  [
    'no source',
    (b) => (
      (b.sources = []),
      (b.evidence = []),
      (b.takeaways = []),
      (b.issues = []),
      (b.entities[0].background = [])
    ),
    'sources: expected at least one source (found an empty list)',
  ],

  // never without evidence
  [
    'a position without evidence',
    (b) => (b.issues[0].positions[0].evidence = []),
    'issues[0].positions[0].evidence: expected at least one evidence id: no position without evidence (found an empty list)',
  ],
  [
    'a takeaway without evidence',
    (b) => (b.takeaways[0].evidence = []),
    'takeaways[0].evidence: expected at least one evidence id (found an empty list)',
  ],
  [
    'background without evidence',
    (b) => (b.entities[0].background[0].evidence = []),
    'entities[0].background[0].evidence: expected at least one evidence id (found an empty list)',
  ],
  [
    'a direct quote without speaker',
    (b) => delete b.evidence[1].speaker,
    'evidence[1].speaker: expected who is quoted: no direct quote without a speaker (found nothing)',
  ],
  [
    'a direct quote without quote',
    (b) => delete b.evidence[1].quote,
    'evidence[1].quote: expected the quotation, as the kind is "direct" (found nothing)',
  ],

  // ids that lead nowhere
  [
    'takeaway → evidence',
    (b) => (b.takeaways[0].evidence = ['gone']),
    'takeaways[0].evidence[0]: expected an id from evidence (found "gone")',
  ],
  [
    'voice → entity',
    (b) => (b.voices[0].entity = 'gone'),
    'voices[0].entity: expected an id from entities (found "gone")',
  ],
  [
    'entity → voice',
    (b) => (b.entities[0].voice = 'gone'),
    'entities[0].voice: expected an id from voices (found "gone")',
  ],
  [
    'background → evidence',
    (b) => b.entities[0].background[0].evidence.push('gone'),
    'entities[0].background[0].evidence[1]: expected an id from evidence (found "gone")',
  ],
  [
    'form → entity',
    (b) => (b.entities[0].forms[1].needs.entities = ['gone']),
    'entities[0].forms[1].needs.entities[0]: expected an id from entities (found "gone")',
  ],
  [
    'related → entity',
    (b) => (b.entities[0].related[0].entity = 'gone'),
    'entities[0].related[0].entity: expected an id from entities (found "gone")',
  ],
  [
    'issue → entity',
    (b) => (b.issues[0].about = ['gone']),
    'issues[0].about[0]: expected an id from entities (found "gone")',
  ],
  [
    'position → voice',
    (b) => (b.issues[0].positions[0].voice = 'gone'),
    'issues[0].positions[0].voice: expected an id from voices (found "gone")',
  ],
  [
    'position → evidence',
    (b) => (b.issues[0].positions[0].evidence = ['gone']),
    'issues[0].positions[0].evidence[0]: expected an id from evidence (found "gone")',
  ],
  [
    'evidence → source',
    (b) => (b.evidence[0].source = 'gone'),
    'evidence[0].source: expected an id from sources (found "gone")',
  ],
  [
    'an id that every object answers to',
    (b) => (b.evidence[0].source = 'constructor'),
    'evidence[0].source: expected an id from sources (found "constructor")',
  ],

  // twice
  [
    'two entities of one id',
    (b) => ((b.entities[1].id = 'harbor'), (b.entities[0].related = [])),
    'entities[1].id: expected an id of its own; entities[0] has it already (found "harbor")',
  ],
  [
    'two answers of one voice',
    (b) => (b.issues[0].positions[1].voice = 'port'),
    'issues[0].positions[1].voice: expected a voice of its own; positions[0] has it already (found "port")',
  ],

  // forms
  [
    'no form',
    (b) => (b.entities[1].forms = []),
    'entities[1].forms: expected at least one form (found an empty list)',
  ],
  [
    'a common word',
    (b) => b.entities[1].forms.push({ text: 'deal' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "deal")',
  ],
  [
    'a common word with an empty "not"',
    (b) => b.entities[1].forms.push({ text: 'Sanctions', not: [] }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "Sanctions")',
  ],
  [
    'an acronym that is a pronoun in any case',
    (b) => b.entities[1].forms.push({ text: 'US', case: 'any' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "US")',
  ],
  [
    'a single letter',
    (b) => b.entities[1].forms.push({ text: 'X' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "X")',
  ],
  [
    'punctuation',
    (b) => b.entities[1].forms.push({ text: '—' }),
    'entities[1].forms[1].text: expected a form with a letter or a digit in it (found "—")',
  ],
  [
    'needs that need nothing',
    (b) => (b.entities[0].forms[1].needs = { within: 'page' }),
    'entities[0].forms[1].needs: expected at least one entity or word (found an object)',
  ],

  // every kind of field
  ['an id that is none', (b) => (b.voices[0].id = 7), 'voices[0].id: expected an id (found 7)'],
  [
    'ids that are no list',
    (b) => (b.issues[0].about = 'harbor'),
    'issues[0].about: expected a list of ids (found "harbor")',
  ],
  ['a date that is a number', (b) => (b.asOf = 2025), 'asOf: expected a date (found 2025)'],
  ['a language that is none', (b) => (b.language = null), 'language: expected a language tag (found null)'],
  [
    'an address that is a list',
    (b) => (b.sources[0].url = ['x']),
    'sources[0].url: expected an address (found a list)',
  ],
  [
    'a Wikidata id that is a number',
    (b) => (b.entities[0].sameAs = 159),
    'entities[0].sameAs: expected a Wikidata id (found 159)',
  ],
  [
    'a paragraph in words',
    (b) => (b.evidence[0].paragraph = 'one'),
    'evidence[0].paragraph: expected a paragraph number (found "one")',
  ],
  ['a revision in words', (b) => (b.revision = 'one'), 'revision: expected a revision number (found "one")'],
  [
    'a change of no revision',
    (b) => (b.changes[0].revision = 'one'),
    'changes[0].revision: expected a revision number (found "one")',
  ],
  ['a schema that is a number', (b) => (b.$schema = 7), '$schema: expected text (found 7)'],
  [
    'a long list for a text',
    (b) => (b.title = Array(40).fill('harbor')),
    'title: expected text (found a list)',
  ],
  ['a long number for a text', (b) => (b.title = 1e70), 'title: expected text (found 1e+70)'],
  [
    'an issue about nothing',
    (b) => (b.issues[0].about = []),
    'issues[0].about: expected at least one entity id (found an empty list)',
  ],
  [
    'an issue nobody answers',
    (b) => (b.issues[0].positions = []),
    'issues[0].positions: expected at least one position (found an empty list)',
  ],
  [
    'no entity',
    (b) => ((b.entities = []), (b.issues = []), delete b.voices[0].entity),
    'entities: expected at least one entity (found an empty list)',
  ],
  [
    'form → entity, in a further need',
    (b) => (b.entities[0].forms[1].needs.also = [{ words: ['sale'] }, { entities: ['sale', 'gone'] }]),
    'entities[0].forms[1].needs.also[1].entities[1]: expected an id from entities (found "gone")',
  ],
  [
    'a common word in small and large letters, with dashes and space around',
    (b) => b.entities[1].forms.push({ text: 'Cease‑Fire' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "Cease‑Fire")',
  ],
  [
    'a letter without case',
    (b) => b.entities[1].forms.push({ text: '海' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "海")',
  ],
  [
    'more texts against a form than any needs',
    (b) => (b.entities[0].forms[0].not = Array.from({ length: 201 }, (_, i) => `Text ${i}`)),
    'entities[0].forms[0].not: expected 200 at most (found 201)',
  ],
  [
    'more words than a form can lean on',
    (b) => (b.entities[0].forms[1].needs.words = Array.from({ length: 201 }, (_, i) => `word${i}`)),
    'entities[0].forms[1].needs.words: expected 200 at most (found 201)',
  ],
  [
    'needs without end',
    (b) => (b.entities[0].forms[1].needs.also = Array.from({ length: 9 }, () => ({ words: ['sale'] }))),
    'entities[0].forms[1].needs.also: expected 8 at most (found 9)',
  ],
  [
    'a form as long as a paragraph',
    (b) => b.entities[1].forms.push({ text: 'so long '.repeat(9).trim() }),
    'entities[1].forms[1].text: expected 16 words at most (found 18)',
  ],
  [
    'a common word with a full stop',
    (b) => b.entities[1].forms.push({ text: 'the.', case: 'any' }),
    'entities[1].forms[1].text: expected "needs" or "not" beside a form that is a single common word (found "the.")',
  ],
];
