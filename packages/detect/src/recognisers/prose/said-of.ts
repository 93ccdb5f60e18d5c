/**
 * Whether a sentence says a word of somebody: `she is …`, `unser Mieter ist …`, `mio figlio è …`, `Peter was …`,
 * `está …`. Closer than a person somewhere near: this person, and this word.
 */
import { fold } from '../../letters.ts';
import { isGivenName } from '../people/given-names.ts';
import { wordBefore } from './word-before.ts';

const REACH = 72;
const COPULA =
  /(?<!\p{L})(?:is|was|am|been|became|ist|bin|war|wurde|est|suis|était|es|está|estaba|estoy|soy|era|è|sono|ben|é|sou|estou|jest|jestem|był|była)(?: (?:a|an|also|now|still|openly|very|legally|partially|severely|completely|currently|actually|not|auch|jetzt|en|offen|eine?|leider|schwer|stark|aussi|un|une|maintenant|una|um|uma|también|muy|anche|een|ook|também|w|też|praktizierende[rn]?|gläubige[rn]?|devout|practi[sc]ing)){0,2} $/iu;
/** What may stand right before the word, folded: one look turns nearly every place away. */
const LAST: ReadonlySet<string> = new Set(
  (
    'is was am been became ist bin war wurde est suis etait es esta estaba estoy soy era e sono ben sou estou jest jestem byl byla ' +
    'a an also now still openly very legally partially severely completely currently actually not auch jetzt seit en offen eine ein leider schwer stark aussi un une maintenant una um uma ' +
    'tambien muy anche een ook tambem w tez devout practicing practising praktizierender praktizierende praktizierendes glaubiger glaubige glaubiges'
  ).split(' '),
);
/** Verbs that need no subject before them, in languages that leave it out. */
const ALONE = /^\s*(?:es|está|estaba|estoy|soy|era|è|sono|é|sou|estou|jest|jestem|był|była)(?!\p{L})/iu;
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she i who er sie ich il elle je el ella yo lui lei io hij zij ze ik ele ela eu on ona ja'.split(' '),
);
const OWNERS: ReadonlySet<string> = new Set(
  (
    'my his her our their your mein meine sein seine ihr ihre unser unsere euer dein deine mon ma son sa notre votre leur ton ta mi su tu nuestro nuestra mio mia suo sua nostro nostra tuo tua ' +
    'mijn zijn haar ons onze jouw meu minha seu nosso nossa moj moja jego jej nasz nasza'
  ).split(' '),
);
/** They have a capital where they begin a sentence: `Das Werk ist …` names nobody. */
const ARTICLES: ReadonlySet<string> = new Set(
  'the this that these our a an der die das den dem ein eine dieser diese dieses jeder jede jedes kein keine unser le la les un une ce cette el los las una il lo gli i o os as um uma het de een deze dit ten ta to'.split(
    ' ',
  ),
);
const ADDRESSED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Herr|Herrn|Frau|Mme|M|Madame|Monsieur|Sr|Sra|señora?|Señora?|signora?|Signora?|Sig|heer|mevrouw|Mevrouw|Dhr|Mevr|senhora?|Senhora?|pani?|Pani?)\.? \p{Lu}/u;
const WORDS = /[\p{L}'’-]+/gu;

/** @param at where the word begins that may be said of somebody, with its adverbs and articles before it. */
export function isSaidOf(text: string, at: number): boolean {
  if (!LAST.has(wordBefore(text, at))) return false;
  const left = text.slice(Math.max(0, at - REACH), at);
  const copula = COPULA.exec(left);
  if (copula === null) return false;
  const clause = lastClause(left.slice(0, copula.index));
  const words = clause.match(WORDS) ?? [];
  const last = words.at(-1);
  if (last === undefined) return ALONE.test(copula[0]);
  const before = words.at(-2);
  if (PRONOUNS.has(fold(last).toLowerCase())) return true;
  if (isCapital(last) && isGivenName(fold(last))) return true;
  if (before === undefined) return false;
  const isFullName = isCapital(last) && isCapital(before) && !ARTICLES.has(fold(before));
  return isFullName || OWNERS.has(fold(before));
}

/** Whether a given name or a form of address stands among the last words before `at`, in the same sentence. */
export function isNamedBefore(text: string, at: number): boolean {
  const clause = lastClause(text.slice(Math.max(0, at - REACH), at));
  if (ADDRESSED.test(clause)) return true;
  return (clause.match(WORDS) ?? []).some((word) => isCapital(word) && isGivenName(fold(word)));
}

function lastClause(left: string): string {
  const end = Math.max(
    left.lastIndexOf('. '),
    left.lastIndexOf('\n'),
    left.lastIndexOf('? '),
    left.lastIndexOf('! '),
  );
  return left.slice(end + 1);
}

function isCapital(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase();
}
