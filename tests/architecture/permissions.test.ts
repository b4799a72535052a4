import { expect, test } from 'vitest';
import wxtConfig from '../../wxt.config.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  commands: Record<string, { suggested_key: { default: string } }>;
}

async function readManifest(browser: string): Promise<Manifest> {
  const { manifest } = wxtConfig;
  if (typeof manifest !== 'function') throw new Error('wxt.config.ts makes the manifest with a function');
  const made: unknown = await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
  return made as Manifest;
}

/** Headings below "Asked for" in docs/permissions.md, split into the permissions they name. */
function explained(): string[] {
  const [, asked = ''] = readProjectFile('docs/permissions.md').split(/^## /m);
  return [...asked.matchAll(/^### (.+)$/gm)].flatMap(([, heading = '']) =>
    [...heading.matchAll(/`([^`]+)`/g)].map(([, permission = '']) => permission),
  );
}

test.each(['chrome', 'firefox'])(
  'each permission asked for in %s is explained, and no other',
  async (browser) => {
    const { permissions, host_permissions } = await readManifest(browser);
    expect(explained().toSorted(), 'Explain it in docs/permissions.md, or do without it').toEqual(
      [...permissions, ...host_permissions].toSorted(),
    );
  },
);

test('each permission has a use in the code', async () => {
  const { permissions } = await readManifest('chrome');
  const code = projectFiles(/^(lib|entrypoints)\/.*\.tsx?$/)
    .map(({ text }) => text)
    .join('\n');
  const unused = permissions.filter((name) => !new RegExp(`\\b(browser|chrome)\\.${name}\\b`).test(code));
  expect(unused, 'Ask for what is used, and nothing to come').toEqual([]);
});

test('texts of the manifest are in _locales', async () => {
  const asked = [...JSON.stringify(await readManifest('firefox')).matchAll(/__MSG_(\w+)__/g)].map(
    ([, key]) => key,
  );
  const shown = projectFiles(/^(lib|entrypoints|components)\/.*\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(/getMessage\('(\w+)'/g)].map(([, key]) => key),
  );
  const english = Object.keys(JSON.parse(readProjectFile('public/_locales/en/messages.json')));
  expect(english.toSorted(), 'public/_locales/en/messages.json and its uses differ').toEqual(
    [...new Set([...asked, ...shown])].toSorted(),
  );
});

/** Taken by Chromium or Firefox on some system; a suggestion that clashes is dropped in silence. */
const TAKEN = [
  'Alt+Shift+A',
  'Alt+Shift+B',
  'Alt+Shift+I',
  'Alt+Shift+T',
  'Ctrl+Shift+B',
  'Ctrl+Shift+J',
  'Ctrl+Shift+K',
];

test('suggested shortcuts are free', async () => {
  const { commands } = await readManifest('chrome');
  const suggested = Object.values(commands).map(({ suggested_key }) => suggested_key.default);
  expect(new Set(suggested).size, 'Two commands share a shortcut').toBe(suggested.length);
  expect(
    suggested.filter((key) => TAKEN.includes(key)),
    'The browser has its own use for these',
  ).toEqual([]);
});
