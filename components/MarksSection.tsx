import type { Settings } from '../lib/text/settings.ts';
import { HighlightChoice } from './HighlightChoice.tsx';
import type { HighlightSample } from './highlight-sample.ts';
import { MentionChoiceList } from './MentionChoiceList.tsx';
import { OpenDelay } from './OpenDelay.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { Switch } from './Switch.tsx';

interface MarksSectionProps extends HighlightSample {
  settings: Settings;
  onSettings(patch: Partial<Settings>): void;
}

/** How marks look and which there are, how long one must be rested on, and where they are counted and mapped. */
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
      <MentionChoiceList chosen={settings.mentions} onChoose={(mentions) => onSettings({ mentions })} />
      <OpenDelay delay={settings.openDelay} onDelay={(openDelay) => onSettings({ openDelay })} />
      <Switch
        label="Count the names found on the toolbar icon"
        checked={settings.badge}
        onChange={(badge) => onSettings({ badge })}
      />
      <Switch
        label="Show where the mentions stand, beside the scrollbar"
        checked={settings.scrollMap}
        onChange={(scrollMap) => onSettings({ scrollMap })}
      />
    </OptionsSection>
  );
}
