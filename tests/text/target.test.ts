import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../lib/text/compile-lexicon.ts';
import { createMatcher } from '../../lib/text/find-mentions.ts';
import { smallBriefing } from './small-briefing.ts';

/** The first of them is the one whose number is nought; "Nepal" and "Oman" are as short as names get. */
const match = createMatcher(
  compileLexicon([
    smallBriefing('story', [
      { id: 'freedonia', name: 'Freedonia', forms: ['Freedonia'] },
      { id: 'sylvania', name: 'Sylvania', forms: ['Sylvania'] },
      { id: 'nepal', name: 'Nepal', forms: ['Nepal'] },
      { id: 'oman', name: 'Oman', forms: ['Oman'] },
      { id: 'levy', kind: 'measure', forms: [{ text: 'Levy', not: ['cricket'] }] },
      {
        id: 'embargo',
        kind: 'measure',
        forms: [{ text: 'embargo', needs: { entities: ['sylvania', 'nepal', 'oman'], within: 'page' } }],
      },
      {
        id: 'raid',
        kind: 'event',
        forms: [{ text: 'raid', needs: { entities: ['freedonia', 'sylvania'], within: 'page' } }],
      },
      {
        id: 'siege',
        kind: 'event',
        forms: [
          {
            text: 'siege',
            needs: {
              entities: ['freedonia'],
              within: 'page',
              also: [{ entities: ['sylvania'], within: 'page' }],
            },
          },
        ],
      },
    ]),
  ]),
);

/** Why a measure or an event is marked that stands at the end of a page about Sylvania, Nepal and Oman; "" if it is not. */
function whyMarked(page: string): string {
  const blocks = ['Sylvania, Freedonia, Nepal and Oman met.', page];
  const { mentions, reasons } = match({ blocks });
  const mark = mentions.find(({ entities: [key] }) => /levy|embargo|raid|siege/.test(key!));
  const target = mark && reasons[mark.reason]!.evidence.find(({ feature }) => feature.includes('target'));
  return mark ? (target?.detail ?? 'marked') : '';
}

describe('at whom it is aimed', () => {
  test.each([
    ['They spoke of an embargo', 'marked'],
    ['They want an embargo on Sylvania', 'Sylvania'],
    ['They want an embargo on Sylvanian ships', 'Sylvanian'],
    ["They want an embargo on Sylvania 'at last'", 'Sylvania'],
    // somebody whom no rule asks for, the first of the briefing among them
    ['They want an embargo on Kenya', ''],
    ['They want an embargo on Freedonia', ''],
    ['They want a Kenya embargo', ''],
    // an adjective keeps five letters of a name; of a shorter one it tells nothing
    ['They want an embargo on Nepalese ships', 'Nepalese'],
    ['They want an embargo on Omani ships', 'marked'],
    ['They want an embargo on Sylvan Films', 'marked'],
    // a form that asks for nothing is aimed at whom it likes
    ['They want a Levy on Kenya', 'marked'],
    // an event befalls what its form asks for last
    ['They led a raid of Sylvania', 'Sylvania'],
    ['They led a raid of Freedonia', 'Freedonia'],
    ['They led a siege of Sylvania', 'Sylvania'],
    ['They led a siege of Freedonia', ''],
    ['They led a siege of Nepal', ''],
  ])('%s: %s', (page, why) => {
    expect(whyMarked(page)).toBe(why);
  });
});
