import { describe, expect, test } from 'vitest';
import { bundledMatcher } from './bundled-matcher.ts';

/** The last mark of a page and what it was weighed by: "sanctions: form, needs-met (Russia)". */
function whyLast(page: string): string {
  const blocks = page.split(' ¶ ');
  const { mentions, reasons } = bundledMatcher({ blocks });
  const { block, start, end, reason } = mentions.at(-1)!;
  const evidence = reasons[reason]!.evidence.map(({ feature, detail }) =>
    detail === undefined ? feature : `${feature} (${detail})`,
  );
  return `${blocks[block]!.slice(start, end)}: ${evidence.join(', ')}`;
}

describe('"Why marked?" tells', () => {
  test.each([
    // what stands there
    ['The Kremlin agreed', 'Kremlin: form'],
    ['RUSSIA AND THE KREMLIN', 'KREMLIN: form'],
    // whose name a surname leans on
    ['John Herbst came. ¶ Herbst agreed.', 'Herbst: form, needs-met (John Herbst)'],
    ['They say Kimberly A. Donovan wrote it.', 'Kimberly A. Donovan: form, needs-met (Kimberly Donovan)'],
    [
      'The Black Sea cease-fire, the G7, Chatham House, China, Russia and Ukraine are in it. ¶ Then Herbst spoke.',
      'Herbst: form, not-introduced (John Herbst), story-around',
    ],
    // what made it doubtful, and what made up for that
    [
      'John Herbst came. They saw Herbst Energy rise.',
      'Herbst: form, maybe-longer-name (Herbst Energy), needs-met (John Herbst), named-on-page (John Herbst)',
    ],
    [
      'Donald Trump came. They told Bloomberg Trump would call.',
      'Trump: form, maybe-another-person (bloomberg trump), named-on-page (Donald Trump)',
    ],
    [
      'Donald Trump came. It was plan B. Trump agreed.',
      'Trump: form, maybe-another-person (b trump), named-on-page (Donald Trump)',
    ],
    // which word or name a phrase leans on, as the page writes it, if it is near
    ['Russian fertilizer exports', 'fertilizer exports: form, needs-met (Russian)'],
    ['A Black Sea deal was struck in RIYADH.', 'Black Sea deal: form, needs-met (RIYADH)'],
    ['They met in Riyadh. ¶ A Black Sea deal was struck.', 'Black Sea deal: form, needs-met'],
    [
      'The Black Sea truce began. ¶ Then the truce frayed.',
      'the truce: form, needs-met (Black Sea cease-fire)',
    ],
    [
      'The U.S. came. ¶ American firms hope for Russian joint ventures',
      'joint ventures: form, needs-met (Russian), needs-met (United States)',
    ],
    // at whom a measure is aimed
    [
      'They want sanctions on Russian oil',
      'sanctions: form, needs-met (Russian), needs-met, target-named (Russian)',
    ],
    ['They want sanctions on the Kremlin', 'Kremlin: form'],
    [
      'A Russian army began the invasion of Ukrainian land',
      'invasion: form, needs-met (Ukrainian), needs-met (Ukrainian), target-named (Ukrainian)',
    ],
    [
      'Russia fell out. ¶ The EU extended sanctions on Russian banks. ¶ Later sanctions followed.',
      'sanctions: form, needs-met (Russia), needs-met',
    ],
  ])('%s', (page, why) => {
    expect(whyLast(page)).toBe(why);
  });
});
