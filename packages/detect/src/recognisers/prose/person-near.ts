/**
 * Whether the sentence around a word speaks of somebody: `he`, `mi`, `la patiente`, `Anna Keller`.
 *
 * What a general sentence says of a disease or a faith is about nobody, and a sentence of research speaks of many.
 */
import { fold } from '../../letters.ts';

/** How far the sentence is read to either side. */
const LEFT = 140;
const RIGHT = 70;

const PERSONS: ReadonlySet<string> = new Set(
  (
    'he she his her him hers my mine i me myself husband wife son daughter mother father brother sister mom mum dad grandmother grandfather ' +
    'patient client employee colleague boyfriend girlfriend partner child baby aunt uncle cousin nephew niece mr mrs ms tenant applicant ' +
    'kid grandad granddad parents grandparents grandpa grandma collega driver worker trainee apprentice intern boss manager student pupil teacher neighbour neighbor friend claimant plaintiff defendant candidate victim customer ' +
    'resident flatmate roommate landlord landlady lodger volunteer passenger cleaner secretary assistant coworker teammate stepson stepdaughter grandson granddaughter ' +
    'fahrer fahrerin azubi chef chefin mieter mieterin nachbar nachbarin freund freundin schuler schulerin bewerber bewerberin praktikant praktikantin sie ' +
    'er ihm ihn ihr sein seine seiner seinem seinen ihre ihrer ihrem ich mein meine meiner meinem mir mich mann frau sohn tochter mutter vater bruder schwester ' +
    'patientin patienten herr herrn mitarbeiter mitarbeiterin kollege kollegin kunde kundin ' +
    'il elle lui je mon ma mes son sa mari femme fils fille mere pere frere soeur patiente madame monsieur mme salarie salariee ' +
    'yo mi mis el ella su sus hijo hija madre padre hermano hermana esposo esposa marido paciente senor senora varon mujer nino nina sra sr ' +
    'io mio mia lui lei suo sua figlio figlia fratello sorella marito moglie paziente signora signor ' +
    'ik mijn hij zij ze zijn haar hem zoon dochter moeder vader broer zus man vrouw patiente mevrouw meneer dhr mevr ' +
    'eu meu minha ele ela seu filho filha mae pai irmao irma utente doente senhora senhor ' +
    'ja moj moja mojego mojej on ona jego jej syn corka matka ojciec brat siostra maz zona pacjent pacjentka pacjenta pan pani'
  ).split(' '),
);

/** Words of a pronoun's shape that say little in other languages; they count as persons only with another sign. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'el il son sa ma su mi on ja er me ze man sein zijn haar brat pan client child partner femme sie chef manager assistant friend'.split(
    ' ',
  ),
);

const GENERAL: ReadonlySet<string> = new Set(
  (
    'study studies research researchers prevalence statistics guideline guidelines article explain define definition worldwide population epidemiology ' +
    'studie studien forschung erklare definition weltweit bevolkerung leitlinie etude etudes recherche population estudio estudios investigacion poblacion ' +
    'studio studi ricerca popolazione onderzoek bevolking estudo pesquisa populacao badania badanie populacja'
  ).split(' '),
);

/** Two capitalised words inside a sentence, or at its beginning before a verb of persons. */
const NAME =
  /(?:(?<![.!?:]\s|^)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}|^\s*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,} (?:was|is|has|had|takes|suffers|suffered|tested|died|lives|came|went|needs|broke|underwent|received|fell|got|hat|ist|leidet|nimmt|war|a|est|souffre|prend|tiene|padece|sufre|toma|ha|soffre|prende|heeft|lijdt|slikt|tem|sofre|ma|choruje|bierze)(?!\p{L}))/u;

export function personNear(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - LEFT), start);
  const right = text.slice(end, end + RIGHT);
  const sentence =
    left.slice(sentenceStart(left)) + text.slice(start, end) + right.slice(0, sentenceEnd(right));
  let ambiguous = false;
  let person = false;
  for (const match of fold(sentence).matchAll(/[\p{L}]{1,16}/gu)) {
    const word = match[0];
    if (GENERAL.has(word)) return false;
    if (!PERSONS.has(word)) continue;
    if (AMBIGUOUS.has(word)) ambiguous = true;
    else person = true;
  }
  return person || (ambiguous && /^\s*\p{Lu}/u.test(sentence) && FIRST.test(sentence)) || NAME.test(sentence);
}

/** An ambiguous word is a pronoun where it opens the sentence or stands before the verb `to have`, `to be`. */
const FIRST =
  /(?<!\p{L})our (?:manager|chef|assistant|friend|client|partner) |^\s*(?:er|il|on|mi|su|ma|ja|ze|mon|son) |(?:^|\s)(?:er|sie|il|ze|on|ja) (?:hat|ist|leidet|war|litt|hatte|nimmt|wurde|a|est|souffre|heeft|is|lijdt|ma|mam|jest|choruje)(?!\p{L})|(?:^|\s)(?:mi|su|el|ma|sa|son|mi) \p{L}+ (?:tiene|padece|sufre|está|es|a|est|souffre)(?!\p{L})/iu;

function sentenceStart(left: string): number {
  for (let i = left.length - 1; i > 0; i--) {
    const char = left[i];
    if (char === '\n') return i + 1;
    if (
      char === ' ' &&
      /[.!?]/.test(left[i - 1] as string) &&
      !/(?:Dr|Mr|Mrs|Ms|Sr|Sra|Prof|Hr|Fr|St|(?<![\d.])\d{1,2})\.$/.test(left.slice(Math.max(0, i - 5), i))
    )
      return i + 1;
  }
  return 0;
}

function sentenceEnd(right: string): number {
  const end = right.search(/[.!?](?:\s|$)|\n/);
  return end < 0 ? right.length : end;
}
