import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyles from '../components/card.css?inline';
import tokenStyles from '../components/tokens.css?inline';
import type { AboutMarkView } from '../components/about-mark.ts';
import { EntityCard } from '../components/EntityCard.tsx';
import { NotMarkedNote } from '../components/NotMarkedNote.tsx';
import { sendMessage } from '../lib/extension/messages.ts';
import type { Mark } from '../lib/page/marks.ts';
import { pageScheme } from '../lib/page/page-darkness.ts';
import { createPopoverHost } from '../lib/page/popover-host.ts';
import type { CreatePopover, ShowCard } from '../lib/page/popover.ts';
import {
  beginAt,
  canGoBack,
  canGoForward,
  goBack,
  goForward,
  goOn,
  shown,
  type CardHistory,
} from '../lib/text/card-history.ts';
import type { EntityCard as EntityCardView } from '../lib/text/entity-card.ts';
import type { NotThis } from '../lib/text/not-this.ts';

const HEADING_ID = 'entity-name';

/** How long Undo is offered, in milliseconds: enough to read the sentence beside it twice. The options offer it for good. */
const UNDO_TIME = 10_000;

export default defineUnlistedScript(() => {
  globalThis.parallaxCreatePopover ??= createPopover;
});

const createPopover: CreatePopover = ({ signal, card, send }) => {
  let history: CardHistory = beginAt([]);
  let mark: Mark | null = null;
  let pinned = false;
  let layout: 'card' | 'sheet' = 'card';
  let undoTimer: ReturnType<typeof setTimeout> | undefined;

  const host = createPopoverHost({
    styleSheets: [tokenStyles, cardStyles],
    signal,
    onPointerEnter: () => send({ type: 'enteredCard' }),
    onPointerLeave: () => send({ type: 'leftCard' }),
    onClose: () => send({ type: 'dismissed' }),
    onHold: (held) => send({ type: held ? 'held' : 'released' }),
  });
  host.labelBy(HEADING_ID);

  async function draw() {
    const step = history;
    const found = await Promise.all(shown(step).map((key) => card(key)));
    if (step !== history) return;
    const cards = found.filter((view): view is EntityCardView => view !== null);
    render(
      <EntityCard
        cards={cards}
        canGoBack={canGoBack(history)}
        canGoForward={canGoForward(history)}
        pinned={pinned}
        layout={layout}
        headingId={HEADING_ID}
        onBack={() => turn(goBack(history))}
        onForward={() => turn(goForward(history))}
        mark={canGoBack(history) ? undefined : aboutMark(mark)}
        onNotThis={(everywhere) => void sayNo(cards, everywhere)}
        onOpenRelated={(key) => turn(goOn(history, [key]))}
        onPin={pin}
        onClose={() => send({ type: 'dismissed' })}
      />,
      host.root,
    );
  }

  function turn(to: CardHistory) {
    if (to === history) return;
    history = to;
    void draw().then(() => host.reposition());
  }

  /** Keeps the reader's no, and offers to take it back for a while. */
  async function sayNo([card]: EntityCardView[], everywhere: boolean) {
    const form = mark?.reason?.form;
    if (!card || form === undefined) return;
    const notThis: NotThis = { form, entity: card.key, everywhere };
    const step = (history = beginAt([]));
    // The mark is gone in a moment, and would take the card with it.
    send({ type: 'held' });
    const close = () => send({ type: 'dismissed' });
    const drawNote = (problem?: string) =>
      step === history &&
      render(
        <NotMarkedNote
          form={form}
          name={card.name}
          host={everywhere ? null : location.hostname}
          problem={problem}
          layout={layout}
          headingId={HEADING_ID}
          onUndo={() => void sendMessage('removeException', notThis).then(close, failed)}
          onClose={close}
        />,
        host.root,
      );
    const failed = (error: unknown) => drawNote(error instanceof Error ? error.message : String(error));
    await sendMessage('addException', notThis).then(() => drawNote(), failed);
    if (step === history) undoTimer = setTimeout(close, UNDO_TIME);
  }

  function pin(isPinned: boolean) {
    pinned = isPinned;
    host.setPinned(pinned);
    send({ type: pinned ? 'pinned' : 'unpinned' });
    void draw();
  }

  host.root.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code === 'KeyB') turn(goBack(history));
    else if (event.code === 'KeyF') turn(goForward(history));
    else return;
    event.preventDefault();
  });

  async function show({ mark: shownMark, anchor, point, how }: ShowCard) {
    clearTimeout(undoTimer);
    mark = shownMark;
    history = beginAt(mark.entities);
    const isNew = history;
    pinned = false;
    host.setPinned(false);
    layout = how === 'tap' ? 'sheet' : 'card';
    await draw();
    if (isNew !== history) return;
    host.show({ anchor, ...(point && { point }), layout, scheme: pageScheme(shownMark.container) });
    if (how === 'key') host.focus();
  }

  return {
    show: (request) => void show(request),
    hide(options) {
      clearTimeout(undoTimer);
      history = beginAt([]);
      host.hide(options);
    },
    rect: () => host.rect(),
  };
};

const aboutMark = (mark: Mark | null): AboutMarkView | undefined =>
  mark?.reason && { id: mark.id, reason: mark.reason, host: location.hostname };
