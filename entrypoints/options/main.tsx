import { render } from 'preact';
import '../../components/options.css';
import type { ListedBriefing } from '../../components/listed-briefing.ts';
import { OptionsView } from '../../components/OptionsView.tsx';
import { openLibrary } from '../../lib/extension/library.ts';
import { inWords } from '../../lib/extension/reading-room.ts';
import {
  listSites,
  storedLexiconRevision,
  listProblems,
  storedSettings,
  storedSite,
  watchSites,
} from '../../lib/extension/stored-items.ts';
import { drawSample } from '../../lib/page/draw-sample.ts';
import { highlightStyles, highlightStyleSheet } from '../../lib/page/highlight-styles.ts';
import type { Settings } from '../../lib/text/settings.ts';

/** How long "Saved" stands, in milliseconds: long enough to be read and read out. */
const NOTICE_TIME = 2500;

const app = document.getElementById('app')!;
const library = openLibrary();
const failures: string[] = [];
let notice = '';
let noticeTimer: ReturnType<typeof setTimeout> | undefined;

const marksSheet = new CSSStyleSheet();
marksSheet.replaceSync(highlightStyleSheet());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, marksSheet];

async function draw() {
  const [settings, sites, briefings, problems] = await Promise.all([
    storedSettings.get(),
    listSites(),
    listBriefings(),
    listProblems(),
  ]);
  render(
    <OptionsView
      settings={settings}
      styles={highlightStyles.map(({ id, label }) => ({ id, label }))}
      drawSample={drawSample}
      briefings={briefings}
      problems={[...problems, ...failures]}
      sites={sites}
      notice={notice}
      onSettings={(patch) =>
        void save(async () =>
          storedSettings.set({ ...(await storedSettings.get()), ...patch } satisfies Settings),
        )
      }
      onBriefing={(id, on) => void save(() => switchBriefing(id, on))}
      onRemoveSite={(host) => void save(() => storedSite(host).set(null))}
    />,
    app,
  );
}

async function listBriefings(): Promise<ListedBriefing[]> {
  const entries = await library.list().catch((error: unknown) => {
    failures.splice(0, failures.length, `The library cannot be opened: ${inWords(error)}`);
    return [];
  });
  return entries.map(({ id, on, briefing: { title, asOf, summary, entities } }) => ({
    id,
    title,
    asOf,
    summary,
    entities: entities.length,
    on,
  }));
}

async function switchBriefing(id: string, on: boolean) {
  await library.setOn(id, on);
  await storedLexiconRevision.set((await storedLexiconRevision.get()) + 1);
}

/** Changes are made one after the other: two at once would each write over the other's. */
let saving = Promise.resolve();

const save = (change: () => Promise<void>) => (saving = saving.then(() => saveNow(change)));

/** Says what was saved, and what could not be. */
async function saveNow(change: () => Promise<void>) {
  clearTimeout(noticeTimer);
  try {
    await change();
    failures.length = 0;
    notice = 'Saved';
  } catch (error) {
    failures.splice(0, failures.length, `This was not saved: ${inWords(error)}`);
    notice = '';
  }
  noticeTimer = setTimeout(() => {
    notice = '';
    void draw();
  }, NOTICE_TIME);
  await draw();
}

storedSettings.watch(() => void draw());
storedLexiconRevision.watch(() => void draw());
watchSites(() => void draw());
void draw();
