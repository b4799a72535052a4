import type { EntityKey } from './entity-card.ts';

/** The cards a reader went through since the popover opened; the same entity in several briefings is one step. */
export interface CardHistory {
  steps: readonly (readonly EntityKey[])[];
  /** Which step is shown, from 0. */
  at: number;
}

export const beginAt = (entities: readonly EntityKey[]): CardHistory => ({ steps: [entities], at: 0 });

/** Opens another card; what lay ahead is forgotten, as in a browser. */
export const goOn = ({ steps, at }: CardHistory, entities: readonly EntityKey[]): CardHistory => ({
  steps: [...steps.slice(0, at + 1), entities],
  at: at + 1,
});

export const canGoBack = ({ at }: CardHistory): boolean => at > 0;
export const canGoForward = ({ steps, at }: CardHistory): boolean => at + 1 < steps.length;
export const goBack = (history: CardHistory): CardHistory =>
  canGoBack(history) ? { ...history, at: history.at - 1 } : history;
export const goForward = (history: CardHistory): CardHistory =>
  canGoForward(history) ? { ...history, at: history.at + 1 } : history;
export const shown = ({ steps, at }: CardHistory): readonly EntityKey[] => steps[at] ?? [];
