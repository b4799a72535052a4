import type { ScanMode, Settings } from '../lib/text/settings.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { Switch } from './Switch.tsx';

const modes: { mode: ScanMode; label: string; text: string }[] = [
  {
    mode: 'articles',
    label: 'Articles only',
    text: 'Pages that look like an article. Shops, mail, maps and the like are left alone.',
  },
  { mode: 'all', label: 'All sites', text: 'Every page the browser lets an extension read.' },
  {
    mode: 'chosen',
    label: 'Only sites I switch on',
    text: 'Nothing until you switch a site on, in the popup or with the keyboard shortcut.',
  },
];

interface ScanModeSectionProps {
  settings: Settings;
  onSettings(patch: Partial<Settings>): void;
}

/** Where Parallax reads without being asked, and whether around a story as well as in it. */
export function ScanModeSection({ settings, onSettings }: ScanModeSectionProps) {
  return (
    <OptionsSection title="Where it reads" lead="A site’s own switch outranks this.">
      <fieldset class="choices">
        <legend class="unseen">Where Parallax reads</legend>
        {modes.map(({ mode, label, text }) => (
          <label class="choice" key={mode}>
            <input
              type="radio"
              name="scan-mode"
              value={mode}
              checked={settings.scanMode === mode}
              onChange={() => onSettings({ scanMode: mode })}
            />
            <span>
              <span class="choice-label">{label}</span>
              <span class="choice-text">{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Switch
        label="Mark everything on the page: menus, comments and lists of other stories, too"
        checked={settings.everything}
        onChange={(everything) => onSettings({ everything })}
      />
    </OptionsSection>
  );
}
