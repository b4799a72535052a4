/**
 * Completes package-lock.json with the native parts of tools for other systems than this one.
 *
 * A registry that does not carry them all (a mirror, say) makes `npm install` leave them out of the lock, and then
 * `npm ci` refuses it. Their names and versions stand in the packages they belong to; npm resolves the rest where
 * they are wanted.
 *
 *   node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMissingBindings } from './machine/missing-bindings.mjs';
import { projectFolder } from './machine/run-tool.mjs';

const file = join(projectFolder, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissingBindings(lock.packages);

const packages = Object.entries({ ...lock.packages, ...missing });
packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} added`);
