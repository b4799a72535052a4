import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './machine/run-tool.mjs';

/** The pages that the demo and the tests read. */
export const pagesFolder = join(projectFolder, 'tests', 'pages');

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * @typedef {object} Server
 * @property {string} origin "http://127.0.0.1:49321"
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder on 127.0.0.1, at a port that is free: nobody else on the network sees it.
 *
 * @param {{ folder?: string }} [options]
 * @returns {Promise<Server>}
 */
export async function serve({ folder = pagesFolder } = {}) {
  const server = createServer(async (request, response) => {
    const found = await readPage(folder, request.url ?? '/');
    if ('moved' in found) response.writeHead(301, { location: found.moved }).end();
    else
      response
        .writeHead(found.status, { 'content-type': found.type, 'cache-control': 'no-store' })
        .end(found.body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * @param {string} folder
 * @param {string} url path and query, as asked for
 * @returns {Promise<{ moved: string } | { status: number, type: string, body: string | Buffer }>}
 */
async function readPage(folder, url) {
  const missing = { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such page.\n' };
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    if (!file.startsWith(normalize(folder + sep))) return missing;
    const path = pathname.endsWith('/') ? join(file, 'index.html') : file;
    const body = await readFile(path);
    return { status: 200, type: typeOf(path, body), body };
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    return isFolder ? { moved: `${url}/` } : missing;
  }
}

/** A saved page that names its encoding has it, whatever ours is. @param {string} path @param {Buffer} body */
function typeOf(path, body) {
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  const saysItself = type.startsWith('text/html') && /charset=/i.test(body.toString('latin1', 0, 2048));
  return saysItself ? 'text/html' : type;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The test pages are at ${(await serve()).origin}/demo/`);
}
