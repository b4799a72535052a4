import { expect, test } from 'vitest';
import type { EntityKey } from '../../lib/text/entity-card.ts';
import { mergeReports } from '../../lib/text/merge-reports.ts';
import type { PageReport } from '../../lib/text/page-report.ts';

const report = (counts: [EntityKey, number][]): PageReport => ({
  state: 'on',
  host: 'news.example',
  isArticle: true,
  counts: counts.map(([key, count]) => ({ entities: [key], count })),
});

test('a tab counts what its page and its frames name', () => {
  const page = report([
    ['x/ru', 2],
    ['x/ua', 1],
  ]);
  const merged = mergeReports(page, [
    report([
      ['x/g7', 4],
      ['x/ru', 3],
    ]),
    report([]),
  ]);
  expect(merged).toEqual(
    report([
      ['x/ru', 5],
      ['x/ua', 1],
      ['x/g7', 4],
    ]),
  );
  expect(page.counts[0]?.count).toBe(2);
});

test('a tab is cut short when its page or one of its frames is', () => {
  expect(mergeReports(report([]), [{ ...report([]), isCut: true }]).isCut).toBe(true);
  expect(mergeReports(report([]), [report([])]).isCut).toBeUndefined();
});
