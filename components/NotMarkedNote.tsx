import { useLayoutEffect, useRef } from 'preact/hooks';

export interface NotMarkedNoteProps {
  form: string;
  /** Of the entity. */
  name: string;
  /** Where it is no longer marked; null: anywhere. */
  host: string | null;
  /** Why the reader's word could not be kept. */
  problem?: string;
  layout: 'card' | 'sheet';
  /** Id for the sentence that labels the dialog. */
  headingId: string;
  onUndo(): void;
  onClose(): void;
}

/**
 * What stands in the card's place once the reader said "Not this": what became of it, and a way back. The focus
 * goes on to the one thing there is to do, which also has the sentence read out.
 */
export function NotMarkedNote(props: NotMarkedNoteProps) {
  const { form, name, host, problem, layout, headingId, onUndo, onClose } = props;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [problem]);
  return (
    <div class="card not-marked" data-layout={layout}>
      <p id={headingId} role={problem ? 'alert' : 'status'}>
        {problem
          ? `This could not be kept: ${problem}`
          : `“${form}” is no longer marked as ${name}${host === null ? '' : ` on ${host}`}. The options list it.`}
      </p>
      <button
        type="button"
        class="answer"
        ref={button}
        aria-describedby={headingId}
        onClick={problem ? onClose : onUndo}
      >
        {problem ? 'Close' : 'Undo'}
      </button>
    </div>
  );
}
