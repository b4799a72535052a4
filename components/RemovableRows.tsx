import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface RemovableRow {
  key: string;
  /** The row to the eye. */
  content: ComponentChildren;
  /** The row as the button's name says it: "Remove news.example". */
  name: string;
  onRemove(): void;
}

interface RemovableRowsProps {
  rows: RemovableRow[];
  /** Said where there is no row. */
  empty: string;
}

/** A list whose rows the reader can remove. The focus of a removed row goes to the one in its place. */
export function RemovableRows({ rows, empty }: RemovableRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const emptiness = useRef<HTMLParagraphElement>(null);
  const removed = useRef<{ place: number; key: string } | null>(null);
  useLayoutEffect(() => {
    const { place, key } = removed.current ?? { place: 0, key: null };
    if (key === null || rows.some((row) => row.key === key)) return;
    removed.current = null;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(place, buttons.length - 1)] ?? emptiness.current)?.focus();
  });
  if (rows.length === 0) {
    return (
      <p class="empty" tabIndex={-1} ref={emptiness}>
        {empty}
      </p>
    );
  }
  return (
    <ul class="rows" ref={list}>
      {rows.map(({ key, content, name, onRemove }, place) => (
        <li key={key} class="site-row">
          {content}
          <button
            type="button"
            class="text-button"
            aria-label={`Remove ${name}`}
            onClick={() => {
              removed.current = { place, key };
              onRemove();
            }}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}
