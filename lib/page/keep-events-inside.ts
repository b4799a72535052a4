/** What pages listen for on their document: shortcuts, outside clicks, focus traps, drag and scroll takeovers. */
const KEPT =
  'keydown keyup keypress beforeinput input change compositionstart compositionupdate compositionend ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout ' +
  'click dblclick auxclick contextmenu wheel touchstart touchmove touchend touchcancel ' +
  'focusin focusout copy cut paste dragstart drag dragend dragenter dragover dragleave drop selectstart';

/**
 * Keeps events of the popover from the page's own listeners, all but those that listen while events go down
 * (`capture`) at the document or window: these come first whatever we do.
 */
export function keepEventsInside(root: ShadowRoot, surface: HTMLElement): void {
  for (const type of KEPT.split(' '))
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  // On the element: Chromium scrolls without asking a listener of a shadow root.
  surface.addEventListener('wheel', keepWheelInside, { passive: false });
}

/** At the end of the card's own scrolling, or when it has none, the page must not scroll on in its stead. */
function keepWheelInside(event: Event): void {
  if (!(event instanceof WheelEvent) || event.ctrlKey) return;
  const canScroll = event
    .composedPath()
    .some((node) => node instanceof Element && hasRoom(node, event.deltaY));
  if (!canScroll) event.preventDefault();
}

function hasRoom(element: Element, by: number): boolean {
  const room = by < 0 ? element.scrollTop : element.scrollHeight - element.clientHeight - element.scrollTop;
  return room >= 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
