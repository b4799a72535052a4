interface SwitchProps {
  /** What is switched: "Highlights on". */
  label: string;
  /** What it is switched for, set off from the label: a host. */
  subject?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A two-way switch with its label beside it; the whole row is the target. */
export function Switch({ label, subject, checked, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={checked}
      onClick={() => onChange(!checked)}
    >
      <span class="switch-label">
        {label} {subject && <b>{subject}</b>}
      </span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
