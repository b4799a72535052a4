import { createServer } from 'node:http';
import { expect, NAME, test, waitForMarks } from './reader.ts';

/** What browsers ask for on their own account, whatever is installed in them. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)(?::\d+)?$/;

/** A proxy that lets nothing through and writes down what was asked for. */
async function recordRequests() {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://unknown').host);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { hosts, at: `127.0.0.1:${address.port}`, close: () => server.close() };
}

test('the extension asks the network for nothing', async ({ launch, site }) => {
  const requests = await recordRequests();
  try {
    const browser = await launch({ proxy: requests.at });
    const article = await browser.open(`${site}/demo/`);
    await waitForMarks(article, NAME);
    await article.hover(NAME, { nth: 1 });
    await article.waitForCard(NAME);
    const popup = await browser.openPopup(article);
    await popup.findText('Highlights on');
    const options = await browser.openOwn('options.html');
    // The proxy does see requests: this one is made to be seen.
    await article.evaluate(() => fetch('http://seen.example/').catch(() => undefined));
    const foreign = requests.hosts.filter((host) => !BROWSERS_OWN.test(host));
    expect(foreign).toEqual(['seen.example']);
    const loaded = await Promise.all(
      [popup, options].map((tab) =>
        tab.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
        ),
      ),
    );
    expect(loaded.flat().filter((protocol) => !/^(?:chrome|moz)-extension:$/.test(protocol))).toEqual([]);
  } finally {
    requests.close();
  }
});
