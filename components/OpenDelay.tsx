import { useState } from 'preact/hooks';
import { LONGEST_OPEN_DELAY } from '../lib/text/settings.ts';

/** Milliseconds between two offered delays: finer steps cannot be felt. */
const STEP = 50;

interface OpenDelayProps {
  /** In milliseconds. */
  delay: number;
  onDelay(delay: number): void;
}

/** How long the pointer must rest on a mark before its card opens. */
export function OpenDelay({ delay, onDelay }: OpenDelayProps) {
  // While the slider is dragged its value is shown, not saved: browsers limit how often one may save.
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? delay;
  return (
    <div class="delay">
      <label for="open-delay">A card opens after resting on a mark for</label>
      <output for="open-delay">{delayInWords(shown)}</output>
      <input
        id="open-delay"
        type="range"
        min={0}
        max={LONGEST_OPEN_DELAY}
        step={STEP}
        value={shown}
        aria-valuetext={delayInWords(shown)}
        onInput={({ currentTarget }) => setDragged(Number(currentTarget.value))}
        onChange={({ currentTarget }) => {
          setDragged(null);
          onDelay(Number(currentTarget.value));
        }}
      />
      <p class="choice-text">A click, a tap or Enter opens it at once.</p>
    </div>
  );
}

const delayInWords = (delay: number): string =>
  delay < 1000 ? `${delay} ms` : `${(delay / 1000).toLocaleString('en')} s`;
