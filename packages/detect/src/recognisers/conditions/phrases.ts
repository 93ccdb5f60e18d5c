/**
 * Phrases behind which a condition stands, by their last word: `diagnosed with`, `leidet an`, `souffre de`.
 *
 * `sure` phrases take whatever follows for a condition, known or not; the others take known ones only.
 */
export interface Phrase {
  readonly last: string;
  /** The words one of which stands before the last word of the phrase; empty where it says enough alone. */
  readonly sure: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
}

/** Stands for every word. */
export const ANY = '*';
const NONE: ReadonlySet<string> = new Set();
const set = (words: string): ReadonlySet<string> => (words === '' ? NONE : new Set(words.split(' ')));
const phrase = (last: string, sure: string, perhaps = ''): Phrase => ({
  last,
  sure: set(sure),
  perhaps: set(perhaps),
});

/** By the last word of the phrase; all folded. */
export const PHRASES: readonly Phrase[] = [
  phrase(
    'with',
    'diagnosed afflicted infected',
    'hospitalised hospitalized admitted treated lives living born struggles struggling ill sick battling down off home diagnosis',
  ),
  phrase('from', 'suffer suffers suffered suffering', 'recover recovers recovered recovering died dying'),
  phrase('of', '', 'died dying cured history symptoms because'),
  phrase('after', '', ANY),
  phrase('has', '', ANY),
  phrase('have', '', ANY),
  phrase('had', '', ANY),
  phrase(
    'for',
    'positive',
    'treated tested screened leave absent on hospitalized hospitalised medication medicine surgery therapy treatment rehab pills prescription',
  ),
  phrase('to', 'allergic', 'addicted intolerant due owing'),
  phrase('a', 'alergico alergica allergico allergica', 'had has having suffered'),
  phrase('an', 'leidet leide litt leiden erkrankt erkrankte', 'gestorben verstorben starb had has having'),
  phrase('unter', '', 'leidet leide litt leiden'),
  phrase('gegen', 'allergisch'),
  phrase('auf', 'allergisch', 'positiv'),
  phrase('wegen', '', ANY),
  phrase('mit', '', 'diagnostiziert lebt lebe'),
  phrase('einen', '', 'hat hatte erlitt erlitten'),
  phrase('ein', '', 'hat wurde'),
  phrase(
    'de',
    'souffre souffrait souffrir atteint atteinte padece padecia diagnosticado diagnosticada',
    'opere operee decede decedee mort morte sufre sofre operado operada enfermo enferma murio morreu tratado tratada',
  ),
  phrase('d', 'souffre souffrait souffrir atteint atteinte', 'opere operee decede decedee mort morte'),
  phrase('du', '', 'souffre souffrait atteint atteinte opere operee decede decedee mort morte'),
  phrase('aux', 'allergique'),
  phrase('au', 'allergique'),
  phrase('une', '', 'a eu fait'),
  phrase('di', 'soffre', 'malato malata morto morta operato operata'),
  phrase('da', 'affetto affetta'),
  phrase('un', '', 'avuto tuvo sufrio fait eu'),
  phrase('una', '', 'avuto tuvo sufrio'),
  phrase('con', 'diagnosticado diagnosticada'),
  phrase('com', 'diagnosticado diagnosticada'),
  phrase('padece', ANY),
  phrase('sufre', '', ANY),
  phrase('uma', '', 'teve tem sofreu'),
  phrase('um', '', 'teve tem sofreu'),
  phrase('aan', 'lijdt leed lijd', 'overleden gestorven'),
  phrase(
    'pour',
    '',
    'arret traite traitee suivi suivie hospitalise hospitalisee soigne soignee opere operee absent absente',
  ),
  phrase('por', '', 'baja tratado tratada ingresado ingresada operado operada internado internada ausente'),
  phrase('voor', 'allergisch', 'behandeld geopereerd'),
  phrase('een', '', 'had heeft kreeg'),
  phrase('na', 'choruje chory chora cierpi uczulony uczulona', 'zmarl zmarla'),
];

/** Articles and the like between the phrase and the condition. */
export const ARTICLE =
  /[ '’](?:(?:an?|the|eine[mnrs]?|der|dem|den|die|das|une?|la|le|les|l['’]|un|una|uno|el|los|las|il|lo|gli|uma?|o|os|as|een|de|het|ein) ?(?<=['’ ]))?/iuy;

/** Words that end the name of a condition. */
export const ENDS: ReadonlySet<string> = new Set(
  (
    'and or but since after before at in on for because when while last this that who which as by so is was has had if during from with to until again the he she it his her my ' +
    'und oder aber seit nach vor im am weil als wenn ist war hat wird wurde zu mit bei krankgeschrieben diagnostiziert operiert behandelt ' +
    'et ou mais depuis apres au aux dans qui est pour par sur y o u pero desde cuando que es para por con ' +
    'ed ma dal dalla dopo quando che per e mas quando ao sinds en maar na die dat toen i oraz od ale ktory ktora'
  ).split(' '),
);

/** What one suffers from that is no illness, as its first word. */
export const NO_ILLNESS: ReadonlySet<string> = new Set(
  (
    'nothing anything everything none it this that them him us me you its poor low slow lack delay delays being not performance bug bugs latency what having everything people work error errors outage outages downtime ' +
    'spam noise heat weather stress money debt problem problems issue issues mangel problemen hitze larm verspatungen fehlern dem den manque problemes retards falta problemas retrasos mancanza ' +
    'problemi ritardi gebrek falta atrasos brak working going all her his my your our their some any these those'
  ).split(' '),
);

/** Endings of names of conditions, in the languages that share them. Folded. */
export const STEM =
  /(?:itis|itide|ose|osis|osi|oza|omas?|om|ome|emias?|emie|amie|pathy|pathie|patia|cancer|krebs|krebses|kanker|disease|disorder|syndrom[eo]?|storung|storungen|insuffizienz|insufficiency|sklerose|sclerosis|algia|algie|pains?|schmerzen|infektion|infection|allergy|allergie|intolerance|unvertraglichkeit|injury|surgery|replacement|bypass|attacks?|migraines?|anxiety|phobia|phobie|fobia|addiction|sucht|abhangigkeit|burnouts?|anfall|bruch|infarkt|erkrankung|ictus|lahmung|plegia|vorfall|stroke|tumou?rs?)$/;

/** Words that end like one and are none: `a purpose`, `the bathroom`, `her income`. Folded. */
export const NO_STEM =
  /(?:poses?|those|whose|close|dose|rose|nose|lose|oose|hose|prose|verbose|diagnose|glucose|rooms?|homes?|come|comes|dom|some|chrome|gnome|genome|custom|bottom|symptom|phantom|axiom|venom|idiom|from|blossom|diplomas?|telecom|intercom|metropolis|hypnosis|prognosis|diagnosis|morpholog\w+|spinose)$/;
