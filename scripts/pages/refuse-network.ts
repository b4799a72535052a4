import { createServer } from 'node:http';

export interface Refusal {
  /** "127.0.0.1:49321", for a browser's proxy setting. */
  at: string;
  close(): void;
}

/** A proxy that lets nothing through: a browser behind it reaches this machine and nothing else. */
export async function refuseNetwork(): Promise<Refusal> {
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    at: `127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
