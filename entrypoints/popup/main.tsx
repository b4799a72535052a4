import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup.css';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { openLibrary } from '../../lib/extension/library.ts';
import { readBundledBriefings } from '../../lib/extension/bundled-briefings.ts';
import { onMessage } from '../../lib/extension/messages.ts';
import { activeTab, askPage, switchSite, tabById } from '../../lib/extension/page-commands.ts';
import { parseFiles } from '../../lib/extension/parse-files.ts';
import { parsePageReport } from '../../lib/extension/parse-messages.ts';
import { inWords } from '../../lib/extension/reading-room.ts';
import { restrictionOf } from '../../lib/extension/restricted-page.ts';
import { stepThroughTab } from '../../lib/extension/step-through-tab.ts';
import { listProblems } from '../../lib/extension/stored-items.ts';
import type { EntityKey } from '../../lib/text/entity-card.ts';
import type { PageReport } from '../../lib/text/page-report.ts';
import { summarisePage } from '../../lib/text/page-summary.ts';

/** Opened in a tab of its own, the popup speaks of the tab that `?tab=<id>` names. */
const namedTab = Number(new URLSearchParams(location.search).get('tab')) || null;

const app = document.getElementById('app')!;

async function main() {
  show({ kind: 'loading' });
  const tab = namedTab ? await tabById(namedTab) : await activeTab();
  if (!tab) return show({ kind: 'restricted', reason: 'browser-page' });
  // First of all: a page that is still loading tells of itself when it is read.
  onMessage('reportPage', ({ data, sender }) => {
    // Frames report to their page, which speaks for the tab.
    if (sender.tab?.id === tab.id && !sender.frameId) void describe(parsePageReport(data), tab.id);
  });
  const report = await askPage(tab.id);
  if (report) await describe(report, tab.id);
  else show({ kind: 'restricted', reason: await restrictionOf(tab.url) }, tab.id);
}

async function describe(report: PageReport, tabId: number) {
  if (report.state === 'no-page') return show({ kind: 'restricted', reason: 'no-page' }, tabId);
  const problems = await listProblems();
  const briefings = await listBriefings().catch(async (error: unknown) => {
    if (problems.length === 0) problems.push(`The library cannot be opened: ${inWords(error)}`);
    // The background reads with these, too, when there is no library.
    return parseFiles(await readBundledBriefings()).briefings;
  });
  const summary = summarisePage(report, briefings);
  const shortcut = (await browser.commands.getAll()).find(({ name }) => name === 'toggle-site')?.shortcut;
  show({ kind: 'page', report, ...summary, libraryProblems: problems, ...(shortcut && { shortcut }) }, tabId);
}

const listBriefings = async () =>
  (await openLibrary().list()).filter(({ on }) => on).map(({ briefing }) => briefing);

function show(state: PopupState, tabId?: number) {
  render(
    <PopupView
      state={state}
      onToggleSite={(on) =>
        state.kind === 'page' &&
        void switchSite({ on, ...state.report }).catch((error: unknown) => fail(state, error, tabId))
      }
      onJump={(entity: EntityKey) => tabId !== undefined && void stepThroughTab(tabId, { entity })}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />,
    app,
  );
}

/** What could not be stored is said, not swallowed. */
function fail(state: PopupState, error: unknown, tabId?: number) {
  if (state.kind === 'page')
    show({ ...state, libraryProblems: [`The switch was not stored: ${inWords(error)}`] }, tabId);
}

void main();
