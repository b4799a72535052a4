import { HOST_NAME } from './host-name.ts';

/** The element that speaks to screen readers and carries the scroll map; put into the page when first used. */
export interface GuideHost {
  /** Says something politely; nothing is seen of it. */
  say(words: string): void;
  /** Shows these instead of what was in the map before. */
  showTicks(ticks: readonly Tick[]): void;
}

export interface Tick {
  /** From the top of the viewport, in CSS pixels. */
  top: number;
  isCurrent: boolean;
}

/** From the region being there to words in it, in milliseconds: screen readers tell changes of what they know. */
const HEARD = 100;

const STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 0 0 auto !important;
  inline-size: 6px !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
  contain: strict !important;
}
[role='status'] {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.tick {
  position: absolute;
  inset-inline: 0;
  block-size: 3px;
  border-radius: 1px;
  background: rgb(40 140 130);
  outline: 1px solid rgb(255 255 255 / 60%);
  animation: appear 200ms;
}
.current {
  block-size: 5px;
  background: rgb(205 110 20);
}
@keyframes appear {
  from { opacity: 0; }
}
@media (prefers-reduced-motion: reduce) {
  .tick { animation: none; }
}
@media (forced-colors: active) {
  .tick { background: CanvasText; forced-color-adjust: none; }
  .current { background: Highlight; }
}
@media print {
  :host { display: none !important; }
}`;

export function createGuideHost(signal: AbortSignal): GuideHost {
  const create = (name: string) => Document.prototype.createElement.call(document, name);
  const host = create(HOST_NAME);
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  shadow.adoptedStyleSheets = [sheet];
  const status = create('div');
  status.role = 'status';
  const map = create('div');
  map.ariaHidden = 'true';
  shadow.append(status, map);
  signal.addEventListener('abort', () => host.remove(), { once: true });

  /** A page may have thrown out what it does not know. */
  function stand(): void {
    if (!host.isConnected && !signal.aborted) Node.prototype.appendChild.call(document.documentElement, host);
  }

  let saying: ReturnType<typeof setTimeout> | undefined;
  return {
    say(words) {
      stand();
      status.textContent = '';
      clearTimeout(saying);
      saying = setTimeout(() => (status.textContent = words), HEARD);
    },
    showTicks(ticks) {
      if (ticks.length > 0) stand();
      map.replaceChildren(
        ...ticks.map(({ top, isCurrent }) => {
          const tick = create('div');
          tick.className = isCurrent ? 'tick current' : 'tick';
          tick.style.top = `${top}px`;
          return tick;
        }),
      );
    },
  };
}
