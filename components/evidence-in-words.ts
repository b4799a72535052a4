import type { Evidence, Feature } from '../lib/text/features.ts';
import type { Reason } from '../lib/text/mention.ts';

interface Told extends Pick<Evidence, 'detail'> {
  reason: Pick<Reason, 'form' | 'case'>;
  /** Of the entity. */
  name: string;
}

/** What each feature means, one sentence each; a feature without words does not compile. */
const sentences: Record<Feature, (told: Told) => string> = {
  form: ({ reason, name }) =>
    `The briefing lists “${reason.form}” as a name for ${name}, ${
      reason.case === 'exact' ? 'capital letters as written' : 'in capital or small letters'
    }.`,
  'longer-name-after': ({ detail }) => `A longer name begins with it${quoted(detail)}.`,
  'longer-name-before': ({ detail }) => `A longer name ends with it${quoted(detail)}.`,
  'maybe-longer-name': ({ detail }) => `It may be part of a longer name${quoted(detail)}.`,
  'another-person': ({ detail }) => `The name here is somebody else’s${quoted(detail)}.`,
  'maybe-another-person': ({ detail }) => `The name here may be somebody else’s${quoted(detail)}.`,
  'place-of-that-name': ({ detail }) => `It is a place of the same name${quoted(detail)}.`,
  dateline: () => 'It says where the report was written.',
  'place-meant': ({ detail }) => `The city itself is meant${beside(detail)}.`,
  team: ({ detail }) => `A team is meant${beside(detail)}.`,
  'target-named': ({ detail }) => `The words beside it tell whom it is aimed at${quoted(detail)}.`,
  'another-target': ({ detail }) => `It is aimed at somebody else${quoted(detail)}.`,
  'pronoun-in-capitals': () => 'It is the word “us”, set in capitals.',
  'web-address': () => 'It is part of a web address or of a user’s name.',
  'needs-met': ({ detail }) =>
    detail
      ? `The page also has “${detail}”, which the briefing asks for.`
      : 'The page also has what the briefing asks for.',
  'needs-missing': () => 'The page does not have what the briefing asks for.',
  'ruled-out-nearby': ({ detail }) => `The briefing rules it out${beside(detail)}.`,
  'another-antecedent': () => 'The page last spoke of another one.',
  'named-on-page': ({ detail, name }) => `${detail ?? name} is clearly named on this page.`,
  'not-introduced': ({ detail, name }) => `The full name, ${detail ?? name}, is not on this page so far.`,
  'story-around': () => 'Much else on this page belongs to the same story.',
  'namesake-on-page': ({ detail }) => `The page speaks of another of that name${quoted(detail)}.`,
  'sports-page': () => 'The page looks like one about sport.',
  'reader-said-no': () => 'You said “Not this” of it.',
};

/** One piece of evidence as a sentence for the reader. */
export const evidenceInWords = (feature: Feature, told: Told): string => sentences[feature](told);

const quoted = (detail?: string): string => (detail ? `: “${detail}”` : '');
const beside = (detail?: string): string => (detail ? `, as “${detail}” beside it tells` : '');

/** A weight with its sign, and a minus as long as the plus: "+2", "−4", "0". */
export const weightInWords = (weight: number): string =>
  weight < 0 ? `−${-weight}` : weight > 0 ? `+${weight}` : '0';
