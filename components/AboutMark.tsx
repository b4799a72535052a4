import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AboutMarkView } from './about-mark.ts';
import { Icon } from './Icon.tsx';
import { NotThis } from './NotThis.tsx';
import { WhyMarked } from './WhyMarked.tsx';

interface AboutMarkProps {
  mark: AboutMarkView;
  /** Of the entity, in the briefing's language. */
  name: string;
  language: string;
  onNotThis(everywhere: boolean): void;
}

const PANEL_ID = 'about-mark-panel';

const questions = { why: 'Why marked?', 'not-this': 'Not this' } as const;
type Question = keyof typeof questions;

/** The card's last lines, about the mark that opened it: why it is there, and how to be rid of it. */
export function AboutMark({ mark, name, language, onNotThis }: AboutMarkProps) {
  const [open, setOpen] = useState<Question | null>(null);
  const root = useRef<HTMLElement>(null);
  // It stands at the end of what scrolls: what unfolds below would be out of sight.
  useLayoutEffect(() => {
    if (open) root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <section class="about-mark" aria-label="About this mark" ref={root}>
      <div class="about-mark-questions">
        {(['why', 'not-this'] as const).map((question) => (
          <button
            key={question}
            type="button"
            class="quiet-button"
            aria-expanded={open === question}
            aria-controls={open === question ? PANEL_ID : undefined}
            onClick={() => setOpen(open === question ? null : question)}
          >
            {questions[question]}
            <Icon name="chevron" />
          </button>
        ))}
      </div>
      {open && (
        <div id={PANEL_ID}>
          {open === 'why' ? (
            <WhyMarked reason={mark.reason} name={name} />
          ) : (
            <NotThis
              form={mark.reason.form}
              name={name}
              language={language}
              host={mark.host}
              onNotThis={onNotThis}
            />
          )}
        </div>
      )}
    </section>
  );
}
