import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, step } from './progress.mjs';
import { projectFolder, runNpm } from './run-tool.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage */

/** Makes node_modules what package-lock.json says; does nothing where it is. */
export async function installDependencies() {
  if (areDependenciesCurrent()) return;
  await step('Installing dependencies', async () => {
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund']);
    if (code === 0) return;
    throw new Advice(
      `${output}\nnpm ci failed. Check the connection to the package registry, then run this again.`,
    );
  });
}

/**
 * Compares what is asked for with npm's own record of what it installed. npm writes that record last, so an
 * installation that was cut short has none.
 */
function areDependenciesCurrent() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
