import * as v from 'valibot';
import { BRIEFING_FORMAT, briefingSchema, type Briefing } from './briefing.ts';
import { findIntegrityProblems } from './briefing-integrity.ts';
import type { BriefingProblem } from './briefing-problem.ts';
import { findUnknownFields } from './unknown-fields.ts';

export type ParsedBriefing = { ok: true; briefing: Briefing } | { ok: false; problems: BriefingProblem[] };

/**
 * Reads a briefing from the text of a file.
 * @param json the file's text; a byte order mark before it does no harm
 * @returns the briefing, or every problem found, each with the path of its field. Never throws.
 */
export function parseBriefing(json: string): ParsedBriefing {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse([
      { path: '', message: `expected JSON (${error instanceof Error ? error.message : 'unreadable'})` },
    ]);
  }
  return checkBriefing(data);
}

/**
 * Like parseBriefing, for data that is no longer text. What spans several fields is checked once every field
 * has its type: before, there is nothing to hold an id against.
 */
export function checkBriefing(data: unknown): ParsedBriefing {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refuse([{ path: '', message: 'expected a briefing object', found: shorten(data) }]);
  }
  if ('format' in data && data.format !== BRIEFING_FORMAT) {
    const message = `expected ${BRIEFING_FORMAT}, the format this version of Parallax reads`;
    return refuse([{ path: 'format', message, found: shorten(data.format) }]);
  }
  const result = v.safeParse(briefingSchema, data);
  const unknown = findUnknownFields(briefingSchema, data);
  const problems = [
    ...(result.issues ?? []).filter((issue) => !isUnknownField(issue)).map(describeSchemaIssue),
    ...unknown.map((keys) => ({
      path: pathInWords(keys),
      message: `expected no such field; format ${BRIEFING_FORMAT} does not know it`,
    })),
    ...(result.typed ? findIntegrityProblems(result.output) : []),
  ];
  return result.success && problems.length === 0 ? { ok: true, briefing: result.output } : refuse(problems);
}

/** "briefing.json: issues[2].question: expected text (found 7)": one line a person can act on. */
export function problemInWords(file: string, { path, message, found }: BriefingProblem): string {
  const place = path ? `${file}: ${path}` : file;
  return `${place}: ${message}${found === undefined ? '' : ` (found ${found})`}`;
}

const refuse = (problems: BriefingProblem[]): ParsedBriefing => ({ ok: false, problems });

const isUnknownField = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

function describeSchemaIssue(issue: v.BaseIssue<unknown>): BriefingProblem {
  const path = pathInWords(issue.path?.map(({ key }) => key) ?? []);
  if (issue.input === undefined)
    return { path, message: 'expected this field, which is required', found: 'nothing' };
  const message = issue.type === 'strict_object' ? 'expected an object' : issue.message;
  return { path, message, found: shorten(issue.input) };
}

/** ['issues', 2, 'about'] → "issues[2].about" */
export const pathInWords = (keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );

/** Longest piece of a file that an error repeats, in characters. */
const LONGEST_FOUND = 60;

function shorten(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const words = JSON.stringify(value) ?? typeof value;
  if (words.length <= LONGEST_FOUND) return words;
  const length = typeof value === 'string' ? ` (${value.length} characters)` : '';
  return `${words.slice(0, LONGEST_FOUND - 3)}…${typeof value === 'string' ? '"' : ''}${length}`;
}
