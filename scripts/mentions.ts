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
import { parseFiles } from '../lib/extension/parse-files.ts';
import { createMatcher } from '../lib/text/find-mentions.ts';
import { pathInWords } from '../lib/text/parse-briefing.ts';

const folder = new URL('../data/briefings/', import.meta.url);

/** Broken files are told of and left out, as in the extension. */
function readBriefings() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const { briefings, problems } = parseFiles(
    names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
  );
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return briefings;
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

function readDocuments(file: string) {
  const parsed = v.safeParse(documents, JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  if (parsed.success) return parsed.output;
  const [{ path, message }] = parsed.issues;
  throw new Error(`${file}: ${pathInWords(path?.map(({ key }) => key) ?? [])}: ${message}`);
}

function main(file: string | undefined) {
  if (!file)
    throw new Error('Name a file: npm run --silent mentions -- FILE.json, with [{ "doc", "text" }] in it.');
  const findMentions = createMatcher(compileLexicon(readBriefings()));
  const result = readDocuments(file).map(({ doc, text }) => {
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
