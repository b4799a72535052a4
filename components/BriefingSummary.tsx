import { dateInWords } from './date-in-words.ts';
import { Icon } from './Icon.tsx';
import type { ApplyingBriefing } from '../lib/text/page-summary.ts';

/** Takeaways shown at once; the others wait, so that the entities stay within the first look. */
const TAKEAWAYS_AT_ONCE = 2;

/** Which briefing applies: its title, how old it is, what it is about and what to take away from it. */
export function BriefingSummary({ briefing }: { briefing: ApplyingBriefing }) {
  const { title, asOf, summary, takeaways } = briefing;
  const further = takeaways.slice(TAKEAWAYS_AT_ONCE);
  return (
    <section class="briefing">
      <p class="briefing-kind">
        <span>Briefing</span> · as of {dateInWords(asOf)}
      </p>
      <h2 class="briefing-title">{title}</h2>
      <p class="briefing-summary">{summary}</p>
      <Takeaways takeaways={takeaways.slice(0, TAKEAWAYS_AT_ONCE)} from={1} />
      {further.length > 0 && (
        <details class="further">
          <summary>
            {further.length} more {further.length === 1 ? 'takeaway' : 'takeaways'}
            <Icon name="chevron" />
          </summary>
          <Takeaways takeaways={further} from={TAKEAWAYS_AT_ONCE + 1} />
        </details>
      )}
    </section>
  );
}

function Takeaways({ takeaways, from }: { takeaways: ApplyingBriefing['takeaways']; from: number }) {
  if (takeaways.length === 0) return null;
  return (
    <ol class="takeaways" start={from} style={{ counterReset: `takeaway ${from - 1}` }}>
      {takeaways.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}
