/** Holds what the extension may weigh, as it is sent: compressed with gzip. Reads the last build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from './machine/run-tool.mjs';

/** Start-up costs 0.07–0.15 ms per KB (uncompressed), on every page or on every waking. In KB, gzipped. */
const limits = [
  // The aim is 12: what is left to move is the lists by which a story is told from what stands around it.
  { what: 'content script, on every page', files: ['page.js'], limit: 13.5 },
  { what: 'frame script, in every frame', files: ['frame.js'], limit: 1.5 },
  { what: 'marks, on every page', files: ['marks.css'], limit: 1 },
  { what: 'popover, on the first hover', files: ['popover.js'], limit: 20 },
  // A third of it is what newspapers write around names (lib/text/english.ts): words, which cost no start-up.
  { what: 'background, on every waking', files: ['background.js'], limit: 38 },
  { what: 'hover, on the first interest in a mark', files: ['hover.js'], limit: 4 },
  { what: 'guide, on the first step or with the map', files: ['guide.js'], limit: 4 },
  { what: 'popup and options', files: ['popup.html', 'options.html', 'chunks/', 'assets/'], limit: 48 },
];

const KILOBYTE = 1000;
const build = join(projectFolder, '.output', 'chrome-mv3');

/** @param {string} file a path in the build; a folder ends in a slash and stands for its files */
const expand = (file) =>
  file.endsWith('/') ? readdirSync(join(build, file)).map((name) => join(file, name)) : [file];

if (!existsSync(build)) {
  console.log('There is no build to weigh: npm run build makes it.');
  process.exitCode = 1;
} else {
  for (const { what, files, limit } of limits) {
    const sizes = files.flatMap(expand).map((file) => gzipSync(readFileSync(join(build, file))).length);
    const size = sizes.reduce((sum, bytes) => sum + bytes, 0) / KILOBYTE;
    const isOver = size > limit;
    console.log(`${isOver ? '✗' : '✓'} ${what}: ${size.toFixed(1)} KB of ${limit}`);
    if (isOver) process.exitCode = 1;
  }
  if (process.exitCode)
    console.log('Over the limit: load less there, or argue for a new limit in this file.');
}
