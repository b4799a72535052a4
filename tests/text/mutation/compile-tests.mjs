import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { build } from 'vite';

/** Texts of 100,000 words and random briefings cost seconds, and a changed line is noticed sooner elsewhere. */
const LEFT_OUT = 'hostile-texts.test.ts';

const ENTRY = '\0all-tests';

/**
 * Compiles all tests of the text floor, with what they test, into one script.
 * @returns a function that evaluates it anew: given what tests import from vitest, and what to call before each file
 */
export async function compileTests() {
  // Not beside this file: Stryker works in its own copy of the project, where the code has all its changes in it.
  const folder = `${process.cwd()}/tests/text/`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== LEFT_OUT);
  const source = files.map((name) => `startFile(${JSON.stringify(name)}); require('./${name}');`).join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: ENTRY,
        plugins: [
          {
            name: 'all-tests',
            resolveId: (id) => (id === ENTRY ? id : null),
            load: (id) => (id === ENTRY ? source : null),
          },
        ],
        output: { format: 'cjs' },
      },
    },
  });
  if (!('output' in built)) throw new Error('The tests were not compiled');
  const filename = `${folder}all-tests.cjs`;
  const parameters = 'require, startFile, __filename, exports, module';
  const script = new vm.Script(`(function (${parameters}) {${built.output[0].code}\n})`, { filename });
  const require = createRequire(filename);

  /** @param {object} vitest @param {(name: string) => void} startFile */
  return (vitest, startFile) => {
    /** @param {string} id */
    const requireModule = (id) => (id === 'vitest' ? vitest : require(id));
    const module = { exports: {} };
    script.runInThisContext()(requireModule, startFile, filename, module.exports, module);
  };
}
