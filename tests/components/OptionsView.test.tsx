// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/OptionsView.tsx';
import { parseSettings } from '../../lib/text/settings.ts';
import { accessibilityProblems, click, show, showAgain, textOf } from './show.ts';

const options = (props: Partial<OptionsViewProps> = {}) => (
  <OptionsView
    settings={parseSettings(undefined)}
    styles={[
      { id: 'dots', label: 'Dotted line' },
      { id: 'wash', label: 'Soft wash' },
    ]}
    drawSample={vi.fn()}
    briefings={[
      { id: 'strait', title: 'The strait', asOf: '2025-03', summary: 'Who pays.', entities: 2, on: true },
      { id: 'grain', title: 'Grain', asOf: '2024', summary: 'Who ships.', entities: 1, on: false },
    ]}
    problems={[]}
    sites={[
      { host: 'news.example', choice: 'off' },
      { host: 'other.example', choice: 'on' },
    ]}
    exceptions={[
      { form: 'Kaskasia', entity: 'strait/kaskasia', name: 'Northland', host: 'news.example' },
      { form: 'the toll', entity: 'strait/toll', name: 'The strait toll', host: null },
    ]}
    onSettings={vi.fn()}
    onBriefing={vi.fn()}
    onRemoveSite={vi.fn()}
    onRemoveException={vi.fn()}
    {...props}
  />
);

test('the scan mode in force is chosen, and another can be', async () => {
  const onSettings = vi.fn();
  const place = await show(options({ onSettings }));
  const chosen = place.querySelector<HTMLInputElement>('[name=scan-mode]:checked')!;
  expect(textOf(chosen.closest('label')!)).toContain('Articles only');
  await act(() => place.querySelector<HTMLInputElement>('[name=scan-mode][value=chosen]')!.click());
  expect(onSettings).toHaveBeenCalledWith({ scanMode: 'chosen' });
});

test('each highlight style is drawn over the name in its own sample', async () => {
  const drawSample = vi.fn<OptionsViewProps['drawSample']>();
  await show(options({ drawSample }));
  const drawn = drawSample.mock.calls.map(([element, style]) => [textOf(element), style]);
  expect(drawn).toEqual([
    ['Black Sea cease-fire', 'dots'],
    ['Black Sea cease-fire', 'wash'],
  ]);
});

test('choosing a highlight style asks for it', async () => {
  const onSettings = vi.fn();
  const place = await show(options({ onSettings }));
  await act(() => place.querySelector<HTMLInputElement>('[name=highlight-style][value=wash]')!.click());
  expect(onSettings).toHaveBeenCalledWith({ highlightStyle: 'wash' });
});

test.each([
  [400, '400 ms'],
  [1000, '1 s'],
  [1250, '1.25 s'],
])('an open delay of %s is read as "%s"', async (openDelay, words) => {
  const place = await show(options({ settings: { ...parseSettings(undefined), openDelay } }));
  expect(textOf(place.querySelector('output')!)).toBe(words);
  expect(place.querySelector('[type=range]')!.getAttribute('aria-valuetext')).toBe(words);
});

test('moving the delay shows the new one, letting go asks for it', async () => {
  const onSettings = vi.fn();
  const place = await show(options({ onSettings }));
  const range = place.querySelector<HTMLInputElement>('[type=range]')!;
  range.value = '700';
  await act(() => void range.dispatchEvent(new Event('input', { bubbles: true })));
  expect(place.querySelector('output')?.textContent).toBe('700 ms');
  expect(onSettings).not.toHaveBeenCalled();
  await act(() => void range.dispatchEvent(new Event('change', { bubbles: true })));
  expect(onSettings).toHaveBeenCalledWith({ openDelay: 700 });
});

test('badge and briefings are switches that say how they stand', async () => {
  const calls = { onSettings: vi.fn(), onBriefing: vi.fn() };
  const place = await show(options(calls));
  await click(place, 'Count the names found');
  await click(place, 'Grain');
  await click(place, 'The strait');
  expect(calls.onSettings).toHaveBeenCalledWith({ badge: false });
  expect(calls.onBriefing.mock.calls).toEqual([
    ['grain', true],
    ['strait', false],
  ]);
});

test('a site can be removed; without sites the page says so', async () => {
  const onRemoveSite = vi.fn();
  await click(await show(options({ onRemoveSite })), 'Remove other.example');
  expect(onRemoveSite).toHaveBeenCalledWith('other.example');
  expect(textOf(await show(options({ sites: [] })))).toContain(
    'You have not switched any site on or off yet.',
  );
});

test('exceptions are listed with form, entity and place, and can be removed', async () => {
  const onRemoveException = vi.fn();
  const place = await show(options({ onRemoveException }));
  expect(textOf(place)).toContain('“Kaskasia” as Northlandnot on news.example');
  expect(textOf(place)).toContain('“the toll” as The strait tollnowhere');
  await click(place, 'Remove “the toll” as The strait toll, nowhere');
  expect(onRemoveException.mock.calls[0]![0]).toMatchObject({ form: 'the toll', host: null });
  expect(textOf(await show(options({ exceptions: [] })))).toContain(
    'You have not said “Not this” of any mark yet.',
  );
});

test('removing a row moves the focus to the one in its place, and after the last to the words for none', async () => {
  const sites: OptionsViewProps['sites'] = [
    { host: 'news.example', choice: 'off' },
    { host: 'other.example', choice: 'on' },
  ];
  const place = await show(options({ sites }));
  await click(place, 'Remove news.example');
  await showAgain(place, options({ sites: sites.slice(1) }));
  expect(document.activeElement!.getAttribute('aria-label')).toBe('Remove other.example');
  await click(place, 'Remove other.example');
  await showAgain(place, options({ sites: [] }));
  expect(textOf(document.activeElement!)).toBe('You have not switched any site on or off yet.');
});

test('problems are told as an alert and a saved change politely', async () => {
  const place = await show(options({ problems: ['Your choices could not be saved.'], notice: 'Saved' }));
  expect(textOf(place.querySelector('[role=alert]')!)).toBe('Your choices could not be saved.');
  expect(textOf(place.querySelector('[role=status]')!)).toBe('Saved');
});

test('says in plain words what Parallax can and cannot see', async () => {
  const text = textOf(await show(options()));
  expect(text).toContain('Nothing you read leaves the browser.');
  expect(text).toContain('A page’s own scripts can notice');
});

test('the options page breaks no accessibility rule', async () => {
  const place = await show(options({ problems: ['A file is broken.'], notice: 'Saved' }));
  expect(await accessibilityProblems(place)).toEqual([]);
});
