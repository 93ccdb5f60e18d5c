/**
 * Ages of persons: `34-year-old`, `aged 34`, `varón de 45 años`, `im Alter von 34 Jahren`, `Edad: 45`.
 *
 * The finding is the number and the unit beside it. A span of years that nobody is said to be (`34 years of
 * experience`, `vor 10 Jahren`) is none.
 */
import type { Candidate } from '../../candidate.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

/** Units that say by themselves that an age is meant. */
const SURE =
  /\d{1,3}(?:[- ]?(?:years?|yrs?|months?|weeks?|days?)[- ]?old(?:s)?|[- ]?(?:y\/o|y\.o\.|yo|yrs? old)(?![\p{L}\p{N}])|[- ]year[- ]olds?|[- ]?jährig(?:e[nrms]?)?(?!\p{L})|[- ]?jaehrig(?:e[nrms]?)?| (?:Jahre|Jahr|Monate|Wochen) alt(?!\p{L})| (?:jaar|maanden|weken) oud(?!\p{L})|[- ]?jarige?(?!\p{L})| (?:años?|mes(?:es)?|d[ií]as?|semanas?)(?= de (?:edad|vida)(?!\p{L}))| (?:anos?|mes(?:es)?)(?= de idade(?!\p{L}))| (?:anni|mesi)(?= d(?:i|'|’) ?età)| ans(?= révolus)|[- ]?enne(?!\p{L})|[- ]letni(?:a|ego|ej|emu|ą|m)?(?!\p{L})|[- ]lat(?:ek|ka|ka|ki|kiem)(?!\p{L}))/iuy;
/** Units that need a person before them. */
const UNIT =
  /\d{1,3} ?(?:years?|yrs?|Jahren?|J\.|ans|mois|años?|mes(?:es)?|semanas?|d[ií]as?|anni|mesi|jaar|maanden|anos?|lat|lata|miesięcy|months?)(?![\p{L}\p{N}])/iuy;
const YEARS = /(?:years?|yrs?|Jahren?|J\.|ans|años?|anni|jaar|anos?|lat|lata)$/i;
/** Words that tie what follows to a person. */
const PERSON_BEFORE =
  /(?<!\p{L})(?:aged?|age of|age is|turn(?:ed|s|ing)|alter von|alter:?|âgée?s? de|(?:l['’])?âge de|(?:homme|femme|patiente?|garçon|fille|enfant|monsieur|madame|personne|bébé|nourrisson),? (?:âgée?s? )?de|(?:varón|varon|mujer|hombre|paciente|niñ[oa]s?|señora?|niña|edad|ancian[oa]|joven|lactante|adolescente|chic[oa]|hij[oa]s?|madre|padre|herman[oa]s?|esposa|marido|feto|femenin[oa]|masculin[oa]|raza \p{L}{4,10}|caucásic[oa]|blanc[oa])(?: \p{L}{3,14}){0,2},? (?:de|con)|edad de|edad|cumpli[óo]|cumple|tiene|tenía|(?:uomo|donna|paziente|ragazz[oa]|bambin[oa]|signor[ae]|età|figli[oa]),? (?:di|de)|di anni|all['’]età di|ha compiuto|(?:man|vrouw|patiënte?|jongen|meisje|kind) van|leeftijd van|leeftijd|(?:homem|mulher|doente|utente|paciente|menin[oa]|rapaz|senhora?|idade|criança),? (?:de|com)|tem|w wieku|wiek) {1,2}$/iu;
/** Small words before it, which need a person near as well. */
const SMALL_BEFORE =
  /(?<!\p{L})(?:mit|a|hat|ist|war|ma|ha|has|is|was|com|con|(?:a|hasta|desde) los|aos|à|avait|heeft|met) {1,2}$/iu;
const PERSON_NEAR =
  /(?<!\p{L})(?:i|he|she|er|sie|ich|il|elle|je|j['’]ai|él|ella|yo|ele|ela|lui|lei|on|ona|hij|zij|ik|patiente?|patientin|paciente|paziente|patiënte?|pacjent|pacjentka|varón|mujer|hombre|niñ[oa]|mère|père|mutter|vater|mother|father|son|daughter|sohn|tochter|hij[oa]|fils|fille|mann|frau|junge|mädchen|homme|femme|uomo|donna|enfant|kind|falleci[óo]|padre|madre|herman[oa])(?!\p{L})[^.\n]{0,24}$/iu;
const LABELS = [
  'age',
  'aged',
  'edad',
  'alter',
  'age patient',
  'eta',
  'leeftijd',
  'idade',
  'wiek',
  'patient age',
  'lebensalter',
  'years old',
];
const NOT_AGES = [
  'page',
  'max age',
  'maxage',
  'min age',
  'cache',
  'session',
  'token',
  'ttl',
  'timeout',
  'expires',
  'average',
  'file age',
  'version',
  'image',
];
/** Behind years that are a span of time: `years of experience`, `years ago`. */
const SPAN_BEHIND =
  /^ (?:of (?!age)|del? (?!edad|vida)|más|ago|experience|later|before|after|earlier|prior|in |evolución|de evolución|antes|después|de antigüedad|de duración|d'expérience|avant|après|später|zuvor|lang|lavoro|geleden|temu|atrás|depois|fa\b|hace|duration|warranty|contract|term|sentence|prison|jail|de prisión|de prison|gefängnis|haft)/iu;

const byNumber: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  find(scene, start) {
    const { text } = scene;
    if (!mayBeAge(text, start)) return undefined;
    const sure = matchEnd(SURE, text, start);
    if (sure > 0) return kindOfText(scene).code ? undefined : age(start, sure, 0.85);
    const unit = matchEnd(UNIT, text, start);
    if (unit < 0) return labelled(scene, start);
    if (isSpan(text, unit)) return undefined;
    const left = text.slice(Math.max(0, start - 44), start);
    if (PERSON_BEFORE.test(left)) return age(start, unit, 0.8);
    const small = SMALL_BEFORE.exec(left);
    if (small !== null && YEARS.test(text.slice(start, unit))) {
      const near = PERSON_NEAR.test(left.slice(0, small.index)) || PERSON_NEAR.test(small[0].trim());
      if (near || (/los/i.test(small[0]) && kindOfText(scene).clinical)) return age(start, unit, 0.75);
    }
    if (NAMED.test(left) && /^ ?[,).]/.test(text.slice(unit, unit + 2))) return age(start, unit, 0.65);
    return labelled(scene, start, unit);
  },
};

const NUMBER = /\d{1,3}(?![\p{L}\p{N}]|[.,:/-]\d|%| ?(?:€|\$|£|kg|km|cm|mg|ml|min|hours?|GB|MB|ms|s\b))/uy;
const NAMED = /\p{Lu}\p{L}+ (?:\p{Lu}\.? ?)?\p{Lu}[\p{L}'-]+(?:, | \()$/u;
const SEX = /\d{1,3}(?:[- ]?(?:[MF]|♂|♀)(?![\p{L}\p{N}'])|\/[MF](?!\p{L}))/uy;

/** A bare number behind a label (`Age: 34`), a name (`Anna Keller, 34, said`) or beside a sex (`34F`). */
function labelled(scene: Scene, start: number, unit = -1): Candidate | undefined {
  const { text } = scene;
  const left = text.slice(Math.max(0, start - 44), start);
  const end = unit > 0 ? unit : matchEnd(NUMBER, text, start);
  if (end > 0) {
    if (/(?:^|[^\p{L}])(?:[Aa]ged?|at age|wiek[u:]?|leeftijd:?|im Alter von|\bage of) $/u.test(left))
      return isSpan(text, end) ? undefined : age(start, end, 0.75);
    if (
      /["'|:=,;\t(*] {0,3}$/.test(left) &&
      scene.speaksOf(start, LABELS, NOT_AGES) &&
      labelAt(left, text, start)
    )
      return age(start, end, 0.8);
    if (
      NAMED.test(left) &&
      /^(?:, (?=\p{Ll})|\))/u.test(text.slice(end, end + 3)) &&
      end - start === 2 &&
      !kindOfText(scene).code
    )
      return age(start, end, 0.6);
  }
  const sex = matchEnd(SEX, text, start);
  return sex > 0 && kindOfText(scene).clinical ? age(start, sex, 0.7) : undefined;
}

function isSpan(text: string, end: number): boolean {
  return SPAN_BEHIND.test(text.slice(end, end + 16));
}

/** The label right before the value (`Age: 34`, `"age":34`), or the cell of a column that has it for a heading. */
function labelAt(left: string, text: string, start: number): boolean {
  if (
    /(?:^|[^\p{L}])(?:\p{L}{0,12}[ _-]?)?(?:age|edad|alter|âge|età|leeftijd|idade|wiek|lebensalter)(?: ?\([^)\n]{1,14}\))?["'*_ ]{0,3}[:=|][ \t]{0,4}["'*_]{0,3}$/iu.test(
      left,
    )
  )
    return !/(?:max|min|m|cache|session|token)[ _-]?age/i.test(left.slice(-16));
  return (
    /[|,;\t]["' ]{0,2}$/.test(left) &&
    /^["' ]{0,2}(?:[|,;\t\r\n]|$)/.test(
      text
        .slice(start)
        .slice(0, 8)
        .replace(/^\d{1,3}/, ''),
    )
  );
}

function mayBeAge(text: string, start: number): boolean {
  let end = start + 1;
  while (end < start + 4 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  if (end - start > 3 || (end - start === 3 && text[start] !== '1')) return false;
  const before = text[start - 1] ?? ' ';
  return /[\s("':=,|;>*/[]/.test(before);
}

function age(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'AGE', score, evidence: 'context' };
}

const WORDS =
  /(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)[- ]year[- ]olds?/iuy;

/** `forty-two-year-old`. */
const byWord: WordFinder = {
  on: 'word',
  words:
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
      ' ',
    ),
  find({ text }, start) {
    const end = matchEnd(WORDS, text, start);
    return end < 0 ? undefined : age(start, end, 0.8);
  },
};

export const ages = [byNumber, byWord] as const;
