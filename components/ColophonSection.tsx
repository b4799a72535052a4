import type { CardSectionProps } from './card-section.ts';
import { dateInWords } from './date-in-words.ts';
import { sourceViews, type SourceView } from './source-views.ts';

/** Where all of it comes from and how old it is: briefing, date, sources. */
export function ColophonSection({ card }: CardSectionProps) {
  const { title, asOf } = card.briefing;
  const sources = sourceViews(card);
  return (
    <footer class="colophon">
      <dl>
        <dt>Briefing</dt>
        <dd>
          {title}. <span class="nowrap">As of {dateInWords(asOf)}.</span>
        </dd>
        {sources.length > 0 && <dt>{sources.length === 1 ? 'Source' : 'Sources'}</dt>}
        {sources.map((source) => (
          <dd key={source.title + source.url}>
            <SourceTitle source={source} />
          </dd>
        ))}
      </dl>
    </footer>
  );
}

function SourceTitle({ source: { title, publisher, published, url } }: { source: SourceView }) {
  const rest = [publisher, published && dateInWords(published)].filter(Boolean).join(', ');
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <cite>{title}</cite>
        </a>
      ) : (
        <cite>{title}</cite>
      )}
      {rest && `. ${rest}.`}
    </>
  );
}
