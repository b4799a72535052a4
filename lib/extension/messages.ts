import { defineExtensionMessaging } from '@webext-core/messaging';
import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions } from '../text/mention.ts';
import type { PageReport } from '../text/page-report.ts';

/** Every message there is. Nouns are stored (stored-items.ts); these are the verbs. */
interface Messages {
  // page → background
  findMentions(request: FindRequest): FoundMentions;
  describeEntity(key: EntityKey): EntityCard | null;
  injectPopover(): void;
  /** The page's reading changed; the badge follows. */
  reportPage(report: PageReport): void;

  // popup, commands → page
  describePage(): PageReport;
  goToMention(entity: EntityKey): void;
  openNextMention(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
