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
  const named = new Map(
    briefings.flatMap((briefing) =>
      briefing.entities.map((entity) => [entityKey(briefing.id, entity.id), entity] as const),
    ),
  );
  const countOf = new Map(
    counts.flatMap(({ entities, count }) => entities.map((key) => [key, count] as const)),
  );
  const weightOf = (briefing: Briefing, about: readonly string[]) =>
    about.reduce((sum, id) => sum + (countOf.get(entityKey(briefing.id, id)) ?? 0), 0);
  const applying = briefings.filter(
    (briefing) =>
      weightOf(
        briefing,
        briefing.entities.map(({ id }) => id),
      ) > 0,
  );
  return {
    entities: counts
      .flatMap(({ entities: [key], count }) => {
        const entity = key && named.get(key);
        return entity ? [{ key, name: entity.name, kind: entity.kind, count }] : [];
      })
      .sort((a, b) => b.count - a.count),
    briefings: applying.map(({ id, title, asOf, summary, takeaways }) => ({
      id,
      title,
      asOf,
      summary,
      takeaways,
    })),
    issues: applying
      .flatMap((briefing) => {
        const weights = new Map(briefing.issues.map(({ id, about }) => [id, weightOf(briefing, about)]));
        return describeIssues(briefing, ({ id }) => (weights.get(id) ?? 0) > 0).map((issue) => ({
          // Two briefings may use one id.
          issue: { ...issue, id: `${briefing.id}/${issue.id}` },
          weight: weights.get(issue.id) ?? 0,
        }));
      })
      .sort((a, b) => b.weight - a.weight)
      .map(({ issue }) => issue),
  };
}
