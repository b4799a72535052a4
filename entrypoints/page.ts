import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../lib/extension/ask-background.ts';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import {
  storedLexiconRevision,
  storedSettings,
  storedSite,
  watchExceptions,
} from '../lib/extension/stored-items.ts';
import { whenOrphaned } from '../lib/extension/when-orphaned.ts';
import { findStory } from '../lib/page/find-story.ts';
import { highlightNameOf } from '../lib/page/highlight-names.ts';
import { isArticle } from '../lib/page/is-article.ts';
import { startSession, type PageSession } from '../lib/page/page-session.ts';
import { takePart } from '../lib/page/parts.ts';
import { watchForArticle } from '../lib/page/watch-for-article.ts';
import { mergeReports } from '../lib/text/merge-reports.ts';
import { isOn, type PageReport } from '../lib/text/page-report.ts';
import { decidePage } from '../lib/text/site-switch.ts';

/** How long a page may be read before that is told, in milliseconds. */
const SOON = 200;
/** How long what belongs to a new address may take to arrive, in milliseconds: sites in one page change the address first. */
const ARRIVAL = 10_000;

/**
 * The content script. An unlisted script to WXT, listed in wxt.config.ts: what WXT brings along for content
 * scripts would be a tenth of what every page pays for.
 *
 * It runs in the page of every tab, and in the few frames that frame.ts finds worth reading. A frame does as the page
 * around it does, and reports to it; the page speaks for the tab.
 */
export default defineUnlistedScript(async () => {
  const isPage = window === window.top;
  const host = location.hostname;
  if (!/html/.test(document.contentType)) {
    if (isPage) onMessage('describePage', () => ({ state: 'no-page', host, isArticle: false, counts: [] }));
    return;
  }
  // It may be brought to a page that has it already: when the extension is installed while the page is loading, say.
  if (globalThis.parallaxRuns) return;
  globalThis.parallaxRuns = true;
  const life = new AbortController();
  const { signal } = life;
  const recall = () =>
    Promise.all([
      storedSettings.get(),
      storedSite(host).get(),
      isPage ? null : sendMessage('describeTab').catch(() => null),
    ]);
  let [settings, choice, around] = await recall();
  let isPageOn = around !== null && isOn(around.state);
  let isOwnArticle = false;
  let watching: AbortController | undefined;
  let session: { page: PageSession; end: AbortController; manner: string } | null = null;
  let told = '';
  /** What the frames say that have something to say, by the browser's numbers for them. */
  const frames = new Map<number, PageReport>();
  /** The frame in which the reader's last step ended; 0 is the page. */
  let at = 0;

  const isArticlePage = () => isOwnArticle || [...frames.values()].some((frame) => frame.isArticle);

  const decide = () =>
    isPage
      ? decidePage({ scanMode: settings.scanMode, isArticle: isArticlePage(), choice })
      : isPageOn
        ? 'on'
        : 'not-chosen';

  function ownReport(): PageReport {
    const page = { host, isArticle: isArticlePage() };
    return session ? { ...page, ...session.page.report() } : { ...page, state: decide(), counts: [] };
  }

  const report = () => mergeReports(ownReport(), [...frames.values()]);

  function tell() {
    const now = report();
    const words = JSON.stringify(now);
    if (words === told) return;
    told = words;
    sendMessage('reportPage', now).catch(() => undefined);
  }

  /** Most pages are read before anybody could be told that they are being read. */
  function tellSoon() {
    if (report().state === 'reading') setTimeout(tell, SOON);
    else tell();
  }

  /** All of how a page is read, but for what a running session can change: another manner is another session. */
  const manner = () => String(settings.everything || !isOwnArticle);

  function follow() {
    const wanted = decide() === 'on';
    if (session && (!wanted || session.manner !== manner())) endSession();
    if (wanted && !session) {
      const end = new AbortController();
      const page = startSession({
        signal: AbortSignal.any([end.signal, signal]),
        highlightName: highlightNameOf(settings.highlightStyle),
        openDelay: () => settings.openDelay,
        choice: () => settings.mentions,
        isMapWanted: () => settings.scrollMap && isPage,
        ...(isOwnArticle && !settings.everything && { story: findStory() }),
        find: (request) => askBackground('findMentions', request, signal),
        styleSheet: () => sendMessage('styleMarks'),
        describeEntity: (key) => sendMessage('describeEntity', key).catch(() => null),
        part: (name) => takePart(name, (file) => sendMessage('inject', file)),
        onChange: tell,
      });
      session = { page, end, manner: manner() };
    }
    tellSoon();
  }

  function endSession() {
    session?.end.abort();
    session = null;
  }

  /** Asks anew what kind of page this is: it may have become an article, or ceased to be one. */
  function lookAgain(event?: Event) {
    isOwnArticle = isArticle(document);
    watching?.abort();
    watching = new AbortController();
    const until = [watching.signal, signal];
    if (isOwnArticle) until.push(AbortSignal.timeout(ARRIVAL));
    if (!isOwnArticle || event?.type === 'navigatesuccess')
      watchForArticle({ was: isOwnArticle, onTurn: lookAgain, signal: AbortSignal.any(until) });
    follow();
  }

  // None of these is ever taken back: what they listen to goes with the extension, and cannot even be asked to stop then.
  storedSettings.watch((now) => {
    settings = now;
    session?.page.setHighlightName(highlightNameOf(settings.highlightStyle));
    follow();
    session?.page.choose();
  });
  storedSite(host).watch((now) => {
    choice = now;
    follow();
  });
  storedLexiconRevision.watch(() => {
    endSession();
    follow();
  });
  watchExceptions(() => session?.page.readAgain(), host);
  onMessage('goToMention', ({ data }) => session?.page.goToMention(data) ?? false);
  if (isPage) {
    onMessage('describePage', report);
    onMessage('listFrames', ({ data }) => {
      at = data ?? at;
      const own = ownReport().counts.length > 0 ? [0] : [];
      return { at, frames: [...own, ...frames.keys()] };
    });
    onMessage('noteFrame', ({ data: { frame, report } }) => {
      if (report.counts.length > 0 || report.isArticle) frames.set(frame, report);
      else frames.delete(frame);
      follow();
    });
  } else {
    onMessage('followPage', ({ data: state }) => {
      isPageOn = isOn(state);
      follow();
    });
  }
  signal.addEventListener('abort', () => (globalThis.parallaxRuns = false));
  // The extension was updated or removed: nobody is behind this script any more, and it leaves quietly.
  whenOrphaned(() => life.abort(), signal);

  addEventListener('load', lookAgain, { signal });
  globalThis.navigation?.addEventListener('navigatesuccess', lookAgain, { signal });
  // A page that comes back from the back/forward cache slept through whatever was switched meanwhile.
  addEventListener(
    'pageshow',
    async ({ persisted }) => {
      if (!persisted) return;
      [settings, choice, around] = await recall();
      isPageOn = around !== null && isOn(around.state);
      told = '';
      endSession();
      lookAgain();
    },
    { signal },
  );
  if (!isPage)
    addEventListener(
      'pagehide',
      () =>
        void sendMessage('reportPage', { ...ownReport(), isArticle: false, counts: [] }).catch(
          () => undefined,
        ),
      { signal },
    );
  lookAgain();
});

declare global {
  var parallaxRuns: boolean | undefined;
}
