/**
 * What the shipped engine marks, with the bundled briefings, in texts from a file.
 *
 *   npm run --silent mentions -- FILE.json
 *
 * In: [{ doc, text }]. Out: [{ doc, spans: [{ start, end, entity }] }]; offsets in UTF-16 code units.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compileLexicon } from '../lib/text/compile-lexicon.ts';
import { createMatcher } from '../lib/text/find-mentions.ts';
import { parseBriefing, problemInWords } from '../lib/text/parse-briefing.ts';

const folder = new URL('../data/briefings/', import.meta.url);

function readBriefings() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const parsed = parseBriefing(readFileSync(new URL(file, folder), 'utf8'));
    if (!parsed.ok)
      throw new Error(parsed.problems.map((problem) => problemInWords(file, problem)).join('\n'));
    return parsed.briefing;
  });
}

const documents = v.array(v.object({ doc: v.string(), text: v.string() }));

/** Paragraphs of a plain text, as the blocks a page would give: parted by empty lines. */
function paragraphs(text: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  for (const match of text.matchAll(/(?:[^\n]|\n(?![^\S\n]*\n))+/g)) {
    if (match[0].trim()) found.push({ at: match.index, text: match[0] });
  }
  return found;
}

function main(file: string | undefined) {
  if (!file)
    throw new Error('Name a file: npm run --silent mentions -- FILE.json, with [{ "doc", "text" }] in it.');
  const findMentions = createMatcher(compileLexicon(readBriefings()));
  const result = v.parse(documents, JSON.parse(readFileSync(file, 'utf8'))).map(({ doc, text }) => {
    const blocks = paragraphs(text);
    const { mentions } = findMentions({ blocks: blocks.map((block) => block.text) });
    return {
      doc,
      spans: mentions.map(({ block, start, end, entities }) => ({
        start: blocks[block]!.at + start,
        end: blocks[block]!.at + end,
        entity: entities[0]!.slice(entities[0]!.indexOf('/') + 1),
      })),
    };
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

try {
  main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
