import type { EntityKey } from '../lib/text/entity-card.ts';
import { isOn } from '../lib/text/page-report.ts';
import { Mark } from './Mark.tsx';
import { PopupNotice } from './PopupNotice.tsx';
import { PopupPage } from './PopupPage.tsx';
import { restrictedNotices } from './popup-notices.ts';
import type { PopupState } from './popup-state.ts';
import { Switch } from './Switch.tsx';

export interface PopupViewProps {
  state: PopupState;
  onToggleSite(on: boolean): void;
  /** Go to the next mention of an entity on the page. */
  onJump(key: EntityKey): void;
  onOpenOptions(): void;
}

/** The popup: what the briefings make of the page in front of the reader, and the switch for its site. */
export function PopupView({ state, onToggleSite, onJump, onOpenOptions }: PopupViewProps) {
  return (
    <main class="popup" aria-busy={state.kind === 'loading'}>
      <header class="popup-head">
        <h1 class="wordmark">
          <Mark /> Parallax
        </h1>
        <button type="button" class="text-button" onClick={onOpenOptions}>
          Options
        </button>
      </header>
      {state.kind === 'page' && (
        <div class="site">
          <Switch
            label="Highlights on"
            subject={state.report.host}
            checked={isOn(state.report.state)}
            onChange={onToggleSite}
          />
          {state.shortcut && (
            <p class="shortcut">
              or press <kbd>{state.shortcut}</kbd>
            </p>
          )}
        </div>
      )}
      {state.kind === 'loading' && <PopupNotice title="Looking at this page…" busy />}
      {state.kind === 'restricted' && <PopupNotice {...restrictedNotices[state.reason]} />}
      {state.kind === 'page' && <PopupPage page={state} onJump={onJump} />}
    </main>
  );
}
