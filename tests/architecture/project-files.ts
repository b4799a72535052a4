import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of ours. What is installed or built is not. */
const folders = ['.ci', 'components', 'data', 'docs', 'entrypoints', 'lib', 'public', 'scripts', 'tests'];

/** A file of the project: its path with slashes, and its text. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** Every text file of the project whose path fits. */
export function projectFiles(pattern: RegExp): ProjectFile[] {
  const inside = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  );
  const outside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...inside, ...outside.map(({ name }) => name)]
    .filter((path) => pattern.test(path) && !/\.(png|tsbuildinfo)$|(^|\/)node_modules\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What the reader's browser runs. */
export const shippedCode = () => projectFiles(/^(lib|components|entrypoints)\/.*\.(tsx?|html)$/);

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A text without its comments, so that what they speak of is not taken for code. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
