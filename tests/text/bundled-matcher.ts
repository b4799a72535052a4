import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { readBriefings } from './read-briefings.ts';

/** Finds what the bundled briefings cover; compiled once for all tests of a run. */
export const bundledMatcher = createMatcher(compileLexicon(readBriefings()));
