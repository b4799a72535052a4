import { readdirSync, readFileSync } from 'node:fs';
import type { Briefing } from '../../lib/text/briefing.ts';
import { parseBriefing, problemInWords } from '../../lib/text/parse-briefing.ts';

const folder = new URL('../../data/briefings/', import.meta.url);

export const briefingFiles = (): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Every bundled briefing, parsed; throws in words if one is broken. */
export function readBriefings(): Briefing[] {
  return briefingFiles().map(({ name, text }) => {
    const parsed = parseBriefing(text);
    if (!parsed.ok)
      throw new Error(parsed.problems.map((problem) => problemInWords(name, problem)).join('\n'));
    return parsed.briefing;
  });
}
