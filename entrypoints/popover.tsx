import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyles from '../components/card.css?inline';
import tokenStyles from '../components/tokens.css?inline';
import { EntityCard } from '../components/EntityCard.tsx';
import { offerPart } from '../lib/page/parts.ts';
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

const HEADING_ID = 'entity-name';

export default defineUnlistedScript(() => {
  offerPart('popover', createPopover);
});

const createPopover: CreatePopover = ({ signal, card, send }) => {
  let history: CardHistory = beginAt([]);
  let pinned = false;
  let layout: 'card' | 'sheet' = 'card';

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
        onOpenRelated={(key) => turn(goOn(history, [key]))}
        onPin={pin}
        onClose={() => send({ type: 'dismissed' })}
      />,
      host.root,
    );
  }

  function turn(to: CardHistory) {
    history = to;
    void draw().then(() => host.reposition());
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

  async function show({ mark, anchor, point, how }: ShowCard) {
    history = beginAt(mark.entities);
    const isNew = history;
    pinned = false;
    host.setPinned(false);
    layout = how === 'tap' ? 'sheet' : 'card';
    await draw();
    if (isNew !== history) return;
    host.show({ anchor, ...(point && { point }), layout, scheme: pageScheme(mark.container) });
    if (how === 'key') host.focus();
  }

  return {
    show: (request) => void show(request),
    hide(options) {
      history = beginAt([]);
      host.hide(options);
    },
    rect: () => host.rect(),
  };
};
