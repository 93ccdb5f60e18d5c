/**
 * Account names that a sentence tells: `my username is sunshine`, `Benutzerkennung tberger01 wurde gesperrt`,
 * `logged in as jsmith`. A word of a sentence is one only where somebody says that it is theirs, or in quotes.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { wordBefore } from '../prose/word-before.ts';
import { looksLikeAccount, mayBeAccount } from './account-like.ts';

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
    'inlognaam usuario usuaria utente gamer streamer redditor utilizador nick nickname gamertag screenname loginem user benutzer nutzer utilisateur gebruiker account konto compte cuenta'
  )
    .split(' ')
    .map((word): [string, undefined] => [word, undefined]),
  [
    'name',
    set(
      'user screen login account gamer display profile reddit twitter instagram insta discord steam tiktok github',
    ),
  ],
  ['handle', HIS],
  ['alias', HIS],
  ['id', set('user login account psn xbox steam gamer')],
  ['tag', set('gamer')],
  ...'insta instagram discord telegram snapchat snap tiktok twitter steam psn xbox reddit github skype'
    .split(' ')
    .map((word): [string, ReadonlySet<string>] => [word, HIS]),
  ['uzytkownika', set('nazwa nazwe')],
  ['as', set('in on up registered known online goes posts posting tweets found me')],
  ['with', set('in on')],
  ['als', set('angemeldet eingeloggt registriert ingelogd aangemeld')],
]);
/** Of these, those that name more than an account's name: what is said of them is rarely a name. */
const BROAD: ReadonlySet<string> = new Set(
  (
    'user benutzer nutzer utilisateur gebruiker account konto compte cuenta login usuario usuaria gamer streamer redditor utente handle alias as als id with ' +
    'insta instagram discord telegram snapchat snap tiktok twitter steam psn xbox reddit github skype'
  ).split(' '),
);
const VERB =
  /(?: (?:im|in|on|for|at|bei|für|auf|en|del|de|dans|sur|nel|op|of)(?: \p{L}{1,14}){1,3}?(?=:| (?:is|was|lautet|ist|heißt|est|es|è|é) ))?(?:,? (?:is|was|are|to|as|lautet|ist|war|heißt|est|es|è|é|jest|con|von))?(?: (?:called|named))?(?: (?:now|still|jetzt|simply))?:? ["'“„«‘]?@?/iuy;
const VALUE = /_*\p{L}[\p{L}\p{N}._-]{1,30}[\p{L}\p{N}_](?![\p{L}\p{N}@\\/:(-])/uy;
const QUOTE = /["'“„«‘”»]/;

/** `log in to the portal as iblum`. */
const LOGGED_IN =
  /(?<!\p{L})(?:(?:log|logs|logged|logging|sign|signed|signing) (?:in|on)(?: (?:to|on|at|with))? (?:\p{L}{1,14} ){1,3}|(?:ssh|connect|connected|authenticate|authenticated) (?:\p{L}{1,14} ){0,3})$/iu;
const OWNED =
  /(?:my|his|her|their|your|the|mein|sein|ihr|dein|mon|son|ton|votre|mi|su|tu|il mio|il suo|mijn|zijn|haar|meu|o meu|seu|mój|moja|jej|jego)(?: (?:new|old|current|twitter|instagram|github|steam|xbox|reddit|discord|slack|neuer|aktueller))? $/iu;
const COPULA =
  /^(?: (?:im|in|on|for|at|bei|für|auf|en|del|de|dans|sur|nel|op|of)(?: \p{L}{1,14}){1,3}?)?,? (?:is|was|lautet|ist|heißt|est|es|è|é|jest):? /iu;
/** What is said of an account name instead of telling it: `is required`, `ist ungültig`. */
const SAID_OF_IT =
  /^(?:\p{L}+(?:ed|ing|able|ible|ert|ée?|ado|ada|ato|ata|ido|ida|ny|ige|ig)|ge\p{L}+t|invalid|incorrect|valid|not|taken|wrong|case|too|also|already|the|an?|my|your|in|on|at|this|that|what|same|only|never|always|unique|empty|blank|free|now|just|visible|falsch|nicht|leer|schon|bereits|ihre?|eine?|faux|libre|vide|pas|unique|incorrecto|errato|niet|fout|al|optional|public|private|null|true|false|root|admin|guest|user|test|broken|stolen|hidden|frozen|forgotten|slow|down|dead|gone|stuck|late|fine|correct|secure|okay|weak|strong|short|long|kaputt|gesperrt|weg|so|as|for|to|very|here|still)$/iu;

/** @param isStrange whether a folded word is none that the languages know. */
export const saidNames = (isStrange: (folded: string) => boolean): WordFinder => ({
  on: 'word',
  words: [...LABELS.keys()],
  find(scene, start, end) {
    const { text } = scene;
    const behind = text.charCodeAt(end);
    if (behind !== 32 && behind !== 44) return undefined;
    const label = fold(text.slice(start, end));
    // `with` is common, and asked about behind `log in` and `sign on` only.
    if (label === 'with' && text.charCodeAt(start - 2) !== 110) return undefined;
    const needed = LABELS.get(label);
    if (
      needed?.has(wordBefore(text, start)) === false &&
      !(label === 'as' && LOGGED_IN.test(text.slice(Math.max(0, start - 40), start)))
    )
      return undefined;
    const from = matchEnd(VERB, text, end);
    const to = from < 0 ? -1 : matchEnd(VALUE, text, from);
    if (to < 0) return undefined;
    const value = text.slice(from, to);
    const quoted = QUOTE.test(text[from - 1] ?? '') && QUOTE.test(text[to] ?? '');
    const told = (): boolean =>
      (!BROAD.has(label) || (isStrange(fold(value)) && value === value.toLowerCase())) &&
      OWNED.test(text.slice(Math.max(0, start - 28), start)) &&
      COPULA.test(text.slice(end, end + 56)) &&
      isTold(text, from, to);
    // `user pixelmonk and password …`, `sign in with hazelmoor and your password`, `the user pixelmonk is …`.
    const beside = (): boolean =>
      value === value.toLowerCase() &&
      isStrange(fold(value)) &&
      !SUFFIX.test(value) &&
      !SAID_OF_IT.test(value) &&
      (isBesidePassword(text, to) || (USERS.has(label) && isSubject(text, to)));
    // `my insta is _emma-lou_`: said to be somebody's, and no word of a sentence.
    const owned = (): boolean =>
      OWNED.test(text.slice(Math.max(0, start - 28), start)) &&
      COPULA.test(text.slice(end, end + 56)) &&
      mayBeAccount(value);
    if (!quoted && !looksLikeAccount(value) && !told() && !owned() && !beside()) return undefined;
    return kindOfText(scene).code || !/\p{L}\p{L}/u.test(value) ? undefined : candidate(from, to);
  },
});

const USERS = set(
  'user username nickname benutzer benutzername nutzer nutzername utilisateur gebruiker as als',
);
/** What words that a list lacks end with: `onboarding`, `lockouts`. */
const SUFFIX =
  /(?:ing|ings|tion|tions|ed|ly|ity|ment|ments|ness|able|ible|less|ware|hood|ship|ism|s|ung|ungen|keit|heit|name|names|base|land|seite|konto|id)$/u;

/** `the user pixelmonk cannot`. */
function isSubject(text: string, to: number): boolean {
  return SUBJECT.test(text.slice(to, to + 14));
}
const SUBJECT =
  /^(?:[.,;!?)]|\s*$)|^ (?:is|and|since|on \p{Lu}\p{L}+|today|again|but|was|has|had|can|cannot|can['’]t|could|does|doesn['’]t|did|gets|got|says|said|tried|reports|from|to|ist|war|hat|kann|konnte|wurde|meldet|est|a|ne|heeft|kan)(?!\p{L})/u;

/** `user pixelmonk and password …`: whoever has a password is an account. */
function isBesidePassword(text: string, to: number): boolean {
  return BESIDE_PASSWORD.test(text.slice(to, to + 40));
}
const BESIDE_PASSWORD =
  /^["'”“»]?(?:,| and| und| et| y| e| en| i| \/)? (?:with )?(?:the |your |my |his |her |its |usual |das |mit |le |la |el |il |het )*(?:passwor[dt]|pw|pwd|pass|passphrase|kennwort|mot de passe|mdp|contraseña|wachtwoord|senha|hasło)(?!\p{L})/iu;

/** One word that ends its clause. */
function isTold(text: string, from: number, to: number): boolean {
  const value = text.slice(from, to);
  return (
    value.length >= 4 &&
    value.slice(1) === value.slice(1).toLowerCase() &&
    !SAID_OF_IT.test(value) &&
    /^(?:[.,;!?)]|\s*$|\n| (?:and|but|on|if|und|et|y|e|en|i)(?!\p{L}))/u.test(text.slice(to, to + 5))
  );
}

function candidate(start: number, end: number): Candidate {
  return { start, end, type: 'USERNAME', score: 0.7, evidence: 'context' };
}
