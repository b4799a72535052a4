import type { SiteChoice } from '../lib/text/settings.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { RemovableRows } from './RemovableRows.tsx';

interface SitesSectionProps {
  sites: { host: string; choice: SiteChoice }[];
  onRemoveSite(host: string): void;
}

/** Sites the reader decided on. Removing one hands it back to the rule for all sites. */
export function SitesSection({ sites, onRemoveSite }: SitesSectionProps) {
  return (
    <OptionsSection
      title="Sites"
      lead="Where you used the switch. Remove a site, and the general rule holds there again."
    >
      <RemovableRows
        empty="You have not switched any site on or off yet."
        rows={sites.map(({ host, choice }) => ({
          key: host,
          name: host,
          content: (
            <>
              <span class="site-host">{host}</span>
              <span class="site-choice" data-choice={choice}>
                {choice === 'on' ? 'Always on' : 'Off'}
              </span>
            </>
          ),
          onRemove: () => onRemoveSite(host),
        }))}
      />
    </OptionsSection>
  );
}
