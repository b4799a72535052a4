import type { Settings, SiteChoice } from '../lib/text/settings.ts';
import { BriefingsSection } from './BriefingsSection.tsx';
import { ExceptionsSection } from './ExceptionsSection.tsx';
import type { HighlightSample } from './highlight-sample.ts';
import type { ListedBriefing } from './listed-briefing.ts';
import type { ListedException } from './listed-exception.ts';
import { MarksSection } from './MarksSection.tsx';
import { Mark } from './Mark.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ScanModeSection } from './ScanModeSection.tsx';
import { SitesSection } from './SitesSection.tsx';

export interface OptionsViewProps extends HighlightSample {
  settings: Settings;
  briefings: ListedBriefing[];
  /** Broken files and storage failures, in words. */
  problems: string[];
  sites: { host: string; choice: SiteChoice }[];
  exceptions: ListedException[];
  /** What has just happened, said politely: "Saved". Empty when there is nothing to say. */
  notice?: string;
  onSettings(patch: Partial<Settings>): void;
  onBriefing(id: string, on: boolean): void;
  onRemoveSite(host: string): void;
  onRemoveException(exception: ListedException): void;
}

/** The options page: where Parallax reads, how marks and cards behave, which briefings are on, what it sees. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, styles, drawSample, briefings, problems, sites, exceptions, notice = '' } = props;
  return (
    <main class="options">
      <header class="options-head">
        <Mark />
        <h1>Parallax</h1>
        <p>The news, with the briefing laid over it: who reads the same fact how, with quote and source.</p>
      </header>
      <ProblemList problems={problems} />
      <ScanModeSection settings={settings} onSettings={props.onSettings} />
      <MarksSection
        settings={settings}
        styles={styles}
        drawSample={drawSample}
        onSettings={props.onSettings}
      />
      <BriefingsSection briefings={briefings} onBriefing={props.onBriefing} />
      <SitesSection sites={sites} onRemoveSite={props.onRemoveSite} />
      <ExceptionsSection exceptions={exceptions} onRemoveException={props.onRemoveException} />
      <PrivacySection />
      <p class="saved" role="status" data-shown={notice !== ''}>
        {notice}
      </p>
    </main>
  );
}
