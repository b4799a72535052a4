import * as v from 'valibot';

/** Longest summary an entity may carry, in UTF-16 code units: what a card shows without scrolling. */
export const SUMMARY_LIMIT = 525;

/** The only briefing format this version reads. */
export const BRIEFING_FORMAT = 1;

const text = v.pipe(v.string('expected text'), v.trim(), v.minLength(1, 'expected text that is not empty'));
const id = v.pipe(
  v.string('expected an id'),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'expected an id of lower-case letters, digits and hyphens, at most 64 long',
  ),
);
const ids = v.array(id, 'expected a list of ids');
const date = v.pipe(
  v.string('expected a date'),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'expected a date as YYYY, YYYY-MM or YYYY-MM-DD',
  ),
);
const language = v.pipe(
  v.string('expected a language tag'),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag such as "en"'),
);
const webAddress = v.pipe(
  v.string('expected an address'),
  v.regex(/^https?:\/\/\S+$/, 'expected an http:// or https:// address'),
);
const wikidataId = v.pipe(
  v.string('expected a Wikidata id'),
  v.regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as "Q159"'),
);
const countedFromOne = (message: string) =>
  v.pipe(v.number(message), v.integer('expected a whole number'), v.minValue(1, 'expected 1 or more'));
const listOf = <T extends v.GenericSchema>(item: T) => v.array(item, 'expected a list');

export const voiceKinds = ['government', 'bloc', 'institution', 'person', 'analysts'] as const;
export const entityKinds = [
  'person',
  'government',
  'bloc',
  'institution',
  'deal',
  'measure',
  'place',
  'event',
] as const;
export const evidenceKinds = ['direct', 'reported', 'analysis'] as const;

const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `expected one of ${values.map((value) => `"${value}"`).join(', ')}`);

const source = v.strictObject({
  id,
  title: text,
  publisher: v.optional(text),
  url: v.optional(webAddress),
  published: v.optional(date),
  language,
});

const voice = v.strictObject({
  id,
  name: text,
  kind: oneOf(voiceKinds),
  role: v.optional(text),
  entity: v.optional(id),
  sameAs: v.optional(wikidataId),
});

/** How far a need looks. `near`: the paragraph and the two before it. */
export const reaches = ['sentence', 'paragraph', 'near', 'page'] as const;

const needFields = {
  /** Any of these entities, named plainly within reach … */
  entities: v.optional(ids),
  /** … or any of these words or phrases, in any case, within reach. */
  words: v.optional(listOf(text)),
  /** How far "within reach" goes. Default: the whole page. */
  within: v.optional(oneOf(reaches)),
};

const namesSomething = (need: { entities?: string[] | undefined; words?: string[] | undefined }): boolean =>
  (need.entities?.length ?? 0) + (need.words?.length ?? 0) > 0;

const NOTHING_NAMED = 'expected at least one entity or word';

const needs = v.pipe(
  v.strictObject({
    ...needFields,
    /** Further needs, each of which must be met as well. */
    also: v.optional(
      listOf(
        v.pipe(
          v.strictObject(needFields),
          v.check((need) => namesSomething(need), NOTHING_NAMED),
        ),
      ),
    ),
  }),
  v.check((need) => namesSomething(need), NOTHING_NAMED),
);

const form = v.strictObject({
  text,
  /** `exact` (default): as written, or all in capitals. `any`: in any case. */
  case: v.optional(oneOf(['exact', 'any'])),
  needs: v.optional(needs),
  /**
   * A text that contains the form names something else and wins ("Chatham House Rule"). A text that does
   * not contain it rules the form out in a sentence where it stands ("Gaza").
   */
  not: v.optional(listOf(text)),
});

const backed = v.strictObject({
  text,
  evidence: v.pipe(ids, v.minLength(1, 'expected at least one evidence id')),
});

const entity = v.strictObject({
  id,
  name: text,
  kind: oneOf(entityKinds),
  summary: v.pipe(text, v.maxLength(SUMMARY_LIMIT, `expected at most ${SUMMARY_LIMIT} characters`)),
  background: listOf(backed),
  forms: v.pipe(listOf(form), v.minLength(1, 'expected at least one form')),
  voice: v.optional(id),
  related: listOf(v.strictObject({ entity: id, label: text })),
  sameAs: v.optional(wikidataId),
});

const position = v.strictObject({
  voice: id,
  label: text,
  gist: text,
  evidence: v.pipe(ids, v.minLength(1, 'expected at least one evidence id: no position without evidence')),
  asOf: v.optional(date),
});

const issue = v.strictObject({
  id,
  question: text,
  about: v.pipe(ids, v.minLength(1, 'expected at least one entity id')),
  positions: v.pipe(listOf(position), v.minLength(1, 'expected at least one position')),
});

const evidence = v.strictObject({
  id,
  source: id,
  section: text,
  /** Counted from 1 within the section. */
  paragraph: countedFromOne('expected a paragraph number'),
  kind: oneOf(evidenceKinds),
  speaker: v.optional(text),
  quote: v.optional(text),
  gist: text,
});

/** The shape of briefing format 1; what spans several fields is checked by parseBriefing. */
export const briefingSchema = v.strictObject({
  $schema: v.optional(v.string('expected text')),
  format: v.literal(BRIEFING_FORMAT, `expected ${BRIEFING_FORMAT}`),
  id,
  revision: countedFromOne('expected a revision number'),
  title: text,
  summary: text,
  language,
  asOf: date,
  author: text,
  license: text,
  methodology: text,
  update: v.optional(v.strictObject({ url: webAddress })),
  takeaways: listOf(backed),
  sources: v.pipe(listOf(source), v.minLength(1, 'expected at least one source')),
  voices: listOf(voice),
  entities: v.pipe(listOf(entity), v.minLength(1, 'expected at least one entity')),
  issues: listOf(issue),
  evidence: listOf(evidence),
  changes: listOf(v.strictObject({ revision: countedFromOne('expected a revision number'), note: text })),
});

/** One story's knowledge: sources, voices, entities, issues, evidence, takeaways; one JSON file. */
export type Briefing = v.InferOutput<typeof briefingSchema>;
export type Entity = Briefing['entities'][number];
export type EntityKind = Entity['kind'];
export type Form = Entity['forms'][number];
export type Reach = (typeof reaches)[number];
export type Voice = Briefing['voices'][number];
export type VoiceKind = Voice['kind'];
export type Evidence = Briefing['evidence'][number];
export type EvidenceKind = Evidence['kind'];
