import type { ComponentChildren } from 'preact';

interface OptionsSectionProps {
  title: string;
  /** One line under the title. */
  lead?: string;
  children: ComponentChildren;
}

/** A titled part of the options page: the title in the margin where there is room for one. */
export function OptionsSection({ title, lead, children }: OptionsSectionProps) {
  return (
    <section class="options-section">
      <div class="options-title">
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
      </div>
      <div class="options-body">{children}</div>
    </section>
  );
}
