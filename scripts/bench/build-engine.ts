import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../machine/run-tool.mjs';

export type Engine = typeof import('./engine-entry.ts');

/**
 * Builds the text engine as the extension's build does, and loads it: run from its sources, every inner function
 * would pay for the name that the runner keeps for it.
 */
export async function buildEngine(): Promise<Engine> {
  const outDir = join(projectFolder, 'output', 'bench');
  await build({
    configFile: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: 'scripts/bench/engine-entry.ts', formats: ['es'], fileName: 'engine' },
    },
  });
  // As data, for the runner transforms every file that it loads, and not this.
  const built = await readFile(join(outDir, 'engine.js'));
  return (await import(`data:text/javascript;base64,${built.toString('base64')}`)) as Engine;
}
