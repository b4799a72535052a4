import type { Briefing } from './briefing.ts';
import { isCommonWord } from './common-words.ts';
import type { BriefingProblem } from './briefing-problem.ts';

/**
 * What a schema cannot say: that ids are unique and lead somewhere, that whoever is quoted is named, that
 * a voice answers an issue once, that no form would mark every second sentence.
 */
export function findIntegrityProblems(briefing: Briefing): BriefingProblem[] {
  return [
    ...findDoubles(briefing),
    ...findDanglingIds(briefing),
    ...findDoubleVoices(briefing),
    ...findNamelessQuotes(briefing),
    ...findBroadForms(briefing),
    ...findOverlongForms(briefing),
  ];
}

const lists = ['sources', 'voices', 'entities', 'issues', 'evidence'] as const;
type ListName = (typeof lists)[number];

function findDoubles(briefing: Briefing): BriefingProblem[] {
  return lists.flatMap((list) =>
    doublesOf(briefing[list].map(({ id }) => id)).map(({ index, earlier, id }) => ({
      path: `${list}[${index}].id`,
      message: `expected an id of its own; ${list}[${earlier}] has it already`,
      found: `"${id}"`,
    })),
  );
}

/** A voice has one position on an issue: what it adds to that is more evidence, not a second answer. */
function findDoubleVoices({ issues }: Briefing): BriefingProblem[] {
  return issues.flatMap(({ positions }, i) =>
    doublesOf(positions.map(({ voice }) => voice)).map(({ index, earlier, id }) => ({
      path: `issues[${i}].positions[${index}].voice`,
      message: `expected a voice of its own; positions[${earlier}] has it already`,
      found: `"${id}"`,
    })),
  );
}

function doublesOf(ids: readonly string[]): { index: number; earlier: number; id: string }[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [{ index, earlier, id }];
    first.set(id, index);
    return [];
  });
}

function findDanglingIds(briefing: Briefing): BriefingProblem[] {
  const known = new Map<ListName, Set<string>>(
    lists.map((list) => [list, new Set(briefing[list].map(({ id }) => id))]),
  );
  const problems: BriefingProblem[] = [];
  const check = (list: ListName, id: string | undefined, path: string) => {
    if (id === undefined || known.get(list)?.has(id)) return;
    problems.push({ path, message: `expected an id from ${list}`, found: `"${id}"` });
  };
  const checkAll = (list: ListName, ids: string[] | undefined, path: string) =>
    ids?.forEach((id, index) => check(list, id, `${path}[${index}]`));

  briefing.takeaways.forEach(({ evidence }, i) => checkAll('evidence', evidence, `takeaways[${i}].evidence`));
  briefing.voices.forEach(({ entity }, i) => check('entities', entity, `voices[${i}].entity`));
  briefing.evidence.forEach(({ source }, i) => check('sources', source, `evidence[${i}].source`));
  briefing.entities.forEach((entity, i) => {
    const at = `entities[${i}]`;
    check('voices', entity.voice, `${at}.voice`);
    entity.background.forEach(({ evidence }, j) =>
      checkAll('evidence', evidence, `${at}.background[${j}].evidence`),
    );
    entity.related.forEach((related, j) => check('entities', related.entity, `${at}.related[${j}].entity`));
    entity.forms.forEach(({ needs }, j) => {
      checkAll('entities', needs?.entities, `${at}.forms[${j}].needs.entities`);
      needs?.also?.forEach(({ entities }, k) =>
        checkAll('entities', entities, `${at}.forms[${j}].needs.also[${k}].entities`),
      );
    });
  });
  briefing.issues.forEach((issue, i) => {
    checkAll('entities', issue.about, `issues[${i}].about`);
    issue.positions.forEach((position, j) => {
      check('voices', position.voice, `issues[${i}].positions[${j}].voice`);
      checkAll('evidence', position.evidence, `issues[${i}].positions[${j}].evidence`);
    });
  });
  return problems;
}

function findNamelessQuotes({ evidence }: Briefing): BriefingProblem[] {
  return evidence.flatMap(({ kind, speaker, quote }, i) => {
    if (kind !== 'direct') return [];
    const missing = (field: string, message: string) => ({
      path: `evidence[${i}].${field}`,
      message,
      found: 'nothing',
    });
    return [
      ...(quote ? [] : [missing('quote', 'expected the quotation, as the kind is "direct"')]),
      ...(speaker ? [] : [missing('speaker', 'expected who is quoted: no direct quote without a speaker')]),
    ];
  });
}

function findBroadForms({ entities }: Briefing): BriefingProblem[] {
  return entities.flatMap(({ forms }, i) =>
    forms.flatMap((form, j): BriefingProblem[] => {
      const path = `entities[${i}].forms[${j}].text`;
      const found = JSON.stringify(form.text);
      if (!/[\p{L}\p{N}]/u.test(form.text)) {
        return [{ path, message: 'expected a form with a letter or a digit in it', found }];
      }
      const isNarrowed = form.needs !== undefined || (form.not?.length ?? 0) > 0;
      // In any case, "US" is "us".
      const asRead = form.case === 'any' ? form.text.toLowerCase() : form.text;
      if (isNarrowed || !isCommonWord(asRead)) return [];
      return [
        { path, message: 'expected "needs" or "not" beside a form that is a single common word', found },
      ];
    }),
  );
}

/** Longest lists a form may bring: every text of them is held against every place where the form stands. */
const MOST_TEXTS = 200;
const MOST_ALSO = 8;

/**
 * Most words of a form, or of a text that rules it out: no name has more. A text is looked up from each of its words on
 * for as long as a form goes on, so that a form of ten thousand words would cost a text that repeats its beginning
 * ten thousandfold.
 */
export const MOST_WORDS = 16;

function findOverlongForms({ entities }: Briefing): BriefingProblem[] {
  return entities.flatMap(({ forms }, i) =>
    forms.flatMap(({ text, needs, not = [] }, j): BriefingProblem[] => {
      const at = `entities[${i}].forms[${j}]`;
      const lists: [string, readonly unknown[] | undefined, number][] = [
        [`${at}.not`, not, MOST_TEXTS],
        [`${at}.needs.also`, needs?.also, MOST_ALSO],
        ...[needs, ...(needs?.also ?? [])].flatMap((need, k): [string, string[] | undefined, number][] => {
          const path = k === 0 ? `${at}.needs` : `${at}.needs.also[${k - 1}]`;
          return [
            [`${path}.entities`, need?.entities, MOST_TEXTS],
            [`${path}.words`, need?.words, MOST_TEXTS],
          ];
        }),
      ];
      return [
        ...lists.flatMap(([path, list, most]) =>
          list && list.length > most
            ? [{ path, message: `expected ${most} at most`, found: `${list.length}` }]
            : [],
        ),
        ...[text, ...not].flatMap((written, k) => {
          const count = written.split(/\s+/).length;
          const path = k === 0 ? `${at}.text` : `${at}.not[${k - 1}]`;
          return count > MOST_WORDS
            ? [{ path, message: `expected ${MOST_WORDS} words at most`, found: `${count}` }]
            : [];
        }),
      ];
    }),
  );
}
