import { expect, test } from 'vitest';
import { findMissingBindings } from '../../scripts/machine/missing-bindings.mjs';
import { projectFiles, readProjectFile } from './project-files.ts';

const LONGEST_FILE = 300;

test('no file is longer than 300 lines without saying why', () => {
  const long = projectFiles(/\.(tsx?|mjs|js)$/)
    .filter(({ text }) => text.split('\n').length > LONGEST_FILE && !text.startsWith('// Long because: '))
    .map(({ path, text }) => `${path} (${text.split('\n').length} lines)`);
  expect(long, 'Split these by idea, or say why not in the first line: "// Long because: …"').toEqual([]);
});

test('no folder is a drawer for everything', () => {
  const drawers = projectFiles(/(^|\/)(utils?|helpers?|managers?|misc|common)\//).map(({ path }) => path);
  expect(drawers, 'Name the folder after what is in it').toEqual([]);
});

test('lines end in LF, and files in a line', () => {
  const windows = projectFiles(/./).filter(({ text }) => text.includes('\r'));
  expect(
    windows.map(({ path }) => path),
    'Save these with LF line ends',
  ).toEqual([]);
  const unended = projectFiles(/./).filter(({ text }) => text !== '' && !text.endsWith('\n'));
  expect(
    unended.map(({ path }) => path),
    'End these with a line end',
  ).toEqual([]);
});

test('imports of our own files are relative and name the file in full', () => {
  const short = projectFiles(/\.(tsx?|mjs)$/).flatMap(({ path, text }) =>
    [...text.matchAll(/^\s*(?:import|export)\b[^'"`\n]*?from\s+'([^']+)'/gm)]
      .map(([, source = '']) => source)
      .filter(
        (source) =>
          /^([~@#]\/|[~@]{2}\/)/.test(source) || (/^\.\.?\//.test(source) && !/\.\w+(\?\w+)?$/.test(source)),
      )
      .map((source) => `${path}: '${source}'`),
  );
  expect(short, "Write './name.ts', with its ending and without an alias").toEqual([]);
});

test('dependencies are pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(loose, 'npm install --save-exact: a lucky build is no build').toEqual([]);
});

test('the lock file names the native parts of every system', () => {
  const { packages } = JSON.parse(readProjectFile('package-lock.json'));
  const missing = Object.keys(findMissingBindings(packages));
  expect(missing, 'npm ci would refuse it: run node scripts/complete-lock.mjs').toEqual([]);
});

test('.ci/run is npm test and nothing else', () => {
  expect(readProjectFile('.ci/run')).toBe('#!/usr/bin/env bash\nexec npm test\n');
});
