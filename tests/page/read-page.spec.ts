import { expect, test } from './page-test.ts';
import { readCases } from './read-cases.ts';

test('reads a page as a reader does', async ({ open }) => {
  for (const [what, html, blocks] of readCases) {
    const page = await open(html);
    const read = await page.evaluate(() => lib.readBlocks(document).map(({ text }) => text));
    expect.soft(read, what).toEqual(blocks);
  }
});

test('every character of a piece stands in its text node where the block says', async ({ open }) => {
  const page = await open(readCases.map(([, html]) => html).join('\n'));
  const wrong = await page.evaluate(() =>
    lib
      .readBlocks(document)
      .flatMap(({ text, pieces }) => pieces.filter(({ node, start }) => !text.startsWith(node.data, start))),
  );
  expect(wrong).toEqual([]);
});

test('blocks know the element they belong to', async ({ open }) => {
  const page = await open('<article>lead <b>in</b><p>a <i>b</i></p><x-y><li>c</li></x-y></article>');
  const names = await page.evaluate(() =>
    lib.readBlocks(document).map(({ container }) => container.localName),
  );
  expect(names).toEqual(['article', 'p', 'li']);
});

test('a block’s own runs leave its child blocks out', async ({ open }) => {
  const page = await open('<div id="it">one <b>two</b><p>three</p><a href="#">four<div>five</div></a></div>');
  const runs = await page.evaluate(() =>
    lib.readOwnRuns(document.querySelector('#it')!).map(({ text }) => text),
  );
  expect(runs).toEqual(['one two', 'four']);
});

test('nothing is read in what is left out, wherever reading begins', async ({ open }) => {
  const page = await open('<div contenteditable><p>Moscow</p></div><pre><code><b>Kyiv</b></code></pre>');
  const read = await page.evaluate(() =>
    ['p', 'b'].flatMap((name) => lib.readBlocks(document.querySelector(name)!)),
  );
  expect(read).toEqual([]);
});

test('a document that is being edited is not read', async ({ open }) => {
  const page = await open('<p>Moscow</p>');
  const read = await page.evaluate(() => {
    document.designMode = 'on';
    return lib.readBlocks(document);
  });
  expect(read).toEqual([]);
});

const readable: [what: string, html: string, isReadable: boolean][] = [
  ['plain text', '<p><b>it</b></p>', true],
  ['below the fold', '<p style="margin-top: 3000px"><b>it</b></p>', true],
  [
    'waiting for content-visibility: auto',
    '<div style="margin-top: 9000px; content-visibility: auto"><b>it</b></div>',
    true,
  ],
  ['fading in', '<p style="opacity: 0"><b>it</b></p>', true],
  ['in display: contents', '<p><b style="display: contents">it</b></p>', true],
  ['display: none', '<p style="display: none"><b>it</b></p>', false],
  [
    'in display: contents in display: none',
    '<p style="display: none"><b style="display: contents">it</b></p>',
    false,
  ],
  ['visibility: hidden', '<p style="visibility: hidden"><b>it</b></p>', false],
  ['visible in hidden', '<p style="visibility: hidden"><b style="visibility: visible">it</b></p>', true],
  ['content-visibility: hidden', '<p style="content-visibility: hidden"><b>it</b></p>', false],
  [
    'content-visibility: hidden itself',
    '<b style="content-visibility: hidden; display: block">it</b>',
    false,
  ],
  ['in closed details', '<details><summary>s</summary><b>it</b></details>', false],
  ['in a summary', '<details><summary><b>it</b></summary>s</details>', true],
  ['in a closed dialog', '<dialog><b>it</b></dialog>', false],
  [
    'clipped to a dot',
    '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden"><b>it</b></p>',
    false,
  ],
  ['clipped by clip', '<p style="position: absolute; clip: rect(0 0 0 0)"><b>it</b></p>', false],
  ['clipped by clip-path', '<p style="clip-path: inset(50%)"><b>it</b></p>', false],
  ['collapsed', '<div style="height: 0; overflow: hidden"><p><b>it</b></p></div>', false],
  ['off the page', '<p style="position: absolute; left: -9999px; width: 50px"><b>it</b></p>', false],
  [
    'indented off the page',
    '<p style="text-indent: -9999px; width: 99px; overflow: hidden"><b>it</b></p>',
    false,
  ],
  ['of no size', '<p style="font-size: 0"><b>it</b></p>', false],
];

test('text is readable when the reader can see it', async ({ open }) => {
  for (const [what, html, expected] of readable) {
    const page = await open(html);
    const seen = await page.evaluate(() => lib.isReadable(document.querySelector('b')!));
    expect.soft(seen, what).toBe(expected);
  }
});
