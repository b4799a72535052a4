import { expect, test } from './page-test.ts';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const prose = '<p>'.concat(
  'A sentence that goes on for a while, as sentences in stories do, and then ends. '.repeat(3),
);

const pages: [what: string, html: string, isArticle: boolean][] = [
  ['a NewsArticle', ld({ '@type': 'NewsArticle' }), true],
  ['several types', ld({ '@type': ['Thing', 'ReportageNewsArticle'] }), true],
  [
    'a live blog in a graph',
    ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'LiveBlogPosting' }] }),
    true,
  ],
  ['the main entity of a page', ld([{ '@type': 'WebPage', mainEntity: { '@type': 'Article' } }]), true],
  [
    'a front page that lists articles',
    ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] }),
    false,
  ],
  ['a shop', ld({ '@type': 'Product' }), false],
  ['broken data', '<script type="application/ld+json">{"@type": "NewsArticle",</script>', false],
  ['data that is no object', ld(null) + ld('NewsArticle') + ld(7), false],
  ['OpenGraph', '<meta property="og:type" content="article">', true],
  ['another OpenGraph type', '<meta property="og:type" content="website">', false],
  ['prose in no element that says so', `<div>${prose.repeat(3)}</div>`, true],
  ['a story set with line breaks', `<div>${'A long line of a story. '.repeat(40)}<br><br>More.</div>`, true],
  ['comments only', `<div>${prose.replace('<p>', '<p class="comment">').repeat(9)}</div>`, false],
  ['lists of long items', `<ul>${`<li>${prose}`.repeat(9)}</ul>`, false],
  ['a form that answers for the document', `<form name="querySelectorAll"></form>${prose.repeat(3)}`, false],
  ['an article element with prose', `<article>${prose.repeat(3)}</article>`, true],
  ['teasers', '<article><p>Short.</p></article>'.repeat(30), false],
  ['nothing at all', '', false],
];

test('a page is an article when it says so or reads so', async ({ open }) => {
  for (const [what, html, expected] of pages) {
    const page = await open(html);
    expect.soft(await page.evaluate(() => lib.isArticle(document)), what).toBe(expected);
  }
});

const places: [what: string, html: string, scheme: 'light' | 'dark'][] = [
  ['a bare page', '<p>', 'light'],
  ['a dark page', '<body style="background: #111; color: #eee"><p>', 'dark'],
  [
    'a light block on a dark page',
    '<body style="background: black"><div style="background: #fff8f0"><p>',
    'light',
  ],
  [
    'a veil over white',
    '<body style="background: white"><div style="background: rgb(0 0 0 / 10%)"><p>',
    'light',
  ],
  ['a heavy veil', '<div style="background: rgb(0 0 0 / 80%)"><p>', 'dark'],
  [
    'light text on a picture',
    '<div style="background: linear-gradient(black, navy); color: white"><p>',
    'dark',
  ],
  ['a page whose scheme is dark', '<html style="color-scheme: dark"><p>', 'dark'],
  ['a colour in another notation', '<div style="background: oklch(0.2 0.05 250)"><p>', 'dark'],
  ['a light colour in another notation', '<div style="background: color(srgb 0.9 0.95 1)"><p>', 'light'],
  ['a saturated block', '<div style="background: #0d47a1"><p>', 'dark'],
];

test('how dark a page is behind a text', async ({ open }) => {
  for (const [what, html, expected] of places) {
    const page = await open(html);
    expect.soft(await page.evaluate(() => lib.pageScheme(document.querySelector('p')!)), what).toBe(expected);
  }
});

const jumps: [what: string, html: string][] = [
  ['far down', '<div style="height: 4000px"></div><p>Moscow</p><div style="height: 4000px"></div>'],
  [
    'in a box that scrolls',
    '<div style="height: 300px; overflow: auto"><div style="height: 3000px"></div><p>Moscow</p></div>',
  ],
  [
    'in a box that scrolls, far down',
    '<div style="height: 3000px"></div><div style="height: 200px; overflow: auto"><div style="height: 3000px"></div><p>Moscow</p><div style="height: 999px"></div></div>',
  ],
  ['in a block that is many screens high', `<p>${'word<br>'.repeat(900)}Moscow${'<br>word'.repeat(900)}</p>`],
  ['in view', '<p style="margin-top: 300px">Moscow</p>'],
];

test('a mark that is jumped to is in view, and flashed', async ({ open }) => {
  for (const [what, html] of jumps) {
    const page = await open(html);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { isInView, flashed } = await page.evaluate(() => {
      const marks = lib.createMarks();
      for (const block of lib.readBlocks(document)) {
        const start = block.text.indexOf('Moscow');
        const range = start < 0 ? null : lib.rangeIn(block, start, start + 6);
        if (range) marks.add([{ range, entities: ['x/y'], container: block.container }]);
      }
      const [mark] = marks.all;
      const flashed: number[] = [];
      lib.jumpToMark(mark!, { flash: ({ id }) => flashed.push(id) });
      const [rect] = lib.rectsOf(mark!.range);
      const seen = document.elementFromPoint(rect!.x + 2, rect!.y + 2);
      return {
        isInView: rect!.top > 0 && rect!.bottom < innerHeight && seen?.textContent?.includes('Moscow'),
        flashed,
      };
    });
    expect.soft({ isInView, flashed }, what).toEqual({ isInView: true, flashed: [1] });
  }
});
