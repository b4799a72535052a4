import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; every tool runs there. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What a tool prints is kept and shown later: with colours only where they are colours. */
const plain = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/**
 * @typedef {object} Ran
 * @property {number} code exit code; 1 when it was ended by a signal or never started
 * @property {string} stdout
 * @property {string} output stdout and stderr, in the order they came
 */

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {number} [timeout] in milliseconds
 */

/**
 * Runs a program to its end. Never throws: a program that does not start is one that failed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions & { shell?: boolean }} [options]
 * @returns {Promise<Ran>}
 */
export function run(program, args, { env, timeout, shell } = {}) {
  return new Promise((done) => {
    let stdout = '';
    let output = '';
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...plain, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      shell,
    });
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => done({ code: 1, stdout, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, stdout, output }));
  });
}

/**
 * Runs a tool of node_modules by its name, with this Node: no shell, the same on every system.
 *
 * @param {string} name "oxlint", or "package:tool" where a package brings a tool of another name
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runTool = (name, args, options) => run(process.execPath, [toolPath(name), ...args], options);

/** Runs npm: the one that started us, where one did. @param {readonly string[]} args */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** @param {string} name */
function toolPath(name) {
  const [packageName = name, tool = packageName] = name.split(':');
  const manifest = join(projectFolder, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return resolve(dirname(manifest), typeof bin === 'string' ? bin : bin[tool]);
}
