import type { Settings } from '../lib/text/settings.ts';
import { HighlightChoice } from './HighlightChoice.tsx';
import type { HighlightSample } from './highlight-sample.ts';
import { OpenDelay } from './OpenDelay.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { Switch } from './Switch.tsx';

interface MarksSectionProps extends HighlightSample {
  settings: Settings;
  onSettings(patch: Partial<Settings>): void;
}

/** How marks look, how long one must be rested on, and whether the toolbar counts them. */
export function MarksSection({ settings, styles, drawSample, onSettings }: MarksSectionProps) {
  return (
    <OptionsSection title="Marks and cards">
      <fieldset class="samples">
        <legend>How a mark looks</legend>
        {styles.map(({ id, label }) => (
          <HighlightChoice
            key={id}
            id={id}
            label={label}
            checked={settings.highlightStyle === id}
            drawSample={drawSample}
            onChoose={() => onSettings({ highlightStyle: id })}
          />
        ))}
      </fieldset>
      <OpenDelay delay={settings.openDelay} onDelay={(openDelay) => onSettings({ openDelay })} />
      <Switch
        label="Count the names found on the toolbar icon"
        checked={settings.badge}
        onChange={(badge) => onSettings({ badge })}
      />
    </OptionsSection>
  );
}
