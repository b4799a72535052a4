import type { Briefing } from '../text/briefing.ts';
import { parseBriefing, problemInWords } from '../text/parse-briefing.ts';

export interface BriefingFile {
  name: string;
  text: string;
}

/** Parses files; a broken one, or a second one with the same id, is told of and left out. The others load. */
export function parseFiles(files: readonly BriefingFile[]): { briefings: Briefing[]; problems: string[] } {
  const byId = new Map<string, { briefing: Briefing; name: string }>();
  const problems: string[] = [];
  for (const { name, text } of files) {
    const parsed = parseBriefing(text);
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => problemInWords(name, problem)));
      continue;
    }
    const { briefing } = parsed;
    const earlier = byId.get(briefing.id);
    if (earlier) {
      const message = `expected an id of its own; ${earlier.name} has it already`;
      problems.push(problemInWords(name, { path: 'id', message, found: `"${briefing.id}"` }));
    } else byId.set(briefing.id, { briefing, name });
  }
  return { briefings: [...byId.values()].map(({ briefing }) => briefing), problems };
}
