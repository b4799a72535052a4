import { bundledMatcher } from './bundled-matcher.ts';

/**
 * What the bundled briefings mark on a page, in square brackets.
 * @param page its paragraphs, parted by " ¶ "
 */
export function markPage(page: string): string {
  const blocks = page.split(' ¶ ');
  const { mentions } = bundledMatcher({ blocks });
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
