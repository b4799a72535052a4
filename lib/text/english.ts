import { wordList, words } from './words.ts';

/*
 * What English newspapers write around names. General knowledge of the language, never of one briefing;
 * every word folded.
 */

/** Behind a name, as a capitalised word, they make a name of something else: Washington Post, Trump Tower. */
export const nameMakers = words(`
  news championship championships post times tower towers plaza rule rules fleet open university college daily weekly examiner journal herald tribune gazette
  review monitor independent observer inquirer chronicle telegraph today tonight hotel hotels resort casino golf club clubs
  organization organisation foundation institute street avenue road boulevard square bridge park heights county township
  airlines airways air steel bank bancorp cellular masters amateur monkeys nationals commanders redskins capitals wizards mystics
  huskies cougars spirit irving crossing monument memorial museum gallery cathedral theatre theater orchestra philharmonic
  dynamo spartak united fc sc cf rovers wanderers athletic neagh foyle derg corrib ree swilly
  grill cafe brewing beer vodka mule ale steaks winery media entertainment records pictures films productions
  route highway shuttle castle
  initiative programme airport station marathon derby cup league premiership olympics paralympics
  jr sr ii iii iv junior senior`);

/** Before a name, they make a name of something else: Bank of America, Latin America, Mount Washington. */
export const nameMakersBefore = words(`
  captain miss team voice bank echo nationalist
  dynamo dinamo spartak lokomotiv torpedo cska real inter fc hotel radio air club copa miss mister interfax
  corporate universal chicken`);

/** Before a name that is no acronym, they make the name of another place: Latin America, Mount Washington. */
export const partsOfPlaces = words(
  'latin south north central middle spanish mount fort port lake cape point new little',
);

/** "X of America": a bank, a voice, a church, and no mention of the country. */
export const nameMakersOf = words(`
  bank voice university college academy institute museum church daughters sons state port gulf sea fort mount lake cape isle
  captain miss mother heart spirit orchestra radio boy scouts girl corporation trust club stock exchange capitals lords house
  treaty battle peace siege echo association society federation union council`);

/** Stand before a person's name without belonging to it. */
export const titles = words(`
  president vice prime minister chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor judge
  justice general gen colonel col captain capt lieutenant lt sergeant sgt major ambassador amb dr doctor prof professor mr mrs ms miss
  mx sir lord lady dame king queen prince princess pope rev reverend father analyst economist expert historian former ex
  prasident kanzler spokesman spokeswoman spokesperson then candidate nominee leader premier comrade director chairman chairwoman chair fellow author envoy diplomat strongman
  tsar czar billionaire businessman republican democrat democratic communist russian american ukrainian chinese british european western us
  usa uk eu u.s tycoon mogul incumbent elect presidents messrs administration`);

/** Behind a surname, capitalised, they leave it the person's: the Trump Administration. */
export const personsOwn = words(`
  administration white cabinet campaign presidency government regime era doctrine team aide aides ally allies
  adviser advisers advisor officials official republicans republican democrats supporters voters justice treasury
  says said tells told wants will would may could should has had is was and or but to in on at for with from by as if
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  nominee pick loyalist loyalists`);

/** Words that begin a sentence, or stand in a headline, without being part of a name. */
export const openers = words(`
  a about above across after against all along also although am amid among an and another any are around as at be because been
  before behind being below beneath beside besides between beyond both but by can cannot could despite did do does doing done down during
  each earlier either else even ever every except few finally first for former formerly from further had has have having he hence
  her here hers him his how however i if in inside instead into is it its itself just last later lately like likewise made make many
  may maybe me meanwhile might mine more moreover most much must my near neither never next no nobody none nor not nothing now of off
  often on once one only onto or other others otherwise our ours out outside over own past perhaps plus quite rather recently
  same says said second seen several shall she should since so some somehow sometimes soon still such take than that the their
  theirs them then thereafter therefore these they third this those though three through throughout thus till to today together tomorrow
  too toward towards two under underneath unless unlike until unto up upon us usually versus very via was we well were what whatever
  when whenever where whereas wherever whether which while who whoever whole whom whose why will with within without would yes yesterday
  yet you your yours monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december again against whereupon forget ask asked tell told hear see watch read let
  post-war pre-war anti pro non
  western eastern northern southern central mainland communist soviet imperial modern tsarist post-soviet postwar
  occupied free sovereign independent democratic neighboring neighbouring wartime peacetime
  analysis opinion exclusive breaking live update updated explainer factbox photo video file fact comment editorial
  russian american ukrainian chinese british european french german israeli iranian indian turkish polish`);

/** Verbs and prepositions before an "US" in capitals that make it the pronoun: "TELL US", "WITH US". */
export const beforePronoun = words(`
  leave hate love   to with for of about join tell contact follow from among between let give help email call ask support near by like than make made
  around behind against show teach trust visit text find on upon unto bring told gave gives lets helps makes keep save send sends`);

/** States and provinces that share city names with capitals: "Moscow, Idaho". */
export const regions = words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario alberta manitoba saskatchewan
  idaho ida tenn penn pa tex calif wash ore mich minn wis ill ind kan kans ky mo nev ala ariz ark colo conn del fla
  ga la md mass miss mont neb okla vt va wyo al ak az ar ca co ct de fl hi id il ia ks ky me mi mn ms mt ne nv nh nj nm ny
  oh ok or ri sc sd tn tx ut vt wv wi wy ayrshire`);

/** Abbreviations whose point ends no sentence. */
export const abbreviations = words(`
  mr mrs ms dr prof sen rep gov gen col lt sgt capt st mt jr sr vs etc no vol fig inc ltd co corp amb hon rev
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun est approx dept u.s u.k u.n`);

/** Behind a name, they make it somebody else's. */
export const nameSuffixes = words('jr sr junior senior ii iii iv');

/** Cities that are also states: "Olympia, Washington" is one, "Washington state" as well. */
export const stateNames = words('washington');

/** Words of sport: a page that uses several is about teams, and "Washington" one of them. */
export const wordsOfSport = wordList(`
  nhl nba nfl mlb wnba ncaa uefa fifa playoff playoffs inning innings quarterback touchdown touchdowns goalkeeper midfielder
  striker defenseman shortstop pitcher homer homered rebounds dunk semifinal semifinals semifinalist quarterfinal quarterfinals
  halftime doubleheader standings soccer basketball baseball hockey volleyball handball wicket wickets
  medallist medalist regatta marathon heptathlon decathlon superliga bundesliga skater slalom`);

/** Women's given names: "Mr." before a bearer's surname is somebody else. */
export const femaleNames = words(`
  alice alison amanda amy andrea angela ann anna anne barbara beth betty brenda carla carol caroline catherine charlotte
  christina christine claire clara claudia connie cynthia deborah debra denise diana diane dinah donna dorothy eileen
  elaine eleanor elena elizabeth ella ellen emily emma esther eva evelyn fiona frances gail gina gloria grace gwen hannah
  harriet heather heidi helen irene isabel ivana ivanka jackie jane janet jean jennifer jenny jessica jessie jill joan
  joanna joyce judith judy julia julie june karen kate katherine kathleen kathryn kathy katie kerry kim kimberly lara
  laura lauren lily linda lisa liz louise lucy lydia lynn madeleine margaret maria marie marilyn marina marion marsha
  martha mary maureen megan melania melissa michelle mildred monica nancy naomi natalie natasha nicole nina nora olga
  olivia pam pamela patricia paula pauline peggy phyllis rachel rebecca renee rhonda rita roberta rose rosemary ruby ruth
  sally samantha sandra sara sarah shannon sharon sheila sofia sonia sophia sophie stella stephanie sue susan svetlana
  sylvia tatiana teresa theresa tiffany tina tracy vanessa vera veronica victoria virginia wanda wendy yvonne zoe`);

const maleNames = words(`
  aaron adam alan albert alex alexander alexei alfred allen andrei andrew andy anthony antonio arthur barron barry ben
  benjamin bernard bill billy bob bobby booker boris brad brandon brian bruce bryan carl carlos charles charlie chris
  christian christopher colin craig curtis dan daniel danny dave david dean dennis denzel derek dick dmitry don donald
  doug douglas duncan dylan ed eddie edgar edward eric erik ernest eugene evan francis frank franklin fred frederick
  gabriel gary gavin gene george gerald gerard gilbert glenn gordon graham greg gregory hans harold harry harvey hector
  henry herbert howard hugh ian igor isaac ivan jack jacob jake james jamie jan jason jay jeff jeffrey jeremy jerome jerry
  jesse jim jimmy joe joel johann john johnny jon jonathan jordan jose joseph josh joshua juan judd julian justin karl
  keith kelly ken kenneth kevin klaus kurt kyle landon larry laurence lawrence leo leon leonard leslie lewis louis lucas
  luke lyndon malcolm marc marcus mario mark martin marvin matt matthew maurice max maxim michael miguel mike mikhail
  mitchell nathan neil nicholas nick nigel nikolai noah norman oleg oliver oscar owen patrick paul pedro peter phil philip
  phillip ralph randy ray raymond richard rick ricky rob robert robin rodney roger roland ron ronald ross roy russell ryan
  sam samuel scott sean sergei seth shaun shawn shirley sidney simon stanley stephen steve steven stewart stuart ted terry
  theodore thomas tim timothy todd tom tommy tony tyler vernon victor viktor vincent vladimir wade walter warren wayne
  wesley william willie yuri`);

/** Common given names in English-language news: they tell a person from a word that merely opens a sentence. */
export const givenNames = words('', femaleNames, maleNames);

/** Nouns and verbs of being somewhere, before "in", "of", "near", "to" and a capital: the city is meant. */
export const presence = words(`
  town village based born live lives lived living arrive arrives arrived arriving land lands landed landing die died dies held jailed imprisoned
  buried studied studying raised educated resident residents streets street suburb suburbs outskirts centre center airport airports hospital
  hotel apartment apartments flat house home court courtroom prison concert exhibition university school theatre theater museum station
  flew fly flying flies travel travels traveled travelled traveling travelling flight flights trip trips drove moved returned returning
  commuted visit visits visiting visited train trains mayor sightseeing stayed staying worked working office offices embassy bureau
  correspondent`);

/** Behind a capital, in small letters, they leave it a city. */
export const partsOfCity = words(`
  region oblast suburb suburbs airport airports street streets hotel hotels apartment apartments hospital hospitals metro subway time
  district court courts resident residents mayor neighborhood neighbourhood neighborhoods restaurant restaurants shops
  quarterback goalie goaltender coach pitcher forward defenseman striker midfielder`);

/** Before a capital they leave it a city. */
export const nearCity = words('capital near outside downtown central greater suburban');

/** Months as datelines write them. */
export const months = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Countries and demonyms that news calls parties to sanctions, wars and deals; folded first words. */
export const countries = words(`
  afghanistan afghan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belarusian
  belgium bolivia bosnia brazil bulgaria burma burundi cambodia cameroon canada chad chile china chinese colombia congo croatia cuba cuban
  cyprus czech denmark ecuador egypt eritrea estonia ethiopia finland france gabon georgia germany ghana greece guatemala guinea haiti
  honduras hungary iceland india indonesia iran iranian iraq iraqi ireland israel israeli italy japan jordan kazakhstan kenya kosovo kuwait
  kyrgyzstan latvia lebanon lebanese liberia libya libyan lithuania macedonia mali malta mexico moldova mongolia montenegro morocco
  mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine palestinian panama paraguay peru philippines
  poland portugal qatar romania rwanda serbia serbian singapore slovakia slovenia somalia spain sudan sweden switzerland syria
  syrian taiwan tajikistan thailand togo tunisia turkey turkish turkmenistan uganda uruguay uzbekistan venezuela venezuelan vietnam
  yemen yugoslavia zambia zimbabwe rhodesia hamas hezbollah taliban houthi houthis damascus tehran baghdad belgrade pyongyang
  havana caracas minsk ankara tripoli`);

/** Capitals that stand for governments in world news. */
export const cities = words(`
  washington moscow kyiv kiev beijing peking brussels london paris berlin bonn tehran ankara warsaw tokyo seoul pyongyang delhi islamabad
  riyadh jerusalem damascus baghdad kabul minsk tbilisi rome madrid lisbon ottawa canberra havana caracas cairo belgrade budapest prague
  vienna bern geneva helsinki stockholm oslo copenhagen hague vilnius riga tallinn chisinau yerevan baku astana tashkent taipei hanoi
  bangkok manila jakarta singapore dhaka kathmandu colombo doha amman beirut sanaa muscat khartoum nairobi pretoria abuja accra algiers
  tunis tripoli rabat brasilia bogota lima santiago quito managua sofia bucharest athens skopje sarajevo zagreb ljubljana bratislava
  pristina podgorica tirana nicosia dublin wellington ulaanbaatar`);

/** Capitals, and the seats that stand for governments without being cities. */
export const capitals = words('kremlin', cities);

/** Titles of persons: behind one, a capital's name is a surname. */
export const personTitles = words(`
  mr mrs ms miss mx dr prof professor gen general col colonel lt lieutenant sgt sergeant capt captain officer detective sir rev reverend
  pastor mayor judge justice actor actress coach singer sheriff sen senator rep congressman congresswoman`);

/** Behind a capital, they make it the city or the state, whoever follows. */
export const localOffices = words(`
  mayor gov governor police sheriff city county metro archbishop bishop patriarch bureau legislature supreme superior attorney state`);

/** Longer words that stay small in headlines. */
export const smallInTitles = words(`
  with from into onto over under after before amid among against about above below between beyond despite during except inside like near
  off since than that through toward towards until upon versus when while within without across along around behind beneath beside
  and but nor yet`);

/** What goes on between states: before "WITH US" in capitals, they make it the country. */
export const betweenStates = words(`
  talks war trade deal ties treaty pact border summit relations accord alliance alignment agreement dialogue negotiations truce clash
  conflict rift row spat tensions meeting meetings contacts links`);

/** How a company's name says that it is one. */
export const companyForms = words('corp co inc incorporated ltd plc llc lp ag sa gmbh');

/** The end of a company's name. */
export const companyEnds = words(
  `
  corporation limited group holdings company bancorp trust securities enterprises industries partners
  robotics motors telecom`,
  companyForms,
);

/** Words of German that stand in every paragraph of it; nouns are capitalised there, and a capital says nothing. */
export const german = words(
  'der die das und den dem des ein eine einer im ist nicht mit von auf zum zur wird sich auch bei nach',
);
