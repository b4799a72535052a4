import { expect, test } from './page-test.ts';

const setUp = () => {
  const marks = lib.createMarks();
  marks.add(
    lib.readBlocks(document).flatMap((block) =>
      [...block.text.matchAll(/Moscow|White\sHouse/g)].map(({ 0: text, index }) => ({
        range: lib.rangeIn(block, index, index + text.length)!,
        entities: ['x/y' as const],
        container: block.container,
      })),
    ),
  );
  const rects = (id: number) =>
    lib.rectsOf(marks.all.find((mark) => mark.id === id)!.range).map((rect) => rect.toJSON() as DOMRect);
  return Object.assign(globalThis, { marks, rects });
};

declare const marks: ReturnType<typeof setUp>['marks'];
declare const rects: ReturnType<typeof setUp>['rects'];

test('the mark is under every part of it and under nothing beside it', async ({ open }) => {
  const page = await open(`
    <body style="font: 20px serif; margin: 40px">
      <p>In Moscow</p>
      <p style="width: 90px; line-height: 3">the White House and so on</p>
      <p>Mos<b>c</b>ow</p>
      <p style="direction: rtl">Moscow</p>`);
  await page.evaluate(setUp);
  const wrong = await page.evaluate(() =>
    marks.all.flatMap(({ id }) =>
      rects(id).flatMap(({ left, right, top, bottom }) => {
        const at = (x: number, y: number) => lib.markAtPoint(marks, { x, y })?.id ?? null;
        const middle = (top + bottom) / 2;
        const inside = [left + 1, (left + right) / 2, right - 1].map((x) => at(x, middle));
        const beside = [at(left + 5, top - 12), at(left + 5, bottom + 12)];
        return [...inside.map((found) => found === id), ...beside.map((found) => found !== id)].filter(
          (isRight) => !isRight,
        );
      }),
    ),
  );
  expect(wrong).toEqual([]);
  const margin = await page.evaluate(() => {
    const [rect] = rects(1);
    return lib.markAtPoint(marks, { x: rect!.right + 60, y: rect!.top + 5 });
  });
  expect(margin).toBeNull();
});

test('two marks that meet are told apart', async ({ open }) => {
  const page = await open('<p style="font: 20px monospace">MoscowMoscow</p>');
  const found = await page.evaluate(setUp).then(() =>
    page.evaluate(() => {
      const [rect] = rects(1);
      const y = rect!.top + 5;
      return [-4, 4].map((by) => lib.markAtPoint(marks, { x: rect!.right + by, y })?.id);
    }),
  );
  expect(found).toEqual([1, 2]);
});

test('text under something else is not under the pointer', async ({ open }) => {
  const page = await open('<p>Moscow</p><div style="position: fixed; inset: 0; background: white"></div>');
  await page.evaluate(setUp);
  const found = await page.evaluate(() => {
    const [rect] = rects(1);
    return lib.markAtPoint(marks, { x: rect!.left + 5, y: rect!.top + 5 });
  });
  expect(found).toBeNull();
});

test('a lookup takes a fraction of a millisecond', async ({ open }) => {
  const page = await open(
    Array.from({ length: 300 }, () => '<p>In Moscow, said the White House</p>').join(''),
  );
  await page.evaluate(setUp);
  const each = await page.evaluate(() => {
    const times: number[] = [];
    for (let index = 0; index < 400; index++) {
      const start = performance.now();
      lib.markAtPoint(marks, { x: 20 + (index % 200), y: 20 + index });
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[200]!;
  });
  // Ten times what is aimed at, for machines under load.
  expect(each).toBeLessThan(1);
});
