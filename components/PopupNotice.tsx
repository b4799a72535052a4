import { Mark } from './Mark.tsx';

export interface Notice {
  /** What is the case, as one plain sentence. */
  title: string;
  /** Why, and what the reader can do. */
  text?: string;
}

/** A state in which there is nothing to list, said plainly. */
export function PopupNotice({ title, text, busy = false }: Notice & { busy?: boolean }) {
  return (
    <div class="notice" role="status" data-busy={busy}>
      <Mark hollow />
      <p class="notice-title">{title}</p>
      {text && <p class="notice-text">{text}</p>}
    </div>
  );
}
