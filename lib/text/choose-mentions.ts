import type { EntityKey } from './entity-card.ts';
import type { MentionChoice } from './settings.ts';

/**
 * The mentions that are marked when the reader does not want each of them. An entity is told by its first key: one
 * that stands in several briefings is still one.
 *
 * @param mentions in the order of the text
 * @param choice which of them the reader wants
 * @param sectionOf under which heading a mention stands; asked only when the choice depends on it
 */
export function chooseMentions<M extends { entities: readonly EntityKey[] }>(
  mentions: readonly M[],
  choice: MentionChoice,
  sectionOf: (mention: M) => number,
): readonly M[] {
  if (choice === 'every') return mentions;
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = `${choice === 'section' ? sectionOf(mention) : ''} ${mention.entities[0]}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
