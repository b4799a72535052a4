import type { EntityKey } from '../lib/text/entity-card.ts';
import { BriefingSummary } from './BriefingSummary.tsx';
import { EntityIndex } from './EntityIndex.tsx';
import { IssuesAtStake } from './IssuesAtStake.tsx';
import { PopupNotice } from './PopupNotice.tsx';
import { pageNotice } from './popup-notices.ts';
import type { PopupPageState } from './popup-state.ts';
import { ProblemList } from './ProblemList.tsx';

/** The popup's body for a page Parallax can speak of. */
export function PopupPage({ page, onJump }: { page: PopupPageState; onJump(key: EntityKey): void }) {
  const { report, briefings, entities, issues, libraryProblems } = page;
  const notice = pageNotice(report);
  return (
    <>
      <ProblemList problems={libraryProblems} />
      {notice && <PopupNotice {...notice} busy={report.state === 'reading'} />}
      {report.isCut && <p class="cut">This page is very long. Only its first part was read.</p>}
      {!notice && (
        <>
          {briefings.map((briefing) => (
            <BriefingSummary key={briefing.id} briefing={briefing} />
          ))}
          <EntityIndex entities={entities} reading={report.state === 'reading'} onJump={onJump} />
          <IssuesAtStake issues={issues} />
        </>
      )}
    </>
  );
}
