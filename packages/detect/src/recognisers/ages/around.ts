/**
 * What stands beside an age, and beside the many spans of time that are none: contracts, warranties, pains, sentences.
 *
 * Each pattern reads a few words next to the number; all are bounded. Accents are left to the patterns, since the
 * text is read as it stands.
 */

const PERSONS = [
  'wom[ae]n|m[ae]n|boys?|girls?|persons?|patients?|(?:fe)?males?|child|children|infants?|bab(?:y|ies)|toddlers?|teen(?:ager)?s?',
  'sons?|daughters?|brothers?|sisters?|mother|father|lady|gentleman|wife|husband|defendant|applicant|driver|resident|student',
  'frau|mann|patient(?:in|en)?|jungen?|mädchen|kind(?:es|er|ern)?|säugling|baby|sohn|tochter|rentner(?:in)?|schüler(?:in)?',
  'hommes?|femmes?|patiente?s?|garçons?|fill(?:e|ette)s?|enfants?|bébés?|nourrisson|dame|fils|frère|sœur|adolescente?|retraitée?',
  'var[oó]n(?:es)?|mujer(?:es)?|hombres?|pacientes?|niñ[oa]s?|lactante|bebé|señora?|hij[oa]s?|herman[oa]s?|hermanastr[oa]|prim[oa]s?',
  't[ií][oa]s?|padre|madre|abuel[oa]|chic[oa]s?|j[oó]ven(?:es)?|ancian[oa]|neonato|masculino|femenin[oa]|sujeto|escolar',
  'uom[oi](?:ni)?|donn[ae]|pazient[ei]|bambin[oaie]|ragazz[oaie]|figli[oa]?|signor[ae]?|fratello|sorella|pensionat[oa]',
  'vrouw|man|patiënte?|jongen|meisje|zoon|dochter|heer|broer|zus|peuter|bewoner',
  'home(?:m|ns)|mulher(?:es)?|utente|doente|menin[oa]s?|crianças?|rapaz|rapariga|filh[oa]s?|idos[oa]|senhora?|irmão?|irmã',
  'mężczyzn[aąęy]|kobiet[aąęy]|pacjent(?:k[aąi]|a)?|chłopi?ec|chłopca|dziewczynk[aąi]|dzieck[oa]|córk[aąi]|syna?',
].join('|');

/** `varón de 45 años`, `femme célibataire de 52 ans`, `vrouw van 45 jaar`, `son, 12 years`. */
const PERSON = new RegExp(
  `(?<!\\p{L})(?:${PERSONS})(?:(?: \\p{Ll}{3,16}){0,2},? (?:de|d'environ|di|of|von|van|w wieku)|,) $`,
  'iu',
);

/** `aged 34`, `im Alter von`, `à l'âge de`, `Edad:`, `"age": "`, `w wieku`. */
const LABEL = new RegExp(
  "(?<!\\p{L})(?:aged|age(?: of| is| was| at \\p{L}{3,12})?|Alter(?: von| ist)?|âge(?: de)?|[aâ]gée?s?(?: de| d'environ)?|edad(?: de| es)?" +
    "|et(?:à|a'|a)(?: di| è)?|leeftijd(?: van| is)?|idade(?: de| é)?|wiek|wieku|lat" +
    '|turn(?:s|ed)|cumpl(?:e|ió|irá)|compi(?:e|uto)|fêtera? ses|wordt|viert (?:seinen|ihren))' +
    '(?:[ _]?\\(?(?:years|jahre|ans|años|anni|jaar|anos|lata)\\)?)?["\'”*_]{0,3} ?[:=]?["\'“*_]{0,3} ?$',
  'iu',
);

/** The last words of the labels, folded: only behind one of these is a bare number looked at more closely. */
export const LABEL_ENDS: ReadonlySet<string> = new Set(
  'aged age alter agee ages agees edad eta leeftijd idade wiek wieku lat von of de di van years jahre ans anos anni is turned turns turning m am wordt cumple cumpli cumplio cumplira compie compiuto ses seinen ihren'.split(
    ' ',
  ),
);

/** A verb before, and with the years ends what is said: `hat`, `tiene`, `a 34 ans`. */
const VERB =
  /(?<!\p{L}|y )(?:j'ai|ai|a|avait|avoir|aura|tiene|tengo|tenía|tener|ho|ha|aveva|tem|tenho|tinha|ma|mam|miała?)(?: \p{Ll}{3,14})? $/iu;
/** The same of grown-ups only, since treatments and contracts rarely last so long. */
const LONG = /(?<!\p{L})(?:mit|bin|ist|war|wird|con|com|met|avec|à|ben|is) $/iu;
const LONG_YEARS = 14;
/** With an article it is a time of life, unless it is the few years since an operation. */
const AT = /(?<!\p{L})(?:(?:a|desde|hasta|sobre) los|aos|desde os|at?é aos|ai|dai) $/iu;
const AT_YEARS = 6;

/** `Anna Keller, 52 ans,`, `Anna Keller (45 lat)`. */
const APPOSITION = /\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}[\p{L}'’-]{1,20}){1,3}(?:, (?:de |di )?| \()$/u;

/** `il signor Conti, 72 anni,`. */
const ADDRESSED =
  /(?<!\p{L})(?:signora?|sig\.(?:ra)?|señora?|sra?\.|monsieur|madame|mme|frau|herrn?|mevrouw|meneer|dhr\.|senhora?|pani?|mr\.?|mrs\.?) \p{Lu}[\p{L}'’-]{1,20}, $/iu;

/** `45 años de edad`, `de 12 de edad`: an age beyond doubt. */
const OF_AGE =
  /[ -](?:of age|de edad|de idade|d['’]âge|di età|de vida|di vita|leeftijd|révolus|cumplidos|compiuti)(?!\p{L})/iuy;

/** `ago`, `of experience`, `de evolución`, `d'emprisonnement`: a span of time. */
const SPAN =
  /[ -](?:ago|earlier|later|before|after|prior|since|from|of|for|in|warranty|contract|lease|term|plan|long|vor|nach|lang|später|früher|zuvor|her|berufs\p{L}*|erfahrung|garantie|haft|laufzeit|plus|auparavant|avant|après|d['’]|de|del|atrás|antes|después|más|dopo|fa|prima|di|geleden|later|ervaring|garantie|eerder|depois|mais|temu|później|wcześniej|doświadczenia|gwarancji)(?!\p{L})/iuy;

/** `her two daughters, 40 years ago`, `paciente con dolor de 2 años de evolución`: said of a person, and no age. */
const SINCE =
  /[ -](?:ago|earlier|later|of (?!age)|de (?:evoluci|experienci|seguimient|tratamient|servici)|d['’]expérience|antes|después|geleden)/iuy;
const MORE_THAN = /(?:más|menos|plus|moins|più|meno) d[ei] $/iu;

const ENDS =
  /\s?(?:[,.;:)!?"'”»|\]}]|$|\n|(?:and|und|et|y|e|i|en|z|con|com|avec|mit|met|que|qui|che|with|presenta|sex|sexo|sesso|sexe|w)(?!\p{L}))/iuy;

/** `the minimum age is 18`, `the house is 45 years old`, `this whisky is aged 12 years`: of nobody. */
const NOBODY = new RegExp(
  '(?<!\\p{L})(?:(?:minim(?:um|al)|maxim(?:um|al)|legal|average|mean|median|retirement|pension|drinking|voting|required|school|Mindest|Durchschnitts|Renten)[ -]?(?:age|alter)(?: is| of| was| von| ist)? ?[:=]? ?' +
    '|(?<!(?:of|in|with|from|by) (?:the|my|his|her|our|their|an?|this|that) )(?:house|home|building|bridge|church|castle|company|firm|business|brand|car|van|truck|vehicle|boat|ship|plane|aircraft|law|rule|software|system|server|laptop|phone|machine|engine|boiler|roof|code|bug|issue|ticket|tree|' +
    'agreement|contract|debt|policy|dispute|tradition|whisk(?:e)?y|wine|cheese|rum|beer|project|case|claim|mortgage|loan|problem|question|technology|book|painting|data|file|backup|Haus|Gebäude|Firma|Auto|Wagen|Gesetz|Anlage|Maschine|Baum)' +
    "(?: (?:is|are|was|were|has been|ist|war|sind)|['’]s)(?: (?:about|over|almost|nearly|only|just|more than|now|already|at least|etwa|über|fast|schon|erst))?(?: aged)? )$",
  'iu',
);

/** Whether what stands left of `start` gives the age of a thing or of everybody. */
export function isOfNobody(text: string, start: number): boolean {
  return NOBODY.test(text.slice(Math.max(0, start - REACH), start));
}

/** Words to the left that any pattern reads. */
const REACH = 56;

/** Whether the words around [start, end), a number and its unit, say that it is an age. */
export function isAge(text: string, start: number, end: number, years: number | undefined): boolean {
  if (isOfAge(text, end)) return true;
  if (isOfNobody(text, start)) return false;
  const left = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, ' ');
  if (LABEL.test(left)) return true;
  if (PERSON.test(left)) return !MORE_THAN.test(left) && !matches(SINCE, text, end);
  if (matches(SPAN, text, end)) return false;
  if (years === undefined) return false;
  if (APPOSITION.test(left) || ADDRESSED.test(left)) return /[,).;]/.test(text.charAt(end));
  if (years >= AT_YEARS && AT.test(left)) return true;
  return (VERB.test(left) || (years >= LONG_YEARS && LONG.test(left))) && matches(ENDS, text, end);
}

/** Whether a number is named an age by what follows it. */
export function isOfAge(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  return (first === 32 || first === 45) && matches(OF_AGE, text, end);
}

/** Whether a label stands right before [start, end): `Age: 34`, `"edad": 45`, `aged 34`. */
export function isLabelled(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - 32), start).replace(/\s+/g, ' ');
  if (RANGE.test(text.slice(end, end + 14)) || isOfNobody(text, start)) return false;
  if (LIFE.test(left)) return /^(?:[.,;!)\n]|$| (?:and|und|et|y|e|i|en) )/.test(text.slice(end, end + 5));
  return LABEL.test(left) && !COUNTING.test(left);
}

/** `aged 18 to 25`: a group of people. */
const RANGE =
  /^(?: ?(?:[-–/]|to|bis|à|a|do|tot|e|y|bis zu|and) ?\d|\+|,? (?:and|or|und|oder|et|y|o|e) (?:up|over|above|older|under|below|younger|more|less|älter|jünger|plus|más|menos|più)(?!\p{L}))/u;
/** `she turned 40`, `I'm 41`: at the end of what is said only, since much else is turned and counted. */
const LIFE =
  /(?<!\p{L})(?:turn(?:s|ed|ing)|I(?:'|’| a)m|wordt|cumpl(?:e|í|ió|irá)|compi(?:e|uto)|ses|seinen|ihren) $/u;
/** `alter 3 columns`, `max-age=60`, `10 lat 5 dni`. */
const COUNTING = /alter $|max-age|min-age|\d lat |(?<![(,\p{Ll}] ?)lat /iu;

/** `Anna Keller (34)`, `Jean Petit, 34, of`: the name before it is looked at by whoever asks. */
const NAMED =
  /(?:^|[^\p{L} -] ?|\p{Ll} |\n)(\p{Lu}\p{Ll}{1,20})(?:[ -]\p{Lu}[\p{L}'’-]{1,20}){1,2}(?:, | \()$/u;
const STREET =
  /(?:street|road|straße|platz|allee|weg|rue|avenue|place|calle|avenida|plaza|via|viale|piazza|corso|rua|praça|laan|straat|ul\.?|ulica)[ ,]/iu;

/** The given name of a person whose age may stand at [start, end) without a word; empty where none may. */
export function namedBefore(text: string, start: number, end: number): string {
  const isBracketed = text.charAt(start - 1) === '(';
  if (isBracketed ? text.charAt(end) !== ')' : !/^, \p{Ll}/u.test(text.slice(end, end + 3))) return '';
  const left = text.slice(Math.max(0, start - REACH), start);
  return STREET.test(left) ? '' : (NAMED.exec(left)?.[1] ?? '');
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
