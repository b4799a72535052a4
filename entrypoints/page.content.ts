import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import { storedLexiconRevision, storedSettings, storedSite } from '../lib/extension/stored-items.ts';
import { highlightStyles } from '../lib/page/highlight-styles.ts';
import { isArticle } from '../lib/page/is-article.ts';
import { startSession, type PageSession } from '../lib/page/page-session.ts';
import type { CreatePopover } from '../lib/page/popover.ts';
import type { PageReport } from '../lib/text/page-report.ts';
import type { SiteChoice } from '../lib/text/settings.ts';
import { decidePage } from '../lib/text/site-switch.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  async main(context) {
    if (!(document instanceof HTMLDocument)) return;
    const host = location.hostname;
    let settings = await storedSettings.get();
    let choice: SiteChoice | null = await storedSite(host).get();
    let isArticlePage = isArticle(document);
    let session: { page: PageSession; end: AbortController } | null = null;

    function report(): PageReport {
      const state = decidePage({ scanMode: settings.scanMode, isArticle: isArticlePage, choice });
      const common = { host, isArticle: isArticlePage };
      if (state !== 'on' || !session) return { state, counts: [], ...common };
      const { counts, busy, problem } = session.page.report();
      if (problem !== undefined) return { state: 'failed', counts, problem, ...common };
      return { state: busy && counts.length === 0 ? 'reading' : 'on', counts, ...common };
    }

    // Nobody listens after the extension was updated or removed; the page goes on as it is.
    const tell = () => void sendMessage('reportPage', report()).catch(() => undefined);

    const styleName = () =>
      (highlightStyles.find(({ id }) => id === settings.highlightStyle) ?? highlightStyles[0]!).highlightName;

    function follow() {
      const isOn = decidePage({ scanMode: settings.scanMode, isArticle: isArticlePage, choice }) === 'on';
      if (isOn && !session) {
        const end = new AbortController();
        const page = startSession({
          signal: AbortSignal.any([end.signal, context.signal]),
          highlightName: styleName(),
          openDelay: () => settings.openDelay,
          find: (request) => sendMessage('findMentions', request),
          describeEntity: (key) => sendMessage('describeEntity', key),
          loadPopover,
          onChange: tell,
        });
        session = { page, end };
      } else if (!isOn && session) {
        session.end.abort();
        session = null;
      }
      tell();
    }

    function readAnew() {
      session?.end.abort();
      session = null;
      follow();
    }

    const stops = [
      storedSettings.watch((now) => {
        settings = now;
        session?.page.setHighlightName(styleName());
        follow();
      }),
      storedSite(host).watch((now) => {
        choice = now;
        follow();
      }),
      storedLexiconRevision.watch(readAnew),
      onMessage('describePage', report),
      onMessage('goToMention', ({ data }) => session?.page.goToMention(data)),
      onMessage('openNextMention', () => session?.page.openNextMention()),
    ];
    context.onInvalidated(() => stops.forEach((stop) => stop()));

    context.addEventListener(window, 'load', () => {
      isArticlePage = isArticle(document);
      follow();
    });
    follow();
  },
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
