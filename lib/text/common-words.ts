import { words } from './words.ts';

/**
 * Words too common to be a form alone. English function words, and the everyday nouns and verbs a
 * briefing on world affairs might reach for; folded.
 */
const known = words(
  `a about above accord accords across act action after again against age agreement ago aid all almost alone along already also
  although always am among amount an and animal another answer any anyone anything april are area arm arms army art as ask at
  august away back bad bank base battle be became because become been before began behind being below best better
  between big bill board body book border both bring business but buy by call called came can capital car case
  cause cease-fire ceasefire center central century chance change charge chief child children citizen city claim
  claims clear close coast come coming common company concern conflict congress control cooperation cost could council
  country course court crisis cut data day days deal deals death december decision defence defense demand
  development did different do does done door down draft due during each early earth east economic economy effort
  either election embargo end enemy energy enough even evening event ever every everyone example exchange export exports
  eye face fact fall family far february federal few field fight figure final find fire first fleet follow food for force
  forces foreign form former forward found free friend from front full future game gas gave general get give given
  go goal gold good government grain great ground group grow growth had half hand hard has have he head health hear
  help her here high him his history hold home hope hour hours house how however human i idea if import imports in
  including increase independent industry information inside interest into invasion invest is island issue it its january
  job july june just keep key kind king knew know known labor labour land large last late later law lead leader leaders
  leave led left less let level life light like line list little live local long look lost lot low made main
  major make man many march market markets matter may me mean measure measures media meet meeting member men middle might
  military million mind minister minute missile money month months more morning most move much must my name nation nations
  national near need needs negotiations never new news next night no north not nothing november now number october of off offer
  office official officials often oil old on once one only open or order other others our out over own pact paper parliament part
  party past pay peace people per percent person pipeline place plan plant play point police policy political politics poor population port
  position possible power present president press price prices problem process program project public put quarter question quite
  rate rather reach read ready real reason region relief report reports research rest result results return right rise road role
  room rule rules run said sale same sanction sanctions saw say says school sea second secretary security see seem sell senate send
  sense september service set several shall she ship shipping ships short should show side since single sit situation size small so
  social society soldier some something soon source south space speech stand star start state statement states station stay step still
  stop story street strike strikes strong such summit supply support sure system take talk talks tariff tariffs tax team technology tell
  term terms than that the their them then there these they thing things think third this those thousand threat three
  through time times to today together told tomorrow too top total town trade treaty troops true truce trust try turn two
  under union united until up us use used value very victory view visit vote wait wall want war wars was watch water way we
  weapon weapons week weeks well went were west what when where whether which while white who whole why will win winter with within
  without woman women word words work worker workers world would year years yes yesterday yet you young your`,
);

/**
 * Whether a form is a single common word. All capitals are a word of their own: "US" is not "us".
 * @param form the form as the briefing writes it
 */
export function isCommonWord(form: string): boolean {
  const text = form
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '-');
  const isAcronym = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  return !isAcronym && (known.has(text.toLowerCase()) || /^\p{L}$/u.test(text));
}
