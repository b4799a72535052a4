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
  return (
    <div class="delay">
      <label for="open-delay">A card opens after resting on a mark for</label>
      <output for="open-delay">{delayInWords(delay)}</output>
      <input
        id="open-delay"
        type="range"
        min={0}
        max={LONGEST_OPEN_DELAY}
        step={STEP}
        value={delay}
        aria-valuetext={delayInWords(delay)}
        onInput={({ currentTarget }) => onDelay(Number(currentTarget.value))}
      />
      <p class="choice-text">A click, a tap or Enter opens it at once.</p>
    </div>
  );
}

const delayInWords = (delay: number): string =>
  delay < 1000 ? `${delay} ms` : `${(delay / 1000).toLocaleString('en')} s`;
