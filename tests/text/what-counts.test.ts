import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { readBriefings } from './read-briefings.ts';

/**
 * What the bundled briefing marks, in square brackets, and what it does not. One row is one page; paragraphs
 * are parted by " ¶ ".
 */
const rows: Record<string, string[]> = {
  'names and their variants': [
    '[Russia] and the [Russian Federation] are one',
    'The [U.S.], the [US], the [USA], the [United States] and [America] are one',
    'the [United States of America]',
    '[Donald J. Trump] met [Vladimir V. Putin]',
    '[Donald Trump] met [Vladimir Putin]',
    'the [G7], the [G-7] and the [Group of Seven]',
    '[Ukraine] holds the coast of the [Black Sea]',
    '[Chatham House] published a paper',
    'A [Black Sea cease-fire], a [Black Sea ceasefire] and a [Black Sea truce] are one',
    'a [ceasefire in the Black Sea]',
    "the [People's Republic of China]",
  ],
  'the government for the country, the capital for the government': [
    'the [Kremlin] agreed',
    '[Moscow] says it kept its word, [Washington] doubts it, [Kyiv] denies it',
    '[Kiev] and [Beijing] were silent',
    '[Moscow]’s answer came late',
    'talks between [Washington] and [Moscow]',
  ],
  'possessives, hyphens and dashes': [
    "[Russia]'s fleet and [Russia]’s ports",
    'a [U.S.]-brokered deal',
    'pro-[Kremlin] channels',
    'the [Russia]-[Ukraine] war',
    '[US]–[China] rivalry',
    '[Russia]—and only [Russia]—objected',
    'post-[Trump] politics',
  ],
  'every way of writing it': [
    'the [Black\u00A0Sea cease\u2011fire] holds',
    'the [Black\nSea ceasefire] holds',
    '[Ru\u00ADssia] signs',
    '[Ru\u200Bssia] signs',
    '[Ｒｕｓｓｉａ] signs',
    'the [U. S.] said',
    '在[Russia]的',
    'قال [Trump] أمس',
    '“[Putin]” and ‘[Putin]’',
    '🇷🇺[Russia]🇺🇸',
    '([Russia])',
    '#[Ukraine]',
  ],
  headlines: [
    '[US] AND [RUSSIA] AGREE TO TALKS',
    '[PUTIN] CALLS [TRUMP]',
    '[Putin] Rules Out Early Talks With [Kyiv]',
    '[Russia] Open to Talks, Says [Kremlin]',
    'How [Russia] Reads the [Black Sea Cease-Fire]',
    'Why the [G7] Matters to [Ukraine]',
  ],
  'titles stay outside': [
    'President [Trump] called President [Putin]',
    'Mr. [Putin] and Mr. [Trump]',
    '[US] President [Donald Trump]',
    'the [Trump] administration',
    'the [Trump] Administration',
  ],
  'demonyms, pronouns and small letters are none': [
    'Russian and American officials met Ukrainian and Chinese ones',
    'He told us that they saw it',
    'Tell us more. Us too.',
    'the chinaware, the russianist',
    'a trump card; she will trump that',
    'fine china and bone china',
    'Trumped-up charges and Putinism',
  ],
  'other people': [
    'Ivana Trump left. Trump said nothing.',
    'Donald Trump Jr. spoke. Donald Trump, Jr., bowed.',
    '[Donald Trump] and Melania Trump came. [Trump] spoke.',
    'George Washington crossed the river',
    'Denzel Washington stars',
    'Booker T. Washington wrote',
    'Sofia Herbst and Tim Donovan teach',
    'Herbst won the race',
    'Donovan scored twice',
  ],
  'other things': [
    'The Washington Post and the Washington Examiner reported',
    'Trump Tower, Trump Organization and Trump University',
    'the South China Sea and the China Daily',
    'the Moscow Times',
    'US Open, U.S. Open, US Weekly and Us Weekly',
    'Bank of America, Voice of America, Latin America',
    'the Chatham House Rule',
    'Lough Neagh and Lough Foyle',
    'play a G7 chord here',
    'the Black Sea Fleet',
    'the Black Sea Grain Initiative',
    'Make America Great Again',
    'the University of Washington in Washington State',
    'Arctic Monkeys',
    'Interfax-Ukraine and Interfax Ukraine',
    'Team USA and T-Mobile USA',
  ],
  'other places': [
    'Moscow, Idaho, is a college town',
    'She left Moscow, Idaho. Moscow was quiet.',
    'born in Spokane, Washington',
    'the State of Washington',
    'Port Washington and Mount Washington',
  ],
  'a surname counts after its full name': [
    '[John Herbst] warned of concessions. [Herbst] was ambassador.',
    '[John Lough] wrote it. [Lough] is at [Chatham House].',
    '[Kimberly Donovan] agreed. ¶ Later [Donovan] added a point.',
    'Later [Donovan] added a point. ¶ [Kimberly Donovan] agreed.',
  ],
  'the deal counts once it is established': [
    'The [Black Sea cease-fire] was announced. [The deal] has critics.',
    'The deal has critics.',
    'A ceasefire in Gaza was announced. The truce is frail.',
    'The [Black Sea cease-fire] holds. The ceasefire in Gaza does not.',
  ],
  'sanctions count when they are those on Russia': [
    '[Russia] wants relief from [sanctions].',
    'Western [sanctions] on [Russia] stay',
    'Sanctions on Iran stay.',
    'The league announced sanctions against two clubs.',
    '[Russia] was told of sanctions on Iran.',
  ],
  'addresses are none': [
    '@Trump wrote',
    'see russia.example or Russia.example',
    'me@Russia.example',
    'US_EAST and Russia_1',
  ],
};

const findMentions = createMatcher(compileLexicon(readBriefings()));

function mark(page: string): string {
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

describe.each(Object.entries(rows))('%s', (_, pages) => {
  test.each(pages)('%s', (page) => {
    expect(mark(page.replaceAll(/[[\]]/g, ''))).toBe(page);
  });
});
