import type { EntityCard } from '../lib/text/entity-card.ts';
import { dateInWords } from './date-in-words.ts';
import { IconButton } from './IconButton.tsx';
import { entityKindInWords } from './kind-in-words.ts';

export interface CardHeaderProps {
  card: EntityCard;
  canGoBack: boolean;
  canGoForward: boolean;
  pinned: boolean;
  /** Id for the entity's name, which labels the dialog the card is shown in. */
  headingId: string;
  onBack(): void;
  onForward(): void;
  onPin(pinned: boolean): void;
  onClose(): void;
}

/** The part of a card that stays: what this is, as of when, and the way back, out or to keep it. */
export function CardHeader(props: CardHeaderProps) {
  const { card, canGoBack, canGoForward, pinned, headingId } = props;
  return (
    <div class="head" data-part="header">
      <div class="head-bar">
        {(canGoBack || canGoForward) && (
          <div class="head-history">
            <IconButton
              icon="back"
              label="Back"
              shortcut="Alt+B"
              unavailable={!canGoBack}
              onClick={props.onBack}
            />
            <IconButton
              icon="forward"
              label="Forward"
              shortcut="Alt+F"
              unavailable={!canGoForward}
              onClick={props.onForward}
            />
          </div>
        )}
        <p class="head-kind">
          <span>{entityKindInWords[card.kind]}</span>{' '}
          <span class="head-date">as of {dateInWords(card.briefing.asOf)}</span>
        </p>
        <IconButton icon="pin" label="Pin" pressed={pinned} onClick={() => props.onPin(!pinned)} />
        <IconButton icon="close" label="Close" shortcut="Esc" onClick={props.onClose} />
      </div>
      <h2 class="head-name" id={headingId} tabIndex={-1} lang={card.briefing.language}>
        {card.name}
      </h2>
    </div>
  );
}
