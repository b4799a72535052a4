// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { AboutMarkView } from '../../components/about-mark.ts';
import { EntityCard, type EntityCardProps } from '../../components/EntityCard.tsx';
import { evidenceInWords, weightInWords } from '../../components/evidence-in-words.ts';
import { NotMarkedNote } from '../../components/NotMarkedNote.tsx';
import { weights, type Feature } from '../../lib/text/features.ts';
import { sampleCard } from './sample-card.ts';
import { accessibilityProblems, click, show, showAgain, textOf } from './show.ts';

const mark: AboutMarkView = {
  id: 1,
  host: 'news.example',
  reason: {
    form: 'the toll',
    case: 'any',
    evidence: [
      { feature: 'form', weight: 2 },
      { feature: 'maybe-longer-name', detail: 'the toll Act', weight: -3 },
      { feature: 'named-on-page', detail: 'The strait toll', weight: 2 },
    ],
  },
};

const card = (props: Partial<EntityCardProps> = {}) => (
  <div role="dialog" aria-labelledby="name">
    <EntityCard
      cards={[sampleCard]}
      canGoBack={false}
      canGoForward={false}
      pinned={false}
      layout="card"
      headingId="name"
      mark={mark}
      onBack={vi.fn()}
      onForward={vi.fn()}
      onOpenRelated={vi.fn()}
      onNotThis={vi.fn()}
      onPin={vi.fn()}
      onClose={vi.fn()}
      {...props}
    />
  </div>
);

const panelOf = (place: Element) => place.querySelector('#about-mark-panel');

test('“Why marked?” tells the form, its case rule, the evidence and what it adds up to, once asked', async () => {
  const place = await show(card());
  expect(panelOf(place)).toBeNull();
  await click(place, 'Why marked?');
  expect([...panelOf(place)!.querySelectorAll('li, p')].map(textOf)).toEqual([
    'The briefing lists “the toll” as a name for The strait toll, in capital or small letters. +2',
    'It may be part of a longer name: “the toll Act”. −3',
    'The strait toll is clearly named on this page. +2',
    'In all. A name is marked when this is more than 0. +1',
  ]);
  await click(place, 'Why marked?');
  expect(panelOf(place)).toBeNull();
});

test('“Not this” asks where, and one question folds the other', async () => {
  const onNotThis = vi.fn();
  const place = await show(card({ onNotThis }));
  await click(place, 'Why marked?');
  await click(place, 'Not this');
  expect(textOf(panelOf(place)!)).toContain('Mark “the toll” as The strait toll?');
  expect(place.querySelectorAll('[aria-expanded=true]')).toHaveLength(1);
  await click(place, 'Not here, on news.example');
  await click(place, 'Nowhere');
  expect(onNotThis.mock.calls).toEqual([[false], [true]]);
});

test('where a page belongs to no site, only “Nowhere” is offered', async () => {
  const place = await show(card({ mark: { ...mark, host: '' } }));
  await click(place, 'Not this');
  expect(textOf(panelOf(place)!)).not.toContain('Not here');
});

test('a card that no mark opened says nothing of marks, and the next mark’s card is folded again', async () => {
  const place = await show(card());
  await click(place, 'Why marked?');
  await showAgain(place, card({ mark: { ...mark, id: 2 } }));
  expect(panelOf(place)).toBeNull();
  await showAgain(place, card({ mark: undefined }));
  expect(textOf(place)).not.toContain('Why marked?');
});

test('after “Not this” the focus is on Undo, which says what became of it', async () => {
  const onUndo = vi.fn();
  const place = await show(
    <NotMarkedNote
      form="the toll"
      name="The strait toll"
      host="news.example"
      layout="card"
      headingId="name"
      onUndo={onUndo}
      onClose={vi.fn()}
    />,
  );
  const undo = document.activeElement!;
  expect(textOf(undo)).toBe('Undo');
  expect(textOf(place.querySelector(`#${undo.getAttribute('aria-describedby')}`)!)).toBe(
    '“the toll” is no longer marked as The strait toll on news.example. The options list it.',
  );
  await click(place, 'Undo');
  expect(onUndo).toHaveBeenCalledOnce();
  expect(await accessibilityProblems(place)).toEqual([]);
});

test('a no that could not be kept is said as an alert', async () => {
  const onClose = vi.fn();
  const place = await show(
    <NotMarkedNote
      form="the toll"
      name="The strait toll"
      host={null}
      problem="the disk is full"
      layout="card"
      headingId="name"
      onUndo={vi.fn()}
      onClose={onClose}
    />,
  );
  expect(textOf(place.querySelector('[role=alert]')!)).toBe('This could not be kept: the disk is full');
  await click(place, 'Close');
  expect(onClose).toHaveBeenCalledOnce();
});

test.each(['Why marked?', 'Not this'])('“%s” unfolded breaks no accessibility rule', async (question) => {
  const place = await show(card());
  await click(place, question);
  expect(await accessibilityProblems(place)).toEqual([]);
});

test.each(Object.keys(weights) as Feature[])('%s is a sentence, with detail or without', (feature) => {
  for (const detail of [undefined, 'Somebody']) {
    const sentence = evidenceInWords(feature, { reason: mark.reason, name: 'The toll', detail });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain('undefined');
  }
});

test.each([
  [2, '+2'],
  [-3, '−3'],
  [0, '0'],
])('a weight of %s is written "%s"', (weight, words) => {
  expect(weightInWords(weight)).toBe(words);
});
