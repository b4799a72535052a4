import { useEffect, useRef } from 'preact/hooks';
import type { HighlightSample } from './highlight-sample.ts';

interface HighlightChoiceProps extends Pick<HighlightSample, 'drawSample'> {
  id: string;
  label: string;
  checked: boolean;
  onChoose(): void;
}

/** One highlight style, with a line of text that really wears it. */
export function HighlightChoice({ id, label, checked, drawSample, onChoose }: HighlightChoiceProps) {
  const sample = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const clear = sample.current && drawSample(sample.current, id);
    return () => clear?.();
  }, [id, drawSample]);
  return (
    <label class="sample">
      <span class="sample-head">
        <input type="radio" name="highlight-style" value={id} checked={checked} onChange={onChoose} />
        <span class="choice-label">{label}</span>
      </span>
      <span class="sample-text">
        … of the <span ref={sample}>Black Sea cease-fire</span>, which …
      </span>
    </label>
  );
}
