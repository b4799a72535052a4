import type { EntityKey } from '../lib/text/entity-card.ts';
import { entityKindInWords } from './kind-in-words.ts';
import type { FoundEntity } from '../lib/text/page-summary.ts';

interface EntityIndexProps {
  entities: FoundEntity[];
  /** Whether the page is still being read: counts may grow. */
  reading: boolean;
  onJump(key: EntityKey): void;
}

/** The page's entities with their counts, set like the index of a book. A click jumps to the next mention. */
export function EntityIndex({ entities, reading, onJump }: EntityIndexProps) {
  const mentions = entities.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="popup-section">
      <div class="section-head">
        <h2 class="section-title">On this page</h2>
        <p class="section-count" role="status">
          {reading && 'Still reading, '}
          {mentions} {mentions === 1 ? 'mention' : 'mentions'}
          {reading && ' so far'}
        </p>
      </div>
      <ul class="index">
        {entities.map(({ key, name, kind, count }) => (
          <li key={key}>
            <button
              type="button"
              class="index-entry"
              title="Go to the next mention"
              onClick={() => onJump(key)}
            >
              <span class="index-what">
                <span class="index-name">{name}</span>{' '}
                <span class="index-kind">{entityKindInWords[kind]}</span>
              </span>
              <span class="index-leader" aria-hidden="true" />
              <span class="index-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
