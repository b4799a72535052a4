import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge, showProblem } from '../lib/extension/badge.ts';
import { readBundledBriefings } from '../lib/extension/bundled-briefings.ts';
import { exceptionFrom } from '../lib/extension/exception-from.ts';
import { injectIntoOpenTabs, injectPopover } from '../lib/extension/inject.ts';
import { openLibrary } from '../lib/extension/library.ts';
import { onMessage, sendMessage } from '../lib/extension/messages.ts';
import { activeTab, toggleSite } from '../lib/extension/page-commands.ts';
import { parseEntityKey, parseFindRequest, parsePageReport } from '../lib/extension/parse-messages.ts';
import { createReadingRoom, inWords } from '../lib/extension/reading-room.ts';
import { hostOf } from '../lib/extension/sender-host.ts';
import {
  listExceptionsOn,
  storedException,
  storedLexiconRevision,
  storedLibraryProblems,
  storedStorageProblem,
  storedSettings,
} from '../lib/extension/stored-items.ts';

const MENU_TOGGLE = 'toggle-site';

export default defineBackground(() => {
  const room = createReadingRoom({
    library: openLibrary(),
    readPacked: readBundledBriefings,
    exceptionsOn: listExceptionsOn,
    onProblem: (problem) => void storedStorageProblem.set(problem),
  });

  onMessage('findMentions', ({ data, sender }) => room.find(parseFindRequest(data), hostOf(sender)));
  onMessage('describeEntity', ({ data }) => room.describe(parseEntityKey(data)));
  onMessage('injectPopover', ({ sender }) => injectPopover(sender.tab!.id!, sender.frameId ?? 0));
  onMessage('addException', ({ data, sender }) => {
    const exception = exceptionFrom(data, sender);
    return storedException(exception).set(exception);
  });
  onMessage('removeException', ({ data, sender }) => storedException(exceptionFrom(data, sender)).set(null));
  onMessage('reportPage', async ({ data, sender }) => {
    if (sender.tab?.id === undefined) return;
    const { badge } = await storedSettings.get();
    await showBadge(sender.tab.id, { report: parsePageReport(data), wanted: badge });
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
    if (reason === 'install' && !import.meta.env.FIREFOX) await injectIntoOpenTabs();
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
    // A page without our content script has no mention to open.
    if (command === 'open-next-mention')
      await sendMessage('openNextMention', undefined, tab.id).catch(() => undefined);
  });
});
