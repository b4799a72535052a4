// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupPageState, PopupState, RestrictedReason } from '../../components/popup-state.ts';
import type { PageState } from '../../lib/text/page-report.ts';
import { sampleCard } from './sample-card.ts';
import { accessibilityProblems, click, show, textOf } from './show.ts';

const callbacks = () => ({ onToggleSite: vi.fn(), onJump: vi.fn(), onOpenOptions: vi.fn() });

const pageWith = (state: PageState, rest: Partial<PopupPageState> = {}): PopupPageState => ({
  kind: 'page',
  report: { state, host: 'news.example', isArticle: true, counts: [{ entities: ['strait/toll'], count: 4 }] },
  entities: [
    { key: 'strait/toll', name: 'The strait toll', kind: 'measure', count: 4 },
    { key: 'strait/channel', name: 'The channel', kind: 'place', count: 1 },
  ],
  briefings: [
    {
      id: 'strait',
      title: 'The strait and its toll',
      asOf: '2025-03',
      summary: 'Who pays for the strait.',
      takeaways: [{ text: 'First.' }, { text: 'Second.' }, { text: 'Third.' }],
    },
  ],
  issues: sampleCard.issues,
  libraryProblems: [],
  ...rest,
});

const nothingFound: Partial<PopupPageState> = {
  report: { state: 'on', host: 'news.example', isArticle: true, counts: [] },
  entities: [],
  briefings: [],
  issues: [],
};

test('a page with mentions: briefing, takeaways, entities with counts, issues with their voices', async () => {
  const place = await show(<PopupView state={pageWith('on')} {...callbacks()} />);
  const text = textOf(place);
  expect(text).toContain('The strait and its toll');
  expect(text).toContain('as of March 2025');
  expect(text).toContain('First.');
  expect(text).toContain('1 more takeaway');
  expect(text).toContain('5 mentions');
  expect([...place.querySelectorAll('.index-entry')].map(textOf)).toEqual([
    'The strait toll Measure4',
    'The channel Place1',
  ]);
  expect(text).toContain('What is the toll for?');
  expect(
    [...place.querySelectorAll('.stake-voices [role=img]')].map((badge) => badge.getAttribute('aria-label')),
  ).toEqual(['Northland', 'Southland']);
});

test('clicking an entity goes to its next mention', async () => {
  const calls = callbacks();
  const place = await show(<PopupView state={pageWith('on')} {...calls} />);
  await click(place, 'The channel');
  expect(calls.onJump).toHaveBeenCalledWith('strait/channel');
});

test.each<[PageState, boolean]>([
  ['on', true],
  ['reading', true],
  ['off-here', false],
  ['not-chosen', false],
  ['not-article', false],
])('on a page that is "%s" the switch stands at %s and asks for the opposite', async (state, checked) => {
  const calls = callbacks();
  const place = await show(<PopupView state={pageWith(state)} {...calls} />);
  const control = place.querySelector('[role=switch]')!;
  expect(control.getAttribute('aria-checked')).toBe(String(checked));
  expect(textOf(control)).toBe('Highlights on news.example');
  await click(place, 'Highlights on');
  expect(calls.onToggleSite).toHaveBeenCalledWith(!checked);
});

const sentences: [string, PopupState, string][] = [
  ['loading', { kind: 'loading' }, 'Looking at this page…'],
  ...(
    [
      ['browser-page', 'This page belongs to the browser.'],
      ['store', 'The browser lets no extension read its store.'],
      ['pdf', 'This is a PDF.'],
      ['no-access', 'Parallax has no access to this site.'],
      ['unreachable', 'Parallax is not on this page yet.'],
    ] satisfies [RestrictedReason, string][]
  ).map(([reason, sentence]): [string, PopupState, string] => [
    reason,
    { kind: 'restricted', reason },
    sentence,
  ]),
  ['empty', pageWith('on', nothingFound), 'Nothing here the briefings cover.'],
  [
    'reading',
    pageWith('reading', {
      ...nothingFound,
      report: { state: 'reading', host: 'a.example', isArticle: true, counts: [] },
    }),
    'Reading this page…',
  ],
  ['off-here', pageWith('off-here'), 'You switched highlights off here.'],
  ['not-chosen', pageWith('not-chosen'), 'This site is not one you chose.'],
  ['not-article', pageWith('not-article'), 'This does not look like an article.'],
  ['failed', pageWith('failed'), 'Parallax could not read this page.'],
];

test.each(sentences)('%s: says plainly what is the case, accessibly', async (_, state, sentence) => {
  const place = await show(<PopupView state={state} {...callbacks()} />);
  expect(textOf(place.querySelector('.notice')!)).toContain(sentence);
  expect(await accessibilityProblems(place)).toEqual([]);
});

test('a failed page says how, in the words of the report', async () => {
  const report = {
    state: 'failed',
    host: 'a.example',
    isArticle: true,
    counts: [],
    problem: 'It never answered.',
  } as const;
  const place = await show(
    <PopupView state={pageWith('failed', { report: { ...report, counts: [] } })} {...callbacks()} />,
  );
  expect(textOf(place)).toContain('It never answered. The page itself is as it was.');
});

test('of a page too long to be read whole that is said, beside what was found', async () => {
  const { report } = pageWith('on') as Extract<PopupState, { kind: 'page' }>;
  const place = await show(
    <PopupView state={pageWith('on', { report: { ...report, isCut: true } })} {...callbacks()} />,
  );
  expect(textOf(place)).toContain('This page is very long. Only its first part was read.');
  expect(textOf(place)).toContain('The channel');
  expect(await accessibilityProblems(place)).toEqual([]);
});

test('a broken briefing file is told as an alert, and the rest still shows', async () => {
  const libraryProblems = ['grain.json: expected JSON'];
  const place = await show(<PopupView state={pageWith('on', { libraryProblems })} {...callbacks()} />);
  expect(textOf(place.querySelector('[role=alert]')!)).toBe('grain.json: expected JSON');
  expect(textOf(place)).toContain('The strait toll');
});

test('options are one click away from every state', async () => {
  const calls = callbacks();
  const place = await show(<PopupView state={{ kind: 'restricted', reason: 'pdf' }} {...calls} />);
  await click(place, 'Options');
  expect(calls.onOpenOptions).toHaveBeenCalledOnce();
});

test('a full popup breaks no accessibility rule', async () => {
  const place = await show(
    <PopupView state={pageWith('on', { shortcut: 'Alt+Shift+P' })} {...callbacks()} />,
  );
  expect(await accessibilityProblems(place)).toEqual([]);
});
