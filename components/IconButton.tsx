import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  icon: IconName;
  label: string;
  /** Said in the tooltip behind the label: "Alt+B". */
  shortcut?: string;
  /** For a button that stays down. */
  pressed?: boolean;
  /** Says "not now" yet keeps the focus: a natively disabled button drops it. */
  unavailable?: boolean;
  onClick(): void;
}

/** A button that is a drawing to the eye and a name to everything else. */
export function IconButton({
  icon,
  label,
  shortcut,
  pressed,
  unavailable = false,
  onClick,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      aria-disabled={unavailable || undefined}
      onClick={() => !unavailable && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
