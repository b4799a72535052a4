/** What speaks for or against a candidate. Each has a name, so that a mark can be explained. */
export type Feature =
  // What stands at the place itself.
  | 'form'
  | 'longer-name-after'
  | 'longer-name-before'
  | 'maybe-longer-name'
  | 'another-person'
  | 'maybe-another-person'
  | 'place-of-that-name'
  | 'dateline'
  | 'place-meant'
  | 'team'
  | 'target-named'
  | 'another-target'
  | 'pronoun-in-capitals'
  | 'web-address'
  // What the briefing asks for.
  | 'needs-met'
  | 'needs-missing'
  | 'ruled-out-nearby'
  | 'another-antecedent'
  // What the page as a whole tells.
  | 'named-on-page'
  | 'not-introduced'
  | 'story-around'
  | 'namesake-on-page'
  | 'sports-page'
  // What the reader told.
  | 'reader-said-no';

/**
 * A candidate is a mention when its features add up to more than nought. Most of what speaks against one is
 * final; the small numbers are those that other evidence can make up for.
 */
export const weights: Record<Feature, number> = {
  form: 2,
  'longer-name-after': -10,
  'longer-name-before': -10,
  'maybe-longer-name': -3,
  'another-person': -10,
  'maybe-another-person': -3,
  'place-of-that-name': -10,
  dateline: -10,
  'place-meant': -10,
  team: -10,
  // Outweighs a country that is merely in the sentence: "sanctions on Russia and, some fear, Iran".
  'target-named': 10,
  'another-target': -20,
  'pronoun-in-capitals': -10,
  'web-address': -10,
  'needs-met': 1,
  'needs-missing': -10,
  'ruled-out-nearby': -10,
  'another-antecedent': -10,
  'named-on-page': 2,
  'not-introduced': -4,
  'story-around': 3,
  'namesake-on-page': -10,
  'sports-page': -5,
  'reader-said-no': -20,
};

/** A feature as it was found: with the name or word it rests on, where there is one. */
export interface Evidence {
  feature: Feature;
  /** As the page or the briefing writes it: "Vladimir Putin". */
  detail?: string;
}

export const score = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { feature }) => sum + weights[feature], 0);
