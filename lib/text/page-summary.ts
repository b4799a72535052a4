import type { Briefing, EntityKind } from './briefing.ts';
import { describeIssues, entityKey, type EntityKey, type IssueView } from './entity-card.ts';
import type { PageReport } from './page-report.ts';

export interface FoundEntity {
  key: EntityKey;
  name: string;
  kind: EntityKind;
  count: number;
}

/** A briefing that covers something on the page. */
export interface ApplyingBriefing {
  id: string;
  title: string;
  asOf: string;
  summary: string;
  takeaways: { text: string }[];
}

/** What the popup tells of a page: which briefings apply, whom it names how often, what is at stake. */
export interface PageSummary {
  /** The most named first. */
  entities: FoundEntity[];
  briefings: ApplyingBriefing[];
  /** Those about the most named entities first. */
  issues: IssueView[];
}

/** Holds a page's counts against the briefings that are on. */
export function summarisePage({ counts }: PageReport, briefings: readonly Briefing[]): PageSummary {
  const countOf = new Map(counts.map(({ entity, count }) => [entity, count]));
  const entities: FoundEntity[] = [];
  const applying: ApplyingBriefing[] = [];
  const issues: (IssueView & { weight: number })[] = [];
  for (const briefing of briefings) {
    const found = briefing.entities.flatMap(({ id, name, kind }) => {
      const key = entityKey(briefing.id, id);
      const count = countOf.get(key);
      return count ? [{ id, key, name, kind, count }] : [];
    });
    if (found.length === 0) continue;
    const { id, title, asOf, summary, takeaways } = briefing;
    applying.push({ id, title, asOf, summary, takeaways });
    entities.push(...found.map(({ key, name, kind, count }) => ({ key, name, kind, count })));
    const weightOf = (about: string[]) =>
      found.reduce((sum, entity) => sum + (about.includes(entity.id) ? entity.count : 0), 0);
    const weights = new Map(briefing.issues.map((issue) => [issue.id, weightOf(issue.about)]));
    for (const issue of describeIssues(briefing, ({ id }) => (weights.get(id) ?? 0) > 0)) {
      issues.push({ ...issue, weight: weights.get(issue.id) ?? 0 });
    }
  }
  return {
    entities: entities.sort((a, b) => b.count - a.count),
    briefings: applying,
    issues: issues.sort((a, b) => b.weight - a.weight).map(({ weight: _, ...issue }) => issue),
  };
}
