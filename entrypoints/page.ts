import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import {
  storedLexiconRevision,
  storedSettings,
  storedSite,
  watchExceptions,
} from '../lib/extension/stored-items.ts';
import { highlightNameOf } from '../lib/page/highlight-styles.ts';
import { isArticle } from '../lib/page/is-article.ts';
import { startSession, type PageSession } from '../lib/page/page-session.ts';
import type { CreatePopover } from '../lib/page/popover.ts';
import { watchForArticle } from '../lib/page/watch-for-article.ts';
import type { PageReport } from '../lib/text/page-report.ts';
import { decidePage } from '../lib/text/site-switch.ts';

/**
 * The content script. An unlisted script to WXT, listed in wxt.config.ts: what WXT brings along for content
 * scripts would be a tenth of what every page pays for.
 */
export default defineUnlistedScript(async () => {
  const host = location.hostname;
  if (!/html/.test(document.contentType)) {
    onMessage('describePage', () => ({ state: 'no-page', host, isArticle: false, counts: [] }));
    return;
  }
  const life = new AbortController();
  const { signal } = life;
  const recall = () => Promise.all([storedSettings.get(), storedSite(host).get()]);
  let [settings, choice] = await recall();
  let isArticlePage = false;
  let watching: AbortController | undefined;
  let session: { page: PageSession; end: AbortController } | null = null;
  let told = '';

  const decide = () => decidePage({ scanMode: settings.scanMode, isArticle: isArticlePage, choice });

  function report(): PageReport {
    const page = { host, isArticle: isArticlePage };
    return session ? { ...page, ...session.page.report() } : { ...page, state: decide(), counts: [] };
  }

  function tell() {
    const now = report();
    const words = JSON.stringify(now);
    if (words === told) return;
    told = words;
    sendMessage('reportPage', now).catch(() => {
      // The extension was updated or removed: nobody is behind this script any more, and it leaves quietly.
      if (!chrome.runtime?.id) life.abort();
    });
  }

  function follow() {
    const isOn = decide() === 'on';
    if (isOn && !session) {
      const end = new AbortController();
      const page = startSession({
        signal: AbortSignal.any([end.signal, signal]),
        highlightName: highlightNameOf(settings.highlightStyle),
        openDelay: () => settings.openDelay,
        find: (request) => sendMessage('findMentions', request),
        describeEntity: (key) => sendMessage('describeEntity', key),
        loadPopover,
        onChange: tell,
      });
      session = { page, end };
    } else if (!isOn) endSession();
    tell();
  }

  function endSession() {
    session?.end.abort();
    session = null;
  }

  /** Asks anew what kind of page this is: it may have become an article, or ceased to be one. */
  function lookAgain() {
    isArticlePage = isArticle(document);
    watching?.abort();
    if (!isArticlePage) {
      watching = new AbortController();
      watchForArticle({ onArticle: lookAgain, signal: AbortSignal.any([watching.signal, signal]) });
    }
    follow();
  }

  const stops = [
    storedSettings.watch((now) => {
      settings = now;
      session?.page.setHighlightName(highlightNameOf(settings.highlightStyle));
      follow();
    }),
    storedSite(host).watch((now) => {
      choice = now;
      follow();
    }),
    storedLexiconRevision.watch(() => {
      endSession();
      follow();
    }),
    watchExceptions(() => session?.page.readAgain(), host),
    onMessage('describePage', report),
    onMessage('goToMention', ({ data }) => session?.page.goToMention(data)),
    onMessage('openNextMention', () => session?.page.openNextMention()),
  ];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()));

  addEventListener('load', lookAgain, { signal });
  globalThis.navigation?.addEventListener('navigatesuccess', lookAgain, { signal });
  // A page that comes back from the back/forward cache slept through whatever was switched meanwhile.
  addEventListener(
    'pageshow',
    async ({ persisted }) => {
      if (!persisted) return;
      [settings, choice] = await recall();
      told = '';
      endSession();
      lookAgain();
    },
    { signal },
  );
  lookAgain();
});

declare global {
  /** Set by popover.ts when it is loaded beside this script. */
  var parallaxCreatePopover: CreatePopover | undefined;
}

async function loadPopover(): Promise<CreatePopover> {
  if (!globalThis.parallaxCreatePopover) await sendMessage('injectPopover');
  if (!globalThis.parallaxCreatePopover) throw new Error('The popover’s code did not load');
  return globalThis.parallaxCreatePopover;
}
