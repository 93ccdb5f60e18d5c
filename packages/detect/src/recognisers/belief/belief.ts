/**
 * Nationality, origin, religion, politics, orientation and membership of unions (`NRP`).
 *
 * Said of a person they are special categories (GDPR article 9); a nationality that stands in a text without one
 * (`the Polish team`) is a finding of a low score and of class internal, and the language (`in Polish`) or the thing
 * (`Danish pastry` at large) is none of ours to judge: capital and place decide, no list of nouns.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { fieldValue, lineValueEnd } from '../prose/field.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { personNear } from '../prose/person-near.ts';
import { isThing } from '../convictions/things.ts';
import { CONVICTIONS, NEED_SUBJECT, PARTIES } from './convictions.ts';
import { ENGLISH, FOREIGN, PEOPLE } from './nationalities.ts';

function special(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'NRP', class: 'special_category', score, evidence: 'context' };
}

function internal(start: number, end: number): Candidate {
  return { start, end, type: 'NRP', class: 'internal', score: 0.5, evidence: 'shape' };
}

/** A person is said to be it: `she is …`, `ich bin …`, `est …`. */
const SUBJECT =
  /(?<!\p{L})(?:i am|i['’]m|he is|he['’]s|she is|she['’]s|is an?|was an?|am an?|is|was|are|were|as an?|being|identif(?:y|ies|ied) as|came out as|converted to|raised|devout|practi[sc]ing|ich bin|ist|bin|war|als|gläubige[rn]?|praktizierende[rn]?|je suis|est|suis|était|es|soy|era|è|sono|sei|is|ben|é|sou|jest|jestem|był|była|religion|nationality|citizenship|ethnicity)(?: (?:openly|proudly|also|a|an|eine?|un|une|una|um|uma|een|strictly|offen|very|of|ouvertement|abiertamente|active|lifelong|committed|staunch|trade|aktive[rs]?)){0,3} $/iu;
/** The language, not the nation: `in Polish`, `speaks French`. */
const LANGUAGE_BEFORE =
  /(?:^|[,|(/])[ \n]?$|(?<!\p{L})(?:in|into|speaks?|spoken|speaking|written|fluent in|from|to|learn(?:ing)?|studies|translate[ds]?|les?|auf|en|the|and|or) $/iu;
const LANGUAGE_BEHIND =
  /^(?:[- ](?:language|translation|version|text|words?|subtitles|lessons?|grammar|speaking|dictionary|keyboard|locale|accent|class(?:es)?)(?!\p{L})|[.,;:!?)"']|$| (?:and|or|to|from|into|as|but|with)(?!\p{L}))/u;

function isLanguage(text: string, start: number, end: number): boolean {
  return (
    LANGUAGE_BEFORE.test(text.slice(Math.max(0, start - 14), start)) &&
    LANGUAGE_BEHIND.test(text.slice(end, end + 14))
  );
}

function isCapital(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}

function ofCode(scene: Scene): boolean {
  const { code, log } = kindOfText(scene);
  return code || log;
}

const NATIONAL_BEHIND =
  /^ (?:national|citizen|passport|immigrant|refugee|woman|man|girl|boy|descent|origin|nationality|citizenship|heritage|ethnicity|born|wife|husband|mother|father|family|couple|household|preacher|parents)(?!\p{L})/u;

const english: WordFinder = {
  on: 'word',
  words: ENGLISH,
  find(scene, start, end) {
    const { text } = scene;
    if (
      !isCapital(text, start) ||
      ofCode(scene) ||
      text.slice(start, end) === text.slice(start, end).toUpperCase()
    )
      return undefined;
    const left = text.slice(Math.max(0, start - 32), start);
    if (
      NATIONAL_BEHIND.test(text.slice(end, end + 16)) ||
      (SUBJECT.test(left) && personNear(text, start, end))
    )
      return special(start, end, 0.7);
    return isLanguage(text, start, end) || isThing(text, start, end) ? undefined : internal(start, end);
  },
};

const people: WordFinder = {
  on: 'word',
  words: PEOPLE,
  find(scene, start, end) {
    return isCapital(scene.text, start) && !ofCode(scene) ? internal(start, end) : undefined;
  },
};

const NATION_BEFORE =
  /(?:staatsangehörigkeit|staatsbürgerschaft|nationalität|staatsbürger(?:in)?|herkunft|abstammung|nationalité|origine|nacionalidad|origen|ciudadanía|cittadinanza|nazionalità|di origine|nationaliteit|afkomst|herkomst|nacionalidade|origem|narodowość|narodowości|obywatelstwo|obywatelstwa)(?::| ist| est| es| is|) ?(?:de )?$/iu;

const foreign: WordFinder = {
  on: 'word',
  words: FOREIGN,
  find(scene, start, end) {
    const { text } = scene;
    if (ofCode(scene)) return undefined;
    const left = text.slice(Math.max(0, start - 40), start);
    if (NATION_BEFORE.test(left) || NATION_BEHIND.test(text.slice(end, end + 24)))
      return special(start, end, 0.75);
    return SUBJECT.test(left) && personNear(text, start, end) ? special(start, end, 0.65) : undefined;
  },
};

const NATION_BEHIND =
  /^ (?:staatsangehörig\p{L}*|staatsbürger(?:in)?|herkunft|abstammung|staatsangehörigkeit|nationaliteit|afkomst|pochodzenia|narodowości)(?!\p{L})/iu;

const conviction: WordFinder = {
  on: 'word',
  words: CONVICTIONS,
  find(scene, start, end) {
    const { text } = scene;
    if (ofCode(scene)) return undefined;
    const subject = SUBJECT.test(text.slice(Math.max(0, start - 32), start));
    if (isCapital(text, start) && NATIONAL_BEHIND.test(text.slice(end, end + 16)))
      return special(start, end, 0.7);
    if (NEED_SUBJECT.has(fold(text.slice(start, end))))
      return subject && personNear(text, start, end) ? special(start, end, 0.65) : undefined;
    if (personNear(text, start, end)) return special(start, end, subject ? 0.8 : 0.65);
    return isCapital(text, start) && /[^.!?\n] $/.test(text.slice(Math.max(0, start - 2), start))
      ? internal(start, end)
      : undefined;
  },
};

const MEMBER_LEAD =
  /^(?:in|of|der|des|von|bei|im|in der|de|du|del|della|van|do|da|dos|for|à|a|al|alla|zu den|w|partii) /iu;

/** `member of the Green Party`, `wählt die SPD`, `afiliado a CCOO`. */
const membership: WordFinder = {
  on: 'word',
  words: (
    'member members mitglied membre miembro afiliado afiliada iscritto iscritta lid membro filiado członek członkini votes voted vote votiert wählt wählte gewählt stimmte adherent adhérent ' +
    'militant militante joined belongs gehört'
  ).split(' '),
  find(scene, _start, end) {
    const { text } = scene;
    if (ofCode(scene) || text.charCodeAt(end) !== 32) return undefined;
    const lead = MEMBER_LEAD.exec(text.slice(end + 1, end + 12))?.[0].length ?? 0;
    const article =
      /^(?:the|der|die|den|das|le|la|les|el|los|il|o|os|de|het|a) /iu.exec(
        text.slice(end + 1 + lead, end + 6 + lead),
      )?.[0].length ?? 0;
    const from = end + 1 + lead + article;
    const to = matchEnd(PARTIES, text, from);
    return to < 0 ? undefined : special(from, to, 0.8);
  },
};

const FIELDS = (
  'nationality citizenship religion ethnicity ethnic race denomination faith staatsangehörigkeit staatsbürgerschaft nationalität konfession religionszugehörigkeit ' +
  'nationalité nacionalidad ciudadanía religión cittadinanza nazionalità religione nationaliteit geloof nacionalidade religião narodowość obywatelstwo wyznanie orientation ' +
  'gewerkschaft party partei parti partido partito'
).split(' ');
/** Fields that are also of forms, parties and pictures. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'orientation',
  'party',
  'partei',
  'parti',
  'partido',
  'partito',
  'race',
  'ethnic',
  'faith',
  'gewerkschaft',
]);
const VALUE = /^\p{L}[\p{L} .'’/-]{2,40}$/u;
const NO_VALUE =
  /^(?:unknown|none|null|true|false|string|unbekannt|keine?|vertical|horizontal|portrait|landscape|left|right|yes|no|n\/a|first|third)/i;

const field: WordFinder = {
  on: 'word',
  words: FIELDS,
  find(scene, start, end) {
    const { text } = scene;
    const from = fieldValue(text, end);
    if (from < 0 || /\p{L} \p{L}+ $/u.test(text.slice(Math.max(0, start - 20), start))) return undefined;
    const to = lineValueEnd(text, from, 48);
    const value = text.slice(from, to);
    if (!VALUE.test(value) || NO_VALUE.test(value) || (ofCode(scene) && !/["']/.test(text[from - 1] ?? '')))
      return undefined;
    const doubtful = DOUBTFUL.has(fold(text.slice(start, end)));
    if (doubtful && (ofCode(scene) || !isCapital(text, from))) return undefined;
    return special(from, to, 0.75);
  },
};

export const beliefs = [english, people, foreign, conviction, membership, field] as const;
