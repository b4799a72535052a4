import * as v from 'valibot';
import { LONGEST_TAIL, NEAR } from '../text/find-mentions.ts';
import type { EntityKey } from '../text/entity-card.ts';
import type { FindRequest } from '../text/mention.ts';
import type { NotThis } from '../text/not-this.ts';
import type { InjectedScript } from './messages.ts';
import type { PageReport } from '../text/page-report.ts';

/**
 * What a content script sends lives in the same process as the page it reads; it is parsed before the
 * background trusts it. Each function throws on anything else.
 */

/** Most text one request may carry, in UTF-16 code units: beyond any article; a page sends more in parts. */
const MOST_TEXT = 20_000_000;

const key = v.custom<EntityKey>(
  (input) => typeof input === 'string' && /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/.test(input),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const numbers = v.array(count);
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(5000));

const findRequest = v.object({
  blocks: v.pipe(
    v.array(v.string()),
    v.check((blocks) => blocks.reduce((sum, { length }) => sum + length, 0) <= MOST_TEXT),
  ),
  isProbe: v.optional(v.boolean()),
  context: v.optional(
    v.object({
      lexicon: count,
      named: numbers,
      cues: numbers,
      others: words,
      capitals: numbers,
      targets: v.array(v.tuple([count, count, count])),
      sport: v.boolean(),
      tail: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TAIL))), v.maxLength(NEAR))),
    }),
  ),
});

const injectedScript = v.picklist(['hover', 'popover', 'guide', 'page']);

const pageReport = v.object({
  state: v.picklist(['on', 'reading', 'off-here', 'not-chosen', 'not-article', 'no-page', 'failed']),
  host: v.string(),
  isArticle: v.boolean(),
  counts: v.array(v.object({ entities: v.array(key), count })),
  isCut: v.optional(v.boolean()),
  problem: v.optional(v.string()),
});

/** Longest form an exception may name, in UTF-16 code units: beyond any name. */
const LONGEST_FORM = 1000;

const notThis = v.object({
  form: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FORM)),
  entity: key,
  everywhere: v.boolean(),
});

export const parseFindRequest = (message: unknown): FindRequest => v.parse(findRequest, message);
export const parsePageReport = (message: unknown): PageReport => v.parse(pageReport, message);
export const parseNotThis = (message: unknown): NotThis => v.parse(notThis, message);
export const parseInjectedScript = (message: unknown): InjectedScript => v.parse(injectedScript, message);
export const parseEntityKey = (message: unknown): EntityKey => v.parse(key, message);
