import { expect, test } from './page-test.ts';

const ranges: [what: string, html: string, wanted: string, marked: string][] = [
  ['inside one text', '<p>In Moscow today</p>', 'Moscow', 'Moscow'],
  ['a whole text', '<p>In <b>Moscow</b> today</p>', 'Moscow', 'Moscow'],
  ['across texts', '<p>In Mo<b>sc</b><i>ow</i> today</p>', 'Moscow', 'Moscow'],
  ['across a line break', '<p>the White<br>House said</p>', 'White\nHouse', 'WhiteHouse'],
  ['beginning at a gap', '<p>Kyiv<sup>1</sup><b>said</b></p>', ' said', 'said'],
  ['ending at a gap', '<p>Kyiv<sup>1</sup>said</p>', 'Kyiv ', 'Kyiv'],
  ['at the very end', '<p>In <b>Moscow</b></p>', 'Moscow', 'Moscow'],
];

test('a span of a block finds its place on the page', async ({ open }) => {
  for (const [what, html, wanted, marked] of ranges) {
    const page = await open(html);
    const found = await page.evaluate((wanted) => {
      const [block] = lib.readBlocks(document);
      const start = block!.text.indexOf(wanted);
      const place = lib.rangeIn(block!, start, start + wanted.length)!;
      const range = new Range();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const isInText = [place.startContainer, place.endContainer].every((node) => node instanceof Text);
      return isInText && range.toString();
    }, wanted);
    expect.soft(found, what).toBe(marked);
  }
});

test('text that changed since it was read has no place', async ({ open }) => {
  const page = await open('<p>In Mos<b>cow</b> today</p>');
  const places = await page.evaluate(() => {
    const [block] = lib.readBlocks(document);
    document.querySelector('b')!.firstChild!.nodeValue = 'kva';
    return [lib.rangeIn(block!, 3, 9), lib.rangeIn(block!, 0, 2) !== null];
  });
  expect(places).toEqual([null, true]);
});

test('only what the reader sees as one is marked', async ({ open }) => {
  const page = await open(`
    <p id="seen">In <b>Moscow</b></p>
    <p id="hidden">In <b style="display: none">Moscow</b></p>
    <p id="apart" style="display: flex"><b>Mos </b><b>cow</b></p>
    <p id="half">In Mos<b style="visibility: hidden">cow</b></p>`);
  const seen = await page.evaluate(() =>
    lib.readBlocks(document).flatMap((block) => {
      const start = block.text.indexOf('Mo');
      return lib.readableRange(block, { start, end: block.text.length }) ? block.container.id : [];
    }),
  );
  expect(seen).toEqual(['seen']);
});
