import { render } from 'preact';
import '../../components/options.css';
import type { ListedBriefing } from '../../components/listed-briefing.ts';
import type { ListedException } from '../../components/listed-exception.ts';
import { OptionsView } from '../../components/OptionsView.tsx';
import { openLibrary, type LibraryEntry } from '../../lib/extension/library.ts';
import { inWords } from '../../lib/extension/reading-room.ts';
import {
  listExceptions,
  listSites,
  storedException,
  storedLexiconRevision,
  listProblems,
  storedSettings,
  storedSite,
  watchExceptions,
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
  const [settings, sites, entries, exceptions, problems] = await Promise.all([
    storedSettings.get(),
    listSites(),
    listEntries(),
    listExceptions(),
    listProblems(),
  ]);
  render(
    <OptionsView
      settings={settings}
      styles={highlightStyles.map(({ id, label }) => ({ id, label }))}
      drawSample={drawSample}
      briefings={entries.map(listBriefing)}
      problems={[...problems, ...failures]}
      sites={sites}
      exceptions={exceptions.map((exception) => ({ ...exception, name: nameOf(exception.entity, entries) }))}
      notice={notice}
      onSettings={(patch) =>
        void save(async () =>
          storedSettings.set({ ...(await storedSettings.get()), ...patch } satisfies Settings),
        )
      }
      onBriefing={(id, on) => void save(() => switchBriefing(id, on))}
      onRemoveSite={(host) => void save(() => storedSite(host).set(null))}
      onRemoveException={({ host, entity, form }) =>
        void save(() => storedException({ host, entity, form }).set(null))
      }
    />,
    app,
  );
}

function listEntries(): Promise<LibraryEntry[]> {
  return library.list().catch((error: unknown) => {
    failures.splice(0, failures.length, `The library cannot be opened: ${inWords(error)}`);
    return [];
  });
}

function listBriefing({ id, on, briefing }: LibraryEntry): ListedBriefing {
  const { title, asOf, summary, entities } = briefing;
  return { id, title, asOf, summary, entities: entities.length, on };
}

/** An entity's name; its id where its briefing is gone, or has it no more. */
function nameOf(key: ListedException['entity'], entries: readonly LibraryEntry[]): string {
  const [briefing, entity = ''] = key.split('/');
  const entry = entries.find(({ id }) => id === briefing);
  return entry?.briefing.entities.find(({ id }) => id === entity)?.name ?? entity;
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
watchExceptions(() => void draw());
void draw();
