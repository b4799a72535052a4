import type { SiteChoice } from '../lib/text/settings.ts';
import { OptionsSection } from './OptionsSection.tsx';

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
      {sites.length === 0 ? (
        <p class="empty">You have not switched any site on or off yet.</p>
      ) : (
        <ul class="rows">
          {sites.map(({ host, choice }) => (
            <li key={host} class="site-row">
              <span class="site-host">{host}</span>
              <span class="site-choice" data-choice={choice}>
                {choice === 'on' ? 'Always on' : 'Off'}
              </span>
              <button
                type="button"
                class="text-button"
                aria-label={`Remove ${host}`}
                onClick={() => onRemoveSite(host)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </OptionsSection>
  );
}
