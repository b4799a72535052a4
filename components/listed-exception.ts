import type { EntityKey } from '../lib/text/entity-card.ts';

/** A "Not this" as the options list it. */
export interface ListedException {
  form: string;
  entity: EntityKey;
  /** Of the entity; its id where no briefing at hand has it. */
  name: string;
  /** Null: not marked anywhere. */
  host: string | null;
}
