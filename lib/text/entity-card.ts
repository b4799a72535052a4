import type { Briefing, EntityKind, Evidence, EvidenceKind, Voice, VoiceKind } from './briefing.ts';

/** Names an entity across every briefing: "<briefing id>/<entity id>". */
export type EntityKey = `${string}/${string}`;

export const entityKey = (briefing: string, entity: string): EntityKey => `${briefing}/${entity}`;

export interface EvidenceView {
  id: string;
  kind: EvidenceKind;
  section: string;
  /** Counted from 1 within the section. */
  paragraph: number;
  speaker?: string;
  /** Verbatim, without quotation marks: the view adds them. */
  quote?: string;
  gist: string;
  source: { title: string; publisher?: string; url?: string; published?: string };
}

export interface VoiceView {
  id: string;
  name: string;
  kind: VoiceKind;
  role?: string;
  /** Place of the voice in the briefing's list, from 0: keeps its colour and pattern steady everywhere. */
  order: number;
}

export interface PositionView {
  voice: VoiceView;
  label: string;
  gist: string;
  asOf?: string;
  evidence: EvidenceView[];
}

export interface IssueView {
  id: string;
  question: string;
  positions: PositionView[];
  /** Voices of the entities the issue is about, of whom the briefing records no position on it. */
  silent: VoiceView[];
}

export interface RelatedView {
  key: EntityKey;
  name: string;
  label: string;
}

/** Everything the popover shows of one entity, on its own: hovering never waits for the library. */
export interface EntityCard {
  key: EntityKey;
  id: string;
  name: string;
  kind: EntityKind;
  summary: string;
  background: { text: string; evidence: EvidenceView[] }[];
  issues: IssueView[];
  related: RelatedView[];
  briefing: { id: string; title: string; asOf: string; language: string };
}

/**
 * Resolves one entity of a parsed briefing into what a card shows.
 * @returns null when the briefing has no such entity.
 */
export function describeEntity(briefing: Briefing, entityId: string): EntityCard | null {
  const entity = briefing.entities.find(({ id }) => id === entityId);
  if (!entity) return null;
  const view = evidenceViews(briefing);
  return {
    key: entityKey(briefing.id, entity.id),
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    summary: entity.summary,
    background: entity.background.map(({ text, evidence }) => ({ text, evidence: view(evidence) })),
    issues: describeIssues(briefing, (issue) => issue.about.includes(entity.id)),
    related: entity.related.map(({ entity: id, label }) => ({
      key: entityKey(briefing.id, id),
      name: briefing.entities.find((other) => other.id === id)?.name ?? id,
      label,
    })),
    briefing: { id: briefing.id, title: briefing.title, asOf: briefing.asOf, language: briefing.language },
  };
}

/** The issues a test lets through, each with its positions and the voices that are silent on it. */
export function describeIssues(
  briefing: Briefing,
  wanted: (issue: Briefing['issues'][number]) => boolean,
): IssueView[] {
  const view = evidenceViews(briefing);
  const voices = new Map(briefing.voices.map((voice, order) => [voice.id, voiceView(voice, order)]));
  return briefing.issues.filter(wanted).map((issue) => {
    const speaking = new Set(issue.positions.map(({ voice }) => voice));
    return {
      id: issue.id,
      question: issue.question,
      positions: issue.positions.flatMap(({ voice, label, gist, asOf, evidence }) => {
        const known = voices.get(voice);
        return known ? [{ voice: known, label, gist, ...(asOf && { asOf }), evidence: view(evidence) }] : [];
      }),
      silent: briefing.voices
        .filter(({ id, entity }) => entity && issue.about.includes(entity) && !speaking.has(id))
        .flatMap(({ id }) => voices.get(id) ?? []),
    };
  });
}

function evidenceViews(briefing: Briefing): (ids: string[]) => EvidenceView[] {
  const evidence = new Map(briefing.evidence.map((item) => [item.id, item]));
  const sources = new Map(briefing.sources.map((item) => [item.id, item]));
  const describe = ({ source, ...rest }: Evidence): EvidenceView => {
    const { title = source, publisher, url, published } = sources.get(source) ?? {};
    return { ...rest, source: { title, publisher, url, published } };
  };
  return (ids) => ids.flatMap((id) => evidence.get(id) ?? []).map(describe);
}

const voiceView = ({ id, name, kind, role }: Voice, order: number): VoiceView => ({
  id,
  name,
  kind,
  role,
  order,
});
