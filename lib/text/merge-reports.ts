import type { EntityKey } from './entity-card.ts';
import type { Count, PageReport } from './page-report.ts';

/** What a tab says of itself as a whole: its page's report, with the counts of its frames added. */
export function mergeReports(page: PageReport, frames: readonly PageReport[]): PageReport {
  const counts = new Map<EntityKey | undefined, Count>();
  for (const count of [page, ...frames].flatMap((report) => report.counts)) {
    const known = counts.get(count.entities[0]);
    counts.set(count.entities[0], known ? { ...known, count: known.count + count.count } : count);
  }
  const isCut = [page, ...frames].some((report) => report.isCut);
  return { ...page, counts: [...counts.values()], ...(isCut && { isCut }) };
}
