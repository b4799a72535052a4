import { expect, test } from 'vitest';
import { chooseMentions } from '../../lib/text/choose-mentions.ts';
import type { EntityKey } from '../../lib/text/entity-card.ts';
import { mentionChoices } from '../../lib/text/settings.ts';

interface Named {
  id: string;
  entities: EntityKey[];
}

/** Two sections, told apart by the letter. */
const mentions: Named[] = [
  { id: 'a1', entities: ['x/ru'] },
  { id: 'a2', entities: ['x/ua'] },
  { id: 'a3', entities: ['x/ru', 'y/ru'] },
  { id: 'b1', entities: ['x/ru'] },
  { id: 'b2', entities: ['x/ru'] },
  { id: 'b3', entities: ['x/g7'] },
];
const sectionOf = ({ id }: Named) => id.charCodeAt(0);

const expected = {
  every: 'a1 a2 a3 b1 b2 b3',
  first: 'a1 a2 b3',
  section: 'a1 a2 b1 b3',
};

test.each(mentionChoices)('%s', (choice) => {
  const chosen = chooseMentions(mentions, choice, sectionOf);
  expect(chosen.map(({ id }) => id).join(' ')).toBe(expected[choice]);
});

test('sections are asked for only when they matter', () => {
  const never = () => expect.unreachable();
  chooseMentions(mentions, 'first', never);
  expect(chooseMentions(mentions, 'every', never)).toBe(mentions);
});
