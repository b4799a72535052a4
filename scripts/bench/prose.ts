import { createRandom, type Random } from './random.ts';

const people =
  words(`officials analysts ministers traders farmers lawmakers residents diplomats investors engineers soldiers
  economists voters judges teachers drivers reporters exporters doctors neighbours`);
const things =
  words(`agreement budget bridge contract ceasefire corridor court decision deadline factory grain harbour inflation
  inquiry law loan market meeting mission pipeline plan price proposal report road rule school season shipment strike summit
  tariff tax treaty vote warning winter`);
const verbs =
  words(`said told warned argued noted added insisted suggested announced confirmed denied reported explained
  promised repeated hinted claimed wrote`);
const actions =
  words(`delay approve reject discuss review sign extend support oppose finance suspend cancel rebuild explain
  publish revise tighten ease postpone defend`);
const qualities =
  words(`new fragile costly quiet temporary broad sudden public private early final difficult regional modest
  historic narrow expensive practical local`);
const times = words(`Monday Tuesday Wednesday Thursday Friday yesterday overnight recently today`);
const joints = [
  'after weeks of talks',
  'despite a slow start to the year',
  'while prices kept rising',
  'as the winter came closer',
  'in spite of earlier promises',
  'because nobody had asked for it',
  'at a meeting behind closed doors',
  'according to two people who were there',
];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/**
 * News-like prose: about three sentences in four name somebody or something.
 * @param names what is named, drawn at random
 * @param size of the whole, in characters
 * @returns pages of about 6,000 characters, each a list of paragraphs
 */
export function writePages(
  names: readonly string[],
  { size, seed }: { size: number; seed: number },
): string[][] {
  const random = createRandom(seed);
  const pages: string[][] = [];
  for (let written = 0; written < size;) {
    const page: string[] = [];
    for (let length = 0; length < PAGE;) {
      const paragraph = Array.from({ length: 2 + random.below(4) }, () => sentence(names, random)).join(' ');
      page.push(paragraph);
      length += paragraph.length;
      written += paragraph.length;
    }
    pages.push(page);
  }
  return pages;
}

const PAGE = 6000;

function sentence(names: readonly string[], random: Random): string {
  const name = () => random.pick(names);
  const thing = () => `${random.pick(qualities)} ${random.pick(things)}`;
  const person = random.pick(people);
  const Person = person[0]!.toUpperCase() + person.slice(1);
  switch (random.below(8)) {
    case 0:
      return `${Person} ${random.pick(verbs)} on ${random.pick(times)} that the ${thing()} would not ${random.pick(actions)} anything ${random.pick(joints)}.`;
    case 1:
      return `The ${thing()} was hard to ${random.pick(actions)}, ${person} ${random.pick(verbs)}, and the ${random.pick(things)} harder still ${random.pick(joints)}.`;
    case 2:
      return `${name()} ${random.pick(verbs)} that ${person} should ${random.pick(actions)} the ${thing()} ${random.pick(joints)}.`;
    case 3:
      return `“We will ${random.pick(actions)} the ${thing()},” ${name()} ${random.pick(verbs)} on ${random.pick(times)}.`;
    case 4:
      return `${Person} from ${name()} met ${name()} to ${random.pick(actions)} a ${thing()} that had taken ${2 + random.below(30)} months.`;
    case 5:
      return `A ${random.pick(things)} between ${name()} and ${name()} is the ${random.pick(qualities)} part of the ${thing()}, ${person} ${random.pick(verbs)} ${random.pick(joints)}.`;
    case 6:
      return `In ${1990 + random.below(36)} the ${thing()} cost ${random.below(900)} million; ${name()}’s ${random.pick(things)} cost twice as much.`;
    default:
      return `It remains to be seen whether the ${thing()} will ${random.pick(actions)} what ${name()} began ${random.pick(joints)}.`;
  }
}
