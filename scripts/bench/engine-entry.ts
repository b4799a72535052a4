/** What is timed of the text engine, built as the extension is. */
export { compileLexicon } from '../../lib/text/compile-lexicon.ts';
export { createMatcher } from '../../lib/text/find-mentions.ts';
