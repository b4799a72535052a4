import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { readBriefings } from './read-briefings.ts';

const findMentions = createMatcher(compileLexicon(readBriefings()));

/**
 * What the bundled briefings mark on a page, in square brackets.
 * @param page its paragraphs, parted by " ¶ "
 */
export function markPage(page: string): string {
  const blocks = page.split(' ¶ ');
  const { mentions } = findMentions({ blocks });
  return blocks
    .map((text, block) =>
      mentions
        .filter((mention) => mention.block === block)
        .reduceRight(
          (marked, { start, end }) =>
            `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
          text,
        ),
    )
    .join(' ¶ ');
}
