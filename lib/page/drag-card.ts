/** What a card can be dragged by, and what in it is there for pressing instead. */
const HANDLE = '[data-drag-handle], [data-part="header"]';
const CONTROL = 'button, a, input, select, textarea';

interface DragOptions {
  /** Whether it can be dragged now. */
  isLoose(): boolean;
  onMove(place: { left: number; top: number }): void;
}

/** Lets a pointer drag a card by its handle, all of it staying in the window. */
export function dragCard(card: HTMLElement, { isLoose, onMove }: DragOptions): void {
  let grip: { x: number; y: number } | null = null;
  card.addEventListener('pointerdown', (event) => {
    const { target, button, clientX, clientY, pointerId } = event;
    if (button !== 0 || !isLoose() || !(target instanceof Element)) return;
    if (!target.closest(HANDLE) || target.closest(CONTROL)) return;
    const { left, top } = card.getBoundingClientRect();
    grip = { x: clientX - left, y: clientY - top };
    card.setPointerCapture(pointerId);
    // No text is selected on the way.
    event.preventDefault();
  });
  card.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!grip) return;
    const { width, height } = card.getBoundingClientRect();
    onMove({
      left: Math.max(0, Math.min(clientX - grip.x, innerWidth - width)),
      top: Math.max(0, Math.min(clientY - grip.y, innerHeight - height)),
    });
  });
  const drop = () => (grip = null);
  card.addEventListener('pointerup', drop);
  card.addEventListener('pointercancel', drop);
}
