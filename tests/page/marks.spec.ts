import { expect, test } from './page-test.ts';

/** A page with a mark on every run of capitals; the entity is the run itself. */
const page = `<h1>RU</h1><p id="one">a RU b <b>UA</b> c</p><p id="two">US, RU</p><p id="three">RU<i>UA</i></p>`;

/** In the page: makes marks of the capitals of blocks. */
const setUp = () => {
  const read = (root: ParentNode & Node) =>
    lib.readBlocks(root).flatMap((block) =>
      [...block.text.matchAll(/RU|UA|US/g)].map(({ 0: text, index }) => ({
        range: lib.rangeIn(block, index, index + 2)!,
        entities: [`x/${text.toLowerCase()}` as const],
        container: block.container,
      })),
    );
  const marks = lib.createMarks();
  const named = (list: { entities: string[] }[]) =>
    list.map(({ entities }) => entities[0]!.slice(2)).join(' ');
  return Object.assign(globalThis, { read, marks, named });
};

declare const read: ReturnType<typeof setUp>['read'];
declare const marks: ReturnType<typeof setUp>['marks'];
declare const named: ReturnType<typeof setUp>['named'];

test('marks stand in document order, whenever they came', async ({ open }) => {
  const tab = await open(page);
  await tab.evaluate(setUp);
  const order = await tab.evaluate(() => {
    for (const id of ['three', 'one', 'two']) marks.add(read(document.querySelector(`#${id}`)!));
    marks.add(read(document.querySelector('h1')!));
    return named([...marks.all]);
  });
  expect(order).toBe('ru ru ua us ru ru ua');
});

test('marks that come twice stand once', async ({ open }) => {
  const tab = await open(page);
  await tab.evaluate(setUp);
  const order = await tab.evaluate(() => {
    marks.add(read(document));
    marks.add(read(document.querySelector('#two')!));
    return named([...marks.all]);
  });
  expect(order).toBe('ru ru ua us ru ru ua');
});

test('counts go by entity, in the order they first occur', async ({ open }) => {
  const tab = await open(page);
  await tab.evaluate(setUp);
  expect(await tab.evaluate(() => (marks.add(read(document)), marks.counts()))).toEqual([
    { entities: ['x/ru'], count: 4 },
    { entities: ['x/ua'], count: 2 },
    { entities: ['x/us'], count: 1 },
  ]);
});

test('steps go through all marks, or those of one entity, and round when asked', async ({ open }) => {
  const tab = await open(page);
  await tab.evaluate(setUp);
  const steps = await tab.evaluate(() => {
    marks.add(read(document));
    const ids = (step: Parameters<typeof lib.stepThroughMarks>[1]) => {
      const seen: number[] = [];
      let mark = lib.stepThroughMarks(marks.all, { ...step, afresh: true }, null);
      for (; mark && seen.length < 9; mark = lib.stepThroughMarks(marks.all, step, mark)) seen.push(mark.id);
      return seen;
    };
    return [ids({}), ids({ back: true }), ids({ entity: 'x/ua' }), ids({ entity: 'x/ua', round: true })];
  });
  expect(steps).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [7, 6, 5, 4, 3, 2, 1],
    [3, 7],
    [3, 7, 3, 7, 3, 7, 3, 7, 3],
  ]);
});

test('a place in a text knows the mark it is in', async ({ open }) => {
  const tab = await open('<p>a RU b</p><p>R<b>U</b></p><p>RUUA</p>');
  await tab.evaluate(setUp);
  const found = await tab.evaluate(() => {
    marks.add(read(document));
    const [first, second, third] = document.querySelectorAll('p');
    const text = first!.firstChild!;
    const at = (node: Node, offset: number) => named(marks.at(node, offset));
    return [
      [1, 2, 3, 4, 5].map((offset) => at(text, offset)),
      [at(second!.firstChild!, 0), at(second!.querySelector('b')!.firstChild!, 1)],
      [1, 2, 3].map((offset) => at(third!.firstChild!, offset)),
    ];
  });
  expect(found).toEqual([
    ['', 'ru', 'ru', 'ru', ''],
    ['ru', 'ru'],
    ['ru', 'ua ru', 'ua'],
  ]);
});

test('stale marks are dropped: of read-again blocks, of read-again runs, and of text that left', async ({
  open,
}) => {
  const tab = await open('<div id="outer">RU<p id="inner">UA</p></div><p id="left">US</p>');
  await tab.evaluate(setUp);
  const rest = await tab.evaluate(() => {
    const outer = document.querySelector('#outer')!;
    const after = (change: () => void) => {
      marks.clear();
      marks.add(read(document));
      change();
      return named([...marks.all]);
    };
    return [
      after(() => marks.dropStale({ subtree: [outer], ownRuns: [] })),
      after(() => marks.dropStale({ subtree: [], ownRuns: [outer] })),
      after(() => {
        document.querySelector('#left')!.remove();
        marks.dropStale();
      }),
    ];
  });
  expect(rest).toEqual(['us', 'ua us', 'ru ua']);
});

test('an element knows the first mark in it', async ({ open }) => {
  const tab = await open(page);
  await tab.evaluate(setUp);
  const found = await tab.evaluate(() => {
    marks.add(read(document));
    return ['#one', 'b', '#two'].map((selector) => marks.within(document.querySelector(selector)!)?.id);
  });
  expect(found).toEqual([2, 3, 4]);
});
