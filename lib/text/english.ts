/**
 * What English newspapers write around names. General knowledge of the language, never of one briefing;
 * every word folded.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Behind a name, as a capitalised word, they make a name of something else: Washington Post, Trump Tower. */
export const nameMakers = set(`
  post times tower towers plaza rule rules fleet open university college daily weekly examiner journal herald tribune gazette
  review monitor independent observer inquirer chronicle telegraph today tonight hotel hotels resort casino golf club clubs
  organization organisation foundation institute street avenue road boulevard square bridge park heights county township
  airlines airways air steel bank bancorp cellular masters amateur monkeys nationals commanders redskins capitals wizards mystics
  huskies cougars spirit irving crossing monument memorial museum gallery cathedral theatre theater orchestra philharmonic
  dynamo spartak united fc sc cf rovers wanderers athletic neagh foyle derg corrib ree swilly
  grill cafe brewing beer vodka mule ale steaks winery media entertainment records pictures films productions
  initiative programme airport station marathon derby cup league premiership olympics paralympics
  jr sr ii iii iv junior senior`);

/** Before a name, they make a name of something else: Bank of America, Latin America, Mount Washington. */
export const nameMakersBefore = set(`
  latin south north central middle spanish captain miss team voice bank mount fort port lake cape point new little
  george denzel booker kerry dinah`);

/** "X of America": a bank, a voice, a church, and no mention of the country. */
export const nameMakersOf = set(`
  bank voice university college academy institute museum church daughters sons state port gulf sea fort mount lake cape isle
  captain miss mother heart spirit orchestra radio boy scouts girl corporation trust club stock exchange capitals lords house
  treaty battle peace siege`);

/** Stand before a person's name without belonging to it. */
export const titles = set(`
  president vice prime minister chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor judge
  justice general gen colonel col captain capt lieutenant lt sergeant sgt major ambassador amb dr doctor prof professor mr mrs ms miss
  mx sir lord lady dame king queen prince princess pope rev reverend father analyst economist expert historian former ex
  then candidate nominee leader premier comrade director chairman chairwoman chair fellow author envoy diplomat strongman
  tsar czar billionaire businessman republican democrat democratic communist russian american ukrainian chinese british european western us
  usa uk eu u.s tycoon mogul incumbent elect presidents messrs administration`);

/** Behind a surname, capitalised, they leave it the person's: the Trump Administration. */
export const personsOwn = set(`
  administration white cabinet campaign presidency government regime era doctrine team aide aides ally allies
  adviser advisers advisor officials official republicans republican democrats supporters voters justice treasury
  says said tells told wants will would may could should has had is was and or but to in on at for with from by as if
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  russia ukraine putin xi zelensky zelenskyy biden vance rubio us nato eu`);

/** Words that begin a sentence, or stand in a headline, without being part of a name. */
export const openers = set(`
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
export const beforePronoun = set(`
  to with for of about join tell contact follow from among between let give help email call ask support near by like than make made
  around behind against show teach trust visit text find on upon unto bring told gave gives lets helps makes keep save send sends`);

/** States and provinces that share city names with capitals: "Moscow, Idaho". */
export const regions = set(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario alberta manitoba saskatchewan
  idaho ida tenn penn pa tex calif wash ore mich minn wis ill ind kan kans ky mo nev ala ariz ark colo conn del fla
  ga la md mass miss mont neb okla vt va wyo al ak az ar ca co ct de fl hi id il ia ks ky me mi mn ms mt ne nv nh nj nm ny
  oh ok or ri sc sd tn tx ut vt wv wi wy ayrshire`);

/** Abbreviations whose point ends no sentence. */
export const abbreviations = set(`
  mr mrs ms dr prof sen rep gov gen col lt sgt capt st mt jr sr vs etc no vol fig inc ltd co corp amb hon rev
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun est approx dept u.s u.k u.n`);

/** Behind a name, they make it somebody else's. */
export const nameSuffixes = set('jr sr junior senior ii iii iv');
