/**
 * Account names that a sentence tells: `my username is sunshine`, `Benutzerkennung tberger01 wurde gesperrt`,
 * `logged in as jsmith`. A word of a sentence is one only where somebody says that it is theirs, or in quotes.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { wordBefore } from '../prose/word-before.ts';
import { looksLikeAccount } from './account-like.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const HIS = set(
  'my his her their your the twitter instagram github discord slack reddit telegram tiktok mein sein ihr mi su mon son',
);
/** Labels, folded, each with the words one of which must stand before it where it alone says something else. */
const LABELS: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map<
  string,
  ReadonlySet<string> | undefined
>([
  ...(
    'username login loginname userid benutzername benutzernamen benutzerkennung nutzername nutzernamen anmeldename kennung identifiant pseudo pseudonyme gebruikersnaam ' +
    'inlognaam usuario utente utilizador nick nickname gamertag screenname loginem user benutzer nutzer utilisateur gebruiker account konto compte cuenta'
  )
    .split(' ')
    .map((word): [string, undefined] => [word, undefined]),
  ['name', set('user screen login account gamer display profile')],
  ['handle', HIS],
  ['alias', HIS],
  ['uzytkownika', set('nazwa nazwe')],
  ['as', set('in on up registered known online goes posts posting tweets found me')],
  ['als', set('angemeldet eingeloggt registriert ingelogd aangemeld')],
]);
/** Of these, those that name more than an account's name: what is said of them is rarely a name. */
const BROAD: ReadonlySet<string> = new Set(
  'user benutzer nutzer utilisateur gebruiker account konto compte cuenta login usuario utente handle alias as als'.split(
    ' ',
  ),
);
const VERB =
  /(?:,? (?:is|was|are|to|as|lautet|ist|war|heißt|est|es|è|é|jest|called|named|con|von))?(?: (?:now|still|jetzt|simply))?:? ["'“„«‘]?@?/iuy;
const VALUE = /\p{L}[\p{L}\p{N}._-]{1,30}[\p{L}\p{N}_](?![\p{L}\p{N}@\\/:(-])/uy;
const QUOTE = /["'“„«‘”»]/;

const OWNED =
  /(?:my|his|her|their|your|the|mein|sein|ihr|dein|mon|son|ton|votre|mi|su|tu|il mio|il suo|mijn|zijn|haar|meu|o meu|seu|mój|moja|jej|jego)(?: (?:new|old|current|twitter|instagram|github|steam|xbox|reddit|discord|slack|neuer|aktueller))? $/iu;
const COPULA = /^,? (?:is|was|lautet|ist|heißt|est|es|è|é|jest):? /iu;
/** What is said of an account name instead of telling it: `is required`, `ist ungültig`. */
const SAID_OF_IT =
  /^(?:\p{L}+(?:ed|ing|able|ible|ert|ée?|ado|ada|ato|ata|ido|ida|ny|ige|ig)|ge\p{L}+t|invalid|incorrect|valid|not|taken|wrong|case|too|also|already|the|an?|my|your|in|on|at|this|that|what|same|only|never|always|unique|empty|blank|free|now|just|visible|falsch|nicht|leer|schon|bereits|ihre?|eine?|faux|libre|vide|pas|unique|incorrecto|errato|niet|fout|al|optional|public|private|null|true|false|root|admin|guest|user|test|so|as|for|to|very|here|still)$/iu;

export const saidNames: WordFinder = {
  on: 'word',
  words: [...LABELS.keys()],
  find(scene, start, end) {
    const { text } = scene;
    const behind = text.charCodeAt(end);
    if (behind !== 32 && behind !== 44) return undefined;
    const label = fold(text.slice(start, end));
    const needed = LABELS.get(label);
    if (needed?.has(wordBefore(text, start)) === false) return undefined;
    const from = matchEnd(VERB, text, end);
    const to = from < 0 ? -1 : matchEnd(VALUE, text, from);
    if (to < 0) return undefined;
    const value = text.slice(from, to);
    const quoted = QUOTE.test(text[from - 1] ?? '') && QUOTE.test(text[to] ?? '');
    const told = (): boolean =>
      !BROAD.has(label) &&
      OWNED.test(text.slice(Math.max(0, start - 28), start)) &&
      COPULA.test(text.slice(end, end + 10)) &&
      isTold(text, from, to);
    if (!quoted && !looksLikeAccount(value) && !told()) return undefined;
    return kindOfText(scene).code || !/\p{L}\p{L}/u.test(value) ? undefined : candidate(from, to);
  },
};

/** One small word that ends its clause. */
function isTold(text: string, from: number, to: number): boolean {
  const value = text.slice(from, to);
  return (
    value.length >= 4 &&
    value === value.toLowerCase() &&
    !SAID_OF_IT.test(value) &&
    /^(?:[.,;!?)]|\s*$|\n| (?:and|but|on|if|und|et|y|e|en|i)(?!\p{L}))/u.test(text.slice(to, to + 5))
  );
}

function candidate(start: number, end: number): Candidate {
  return { start, end, type: 'USERNAME', score: 0.7, evidence: 'context' };
}
