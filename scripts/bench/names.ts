import type { EntityKind, Form } from '../../lib/text/briefing.ts';
import { createRandom, type Random } from './random.ts';

/** An entity of the generated library: what a lexicon is compiled from. */
export interface NamedEntity {
  id: string;
  kind: EntityKind;
  name: string;
  forms: Form[];
}

/** The mix, in words, for the notes of a table. */
export const MIX =
  'Entities: 60 % persons (in 10 one word, 65 two, 25 three; one in five also by surname alone), 25 % organisations (name, short name, half also an acronym), 15 % places; about 3 forms an entity, 2 % of the forms with needs or not.';

const given =
  words(`Maria Anna John Peter Elena Omar Li Sofia David Nadia Ivan Laura Hugo Amina Karl Yusuf Ines Tomas
  Greta Samir Paula Viktor Leila Marco Joana Pavel Noor Erik Clara Dmitri Fatima Jonas Irina Ali Marta Lukas Zara Andrei Eva
  Hassan Julia Stefan Mina Oskar Lena Rafael Olga Bruno Aisha Felix Vera Martin Nora Carlos Hanna Anton Rosa Emil Ada Simon`);
const stems =
  words(`Bel Kar Mon Hal Vor Ste Dan Ros Lin Gar Wil Bre Tol Mar Sev Ost Pel Fen Gol Har Jan Kel Lor Mir Nav Ol
  Per Quin Rad Sal Tar Ulm Vel War Yar Zel Alb Bran Cor Dor Eng Far Grun Hol Ing Jor Kos Lam Mel Nor Pol Rein Sch Tur Var Wes
  Bar Cas Del Ebe Fle Gre Hum Kra Lau Mor Nel Pet Rus Sil Tre Und Vin Wal Zim Ard Bor Chal Dev Esk Fal Gav Hed`);
const middles = words(`a e i o u an en in on ar er or al el il am em om at et it as es is ak ek ov ev ad ed`);
const surnameEnds =
  words(`son sen mann berg stein feld ov ova ski ska ev ko enko ez ini elli ard ton ley ford well worth man
  er ner ler ric dal gren vik lund quist mans dorf hof bauer wald meier ak ic oglu`);
const placeEnds = words(
  `vale burg ton stad grad ville ford haven mouth field dorf sk ino abad pur shire minster wick by holm`,
);
const fields =
  words(`Energy Trade Defence Health Maritime Grain Security Finance Climate Transport Water Media Steel
  Food Research Digital Mining Rail Labour Housing`);
const bodies =
  words(`Council Agency Union Institute Authority Commission Board Group Bank Forum Alliance Ministry Fund
  Association Committee Federation Office Network`);
const landforms = words(`Port Mount Lake Cape New Upper Lower East West North South Saint`);
const regions = words(`County Province District Strait Valley Island Bay Peninsula`);
const cues = words(`minister parliament ministry embassy president economy election treaty border summit`);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/**
 * Names people, organisations and places until there are so many forms: a smaller number gives the beginning of
 * what a larger one gives.
 */
export function nameEntities(forms: number): NamedEntity[] {
  const random = createRandom(20_251);
  const entities: NamedEntity[] = [];
  for (let left = forms; left > 0;) {
    const share = random.next();
    const made = share < 0.6 ? namePerson(random) : share < 0.85 ? nameBody(random) : namePlace(random);
    const texts = [...new Set(made.texts)].slice(0, left);
    left -= texts.length;
    entities.push({
      id: idOf(texts[0]!, entities.length),
      kind: made.kind,
      name: texts[0]!,
      forms: texts.map((text) => writeForm(text, random)),
    });
  }
  return entities;
}

/** "joana-marakbauer-12": ids in briefings are written out like this. */
const idOf = (name: string, number: number): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${number}`;

interface Made {
  kind: EntityKind;
  /** The name first. */
  texts: string[];
}

const surname = (random: Random): string =>
  // Squared: some surnames are common, most are rare.
  stems[Math.floor(random.next() ** 2 * stems.length)]! + random.pick(middles) + random.pick(surnameEnds);

function namePerson(random: Random): Made {
  const last = surname(random);
  const share = random.next();
  if (share < 0.1) return { kind: 'person', texts: [`${last}${random.pick(middles)}`] };
  const first = random.pick(given);
  const texts = [`${first} ${last}`];
  if (share < 0.75) texts.push(`${first[0]}. ${last}`, `${first} ${last}-${surname(random)}`);
  else {
    const middle = random.chance(0.5) ? `${random.pick(given)[0]}.` : random.pick(given);
    texts.unshift(`${first} ${middle} ${last}`);
    texts.push(`${first[0]}. ${last}`);
  }
  if (random.chance(0.2)) texts.push(last);
  return { kind: 'person', texts };
}

function nameBody(random: Random): Made {
  const of = random.chance(0.5) ? placeName(random) : surname(random);
  const full = [of, random.pick(fields), random.pick(bodies)];
  const texts = [full.join(' '), full.slice(0, 2).join(' '), `${full[1]} ${full[2]} of ${of}`];
  if (random.chance(0.5)) texts.push(`${of.slice(0, 2).toUpperCase()}${full[1]![0]}${full[2]![0]}`);
  return { kind: 'institution', texts };
}

const placeName = (random: Random): string =>
  random.pick(stems) + random.pick(middles) + random.pick(placeEnds);

function namePlace(random: Random): Made {
  const name = placeName(random);
  return {
    kind: 'place',
    texts: [name, `${random.pick(landforms)} ${name}`, `${name} ${random.pick(regions)}`],
  };
}

function writeForm(text: string, random: Random): Form {
  if (random.chance(0.01)) return { text, needs: { words: [random.pick(cues)], within: 'paragraph' } };
  return random.chance(0.01) ? { text, not: [`${text} Street`] } : { text };
}
