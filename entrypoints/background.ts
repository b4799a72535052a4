import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge, showProblem } from '../lib/extension/badge.ts';
import { readBundledBriefings } from '../lib/extension/bundled-briefings.ts';
import { exceptionFrom } from '../lib/extension/exception-from.ts';
import { inject, injectIntoOpenTabs } from '../lib/extension/inject.ts';
import { openLibrary } from '../lib/extension/library.ts';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import { activeTab, askPage, toggleSite } from '../lib/extension/page-commands.ts';
import {
  parseEntityKey,
  parseFindRequest,
  parseInjectedScript,
  parsePageReport,
} from '../lib/extension/parse-messages.ts';
import { createReadingRoom, inWords } from '../lib/extension/reading-room.ts';
import { hostOf } from '../lib/extension/sender-host.ts';
import { highlightStyleSheet } from '../lib/page/highlight-styles.ts';
import { stepThroughTab } from '../lib/extension/step-through-tab.ts';
import {
  listExceptionsOn,
  storedException,
  storedLexiconRevision,
  storedLibraryProblems,
  storedStorageProblem,
  storedSettings,
} from '../lib/extension/stored-items.ts';
import type { PageReport } from '../lib/text/page-report.ts';
import type { Step } from '../lib/text/step.ts';

/** By then the page that woke us has its answer, in milliseconds: writing to storage would hold it up. */
const ANSWERED = 1000;

const MENU_TOGGLE = 'toggle-site';

/** What the commands of the manifest mean that lead through the mentions. */
const STEPS: Record<string, Step> = {
  'open-next-mention': { open: true },
  'next-mention': {},
  'previous-mention': { back: true },
};

const nobodyThere = () => undefined;

async function describeTab(tabId: number): Promise<PageReport> {
  const report = await askPage(tabId);
  if (!report) throw new Error('The page does not answer');
  return report;
}

export default defineBackground(() => {
  let telling: ReturnType<typeof setTimeout> | undefined;
  const room = createReadingRoom({
    library: openLibrary(),
    readPacked: readBundledBriefings,
    exceptionsOn: listExceptionsOn,
    onProblem(problem) {
      clearTimeout(telling);
      // Storage that is full may refuse this, too; the popup then finds out by itself.
      const tell = () => void storedStorageProblem.set(problem).catch(nobodyThere);
      if (problem !== null) tell();
      else telling = setTimeout(tell, ANSWERED);
    },
  });

  onMessage('findMentions', ({ data, sender }) => room.find(parseFindRequest(data), hostOf(sender)));
  onMessage('styleMarks', highlightStyleSheet);
  onMessage('describeEntity', ({ data }) => room.describe(parseEntityKey(data)));
  onMessage('addException', ({ data, sender }) => {
    const exception = exceptionFrom(data, sender);
    return storedException(exception).set(exception);
  });
  onMessage('removeException', ({ data, sender }) => storedException(exceptionFrom(data, sender)).set(null));
  onMessage('inject', ({ data, sender }) =>
    inject(parseInjectedScript(data), sender.tab!.id!, sender.frameId ?? 0),
  );
  onMessage('describeTab', ({ sender }) => describeTab(sender.tab!.id!));
  onMessage('reportPage', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const report = parsePageReport(data);
    if (sender.frameId) {
      await sendMessage('noteFrame', { frame: sender.frameId, report }, { tabId }).catch(nobodyThere);
      return;
    }
    // Few tabs have a frame that listens.
    void sendMessage('followPage', report.state, { tabId, frameId: null }).catch(nobodyThere);
    const { badge } = await storedSettings.get();
    await showBadge(tabId, { report, wanted: badge });
  });

  storedLexiconRevision.watch(() => room.refresh());

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    browser.contextMenus.create({
      id: MENU_TOGGLE,
      title: browser.i18n.getMessage('menuToggleSite'),
      contexts: ['action'],
    });
    await storedLibraryProblems.set(
      await room
        .takeIn()
        .catch((error: unknown) => [`The library was not renewed, and is used as it was: ${inWords(error)}`]),
    );
    await storedLexiconRevision.set((await storedLexiconRevision.get()) + 1);
    if (['install', 'update'].includes(reason) && !import.meta.env.FIREFOX) await injectIntoOpenTabs();
  });

  const toggle = (tabId: number) =>
    toggleSite(tabId).catch((error: unknown) =>
      showProblem(tabId, `the switch was not stored (${inWords(error)})`),
    );

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_TOGGLE && tab?.id !== undefined) void toggle(tab.id);
  });

  browser.commands.onCommand.addListener(async (command) => {
    const tab = await activeTab();
    if (!tab) return;
    if (command === 'toggle-site') await toggle(tab.id);
    const step = STEPS[command];
    if (step) await stepThroughTab(tab.id, step);
  });
});
