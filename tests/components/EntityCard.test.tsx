// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EntityCard, type EntityCardProps } from '../../components/EntityCard.tsx';
import { sampleCard } from './sample-card.ts';
import { accessibilityProblems, click, show, showAgain, textOf } from './show.ts';

const card = (props: Partial<EntityCardProps> = {}) => (
  <div role="dialog" aria-labelledby="name">
    <EntityCard
      cards={[sampleCard]}
      canGoBack={false}
      canGoForward={false}
      pinned={false}
      layout="card"
      headingId="name"
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

test('says what the entity is, its kind, and as of when', async () => {
  const place = await show(card());
  expect(textOf(place.querySelector('#name')!)).toBe('The strait toll');
  expect(textOf(place)).toContain('Measure as of March 2025');
  expect(textOf(place)).toContain('A charge on ships that pass the strait.');
});

test('sets the positions beside each other, each with voice, stance, gist and evidence', async () => {
  const place = await show(card());
  const positions = [...place.querySelectorAll('.position')].map(textOf);
  expect(positions).toHaveLength(2);
  expect(positions[0]).toContain('Northland');
  expect(positions[0]).toContain('Dredging');
  expect(positions[0]).toContain('It pays for a deeper channel.');
  expect(positions[0]).toContain('Reported · Northland');
  expect(positions[0]).toContain('Opening · ¶ 1');
  expect(positions[1]).toContain('“The toll is a tax by another name”');
});

test('names the speaker with the quote and never the publisher in the speaker’s place', async () => {
  const place = await show(card());
  const quote = place.querySelector('blockquote')!.closest('.note')!;
  expect(textOf(quote)).toContain('Direct quote · The harbour master');
  expect(textOf(quote.querySelector('.note-line')!)).not.toContain('Strait Press');
});

test('says so when the briefing records no position of a voice', async () => {
  const place = await show(card());
  expect(textOf(place)).toContain('The Islands — The briefing records no position');
});

test('keeps the first two issues open and lets the others wait behind their question', async () => {
  const issues = ['a', 'b', 'c'].map((id) => ({ ...sampleCard.issues[0]!, id, question: `Question ${id}?` }));
  const place = await show(card({ cards: [{ ...sampleCard, issues }] }));
  const open = [...place.querySelectorAll<HTMLDetailsElement>('details.issue')].map((issue) => issue.open);
  expect(open).toEqual([true, true, false]);
});

test('quotes stand first, and more evidence waits one step deeper', async () => {
  const [issue] = sampleCard.issues;
  const evidence = [...issue!.positions[0]!.evidence, ...issue!.positions[1]!.evidence];
  evidence.push({ ...evidence[0]!, id: 'third', paragraph: 9, gist: 'A third place says it too.' });
  const positions = [{ ...issue!.positions[0]!, evidence }];
  const place = await show(card({ cards: [{ ...sampleCard, issues: [{ ...issue!, positions }] }] }));
  const notes = [...place.querySelectorAll('.position .note')];
  expect(notes).toHaveLength(2);
  expect(textOf(notes[0]!)).toContain('“The toll is a tax');
  expect(textOf(place.querySelector('.passages')!)).toContain('All 3 passages in brief');
  expect(textOf(place.querySelector('.passages')!)).toContain('A third place says it too.');
});

test('a related entity is one click away', async () => {
  const onOpenRelated = vi.fn();
  const place = await show(card({ onOpenRelated }));
  await click(place, 'The channel');
  expect(onOpenRelated).toHaveBeenCalledWith('strait/channel');
});

test('following a related entity moves the focus to the new name', async () => {
  const place = await show(card());
  place.querySelector<HTMLElement>('.related-entity')!.focus();
  const next = { ...sampleCard, key: 'strait/channel' as const, name: 'The channel', related: [] };
  await showAgain(place, card({ cards: [next], canGoBack: true }));
  expect(textOf(document.activeElement!)).toBe('The channel');
  expect(textOf(place.querySelector('[role=status]')!)).toBe('The channel');
});

test('Back, Forward, Pin and Close call back; an unavailable one does nothing but keeps the focus', async () => {
  const calls = { onBack: vi.fn(), onForward: vi.fn(), onPin: vi.fn(), onClose: vi.fn() };
  const place = await show(card({ canGoBack: true, ...calls }));
  for (const name of ['Back', 'Forward', 'Pin', 'Close']) await click(place, name);
  expect(calls.onBack).toHaveBeenCalledOnce();
  expect(calls.onForward).not.toHaveBeenCalled();
  expect(calls.onPin).toHaveBeenCalledWith(true);
  expect(calls.onClose).toHaveBeenCalledOnce();
  expect(place.querySelector('[aria-label=Forward]')!.hasAttribute('disabled')).toBe(false);
});

test('a pinned card says so', async () => {
  const onPin = vi.fn();
  const place = await show(card({ pinned: true, onPin }));
  expect(place.querySelector('[aria-label=Pin]')!.getAttribute('aria-pressed')).toBe('true');
  await click(place, 'Pin');
  expect(onPin).toHaveBeenCalledWith(false);
});

test('the same entity in two briefings shows both, in order, each under its briefing', async () => {
  const other = { ...sampleCard, key: 'trade/toll' as const, summary: 'Seen from trade.' };
  other.briefing = { ...other.briefing, id: 'trade', title: 'Trade routes' };
  const place = await show(card({ cards: [sampleCard, other] }));
  const titles = [...place.querySelectorAll('.in-briefing-title')].map(textOf);
  expect(titles).toEqual(['In the briefing The strait and its toll', 'In the briefing Trade routes']);
});

test('a card that draws on two sources names the source with each place', async () => {
  const background = [
    {
      text: 'A line.',
      evidence: [{ ...sampleCard.background[0]!.evidence[0]!, source: { title: 'Another Paper' } }],
    },
  ];
  const place = await show(card({ cards: [{ ...sampleCard, background }] }));
  expect(textOf(place.querySelector('.position .note')!)).toContain('The Strait Report');
  expect(textOf(place.querySelector('.background .note')!)).toContain('Another Paper');
});

test('markup in a briefing is text and nothing else', async () => {
  const evil = '<img src=x onerror="alert(1)"><b>bold</b>';
  const place = await show(card({ cards: [{ ...sampleCard, name: evil, summary: evil }] }));
  expect(place.querySelector('img')).toBeNull();
  expect(textOf(place.querySelector('.summary')!)).toBe(evil);
});

test('a briefing in a language written from right to left turns the card round', async () => {
  const briefing = { ...sampleCard.briefing, language: 'ar' };
  const place = await show(card({ cards: [{ ...sampleCard, briefing }] }));
  expect(place.querySelector('.card')!.getAttribute('dir')).toBe('rtl');
  expect(place.querySelector('article')!.getAttribute('lang')).toBe('ar');
});

test.each(['card', 'sheet'] as const)('a %s breaks no accessibility rule', async (layout) => {
  const place = await show(card({ layout, canGoBack: true, pinned: true }));
  expect(await accessibilityProblems(place)).toEqual([]);
});
