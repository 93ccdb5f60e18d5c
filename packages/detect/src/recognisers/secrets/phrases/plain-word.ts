/**
 * Passwords that are plain words, where a sentence leaves no doubt: `my password is lighthouse`, `try lighthouse as
 * the password`, `user anna and password bluewhale`; and pairs to log in with: `use anna / Tr0ut to log in`.
 */
import type { Candidate } from '../../../candidate.ts';
import { fold } from '../../../letters.ts';
import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { isPassword } from '../value/judge.ts';
import { isPlaceholder } from '../value/placeholder.ts';

/** Whose password, right before the word; `the password is safe` is said of any. */
const OWNED =
  /(?<!\p{L})(?:my|his|her|our|their|wi-?fi|wlan|old|previous|temporary|initial|vpn|router|guest|(?:mein|sein|ihr|unser)(?:e[nms]?)?|altes|wlan-?|mon|son|notre|ancien|mi|su|mijn|zijn) (?:old |previous |new |wi-?fi |wlan |vpn |e-?mail )?$/iu;
const IS = / (?:is|was|used to be|ist|war|lautet|lautete|est|était|es|era) ["'“„«]?/uy;
const WORD = /\p{Ll}{5,20}(?![\p{L}\p{N}@_:/(-])/uy;
const ENDS = /^["'”“»]?(?:[.,;!)](?:\s|$)|\s*$|\n| (?:and|but|und|et|y|for|on|at)(?!\p{L}))/u;
/** What is said of a password instead of telling it, by its ending or as a word. */
const SAID_OF_IT =
  /(?:ed|ing|ing|able|ible|ful|less|ous|ive|ly|ent|ant|isch|lich|ig|bar|haft|los|iert|elt|fen|gen|ben|é|ée|ido|ado)$|^ge\p{L}+t$/u;
const STATES: ReadonlySet<string> = new Set(
  (
    'wrong weak strong correct incorrect invalid valid right broken stolen forgotten hidden known unknown secret simple complex unique missing blank empty short longer shorter stronger weaker ' +
    'public private stored still never always written shown below above there somewhere already ready worse better great terrible awful stupid pretty really quite actually probably maybe ' +
    'gone lost insecure unsafe fine safe secure enough other another different the same this that mine yours something anything nothing everything what when where because case sensitive ' +
    'falsch sicher schwach stark kaputt verloren vergessen bekannt unbekannt richtig unsicher immer schon wieder leider nicht noch weg lang kurz anders ' +
    'faible fort oublie perdu toujours trop encore incorrecta segura debil facil siempre demasiado muy'
  ).split(' '),
);

function isChosen(word: string): boolean {
  return !STATES.has(fold(word)) && !SAID_OF_IT.test(word) && !isPlaceholder(word);
}

const owned: WordFinder = {
  on: 'word',
  words: [
    'password',
    'passphrase',
    'passwort',
    'kennwort',
    'wachtwoord',
    'contrasena',
    'pw',
    'passcode',
    'key',
  ],
  find({ text }, start, end) {
    const from = matchEnd(IS, text, end);
    const to = from < 0 ? -1 : matchEnd(WORD, text, from);
    if (to < 0 || !ENDS.test(text.slice(to, to + 6))) return undefined;
    // `the wifi key is …`; any other key is a thing.
    const lead = text.slice(Math.max(0, start - 24), start);
    if (!OWNED.test(lead) || (/^key$/i.test(text.slice(start, end)) && !/(?:wi-?fi|wlan) $/i.test(lead)))
      return undefined;
    return isChosen(text.slice(from, to)) ? password(from, to) : undefined;
  },
};

const GAP = / ["'“„«`]?/uy;
const AS_PASSWORD =
  /["'”“»`]? (?:as|for|als) (?:the |your |my |a |our |his |her )?(?:\p{L}{2,8} )?(?:password|passwort|kennwort|passphrase|wachtwoord)(?!\p{L})/iuy;
const TRIED = /[^\s"'`“”«»,;]{4,40}/uy;

/** `try lighthouse as the password`, `he typed Qwerty!23 for a password`. */
const tried: WordFinder = {
  on: 'word',
  words: [
    'try',
    'tried',
    'typed',
    'type',
    'enter',
    'entered',
    'use',
    'used',
    'set',
    'chose',
    'versuche',
    'nimm',
    'versuch',
  ],
  find({ text }, _start, end) {
    const from = matchEnd(GAP, text, end);
    const to = from < 0 ? -1 : matchEnd(TRIED, text, from);
    if (to < 0 || matchEnd(AS_PASSWORD, text, to) < 0) return undefined;
    const value = text.slice(from, to);
    const plain = /^\p{Ll}{5,20}$/u.test(value) && isChosen(value) && !WORDS_FOR_IT.has(value);
    return plain || isPassword(value, 'said') ? password(from, to) : undefined;
  },
};
const WORDS_FOR_IT: ReadonlySet<string> = new Set(
  'email phone number birthday initials digits letters words symbols characters login spaces'.split(' '),
);

const ACCOUNT =
  /(?: name)?:? ["'`]?[\p{L}\p{N}][\p{L}\p{N}._@-]{1,40}["'`]?(?:,| and| und| et| y| e| en| with| \/)? (?:the |with |mit )?(?:password|passwort|kennwort|pw|pass|wachtwoord|mot de passe|contraseña)(?: is| ist)?:? ["'`]?/iuy;

/** `user anna and password bluewhale`. */
const ofAccount: WordFinder = {
  on: 'word',
  words: ['user', 'username', 'login', 'benutzer', 'benutzername', 'usuario', 'utilisateur', 'gebruiker'],
  find({ text }, _start, end) {
    const from = matchEnd(ACCOUNT, text, end);
    const to = from < 0 ? -1 : matchEnd(WORD, text, from);
    if (to < 0 || !ENDS.test(text.slice(to, to + 6))) return undefined;
    const value = text.slice(from, to);
    return isChosen(value) && !WORDS_FOR_IT.has(value) && !FIELDS.has(value) ? password(from, to) : undefined;
  },
};
const FIELDS: ReadonlySet<string> = new Set(
  'field fields prompt policy reset manager login combination pair boxes dialog screen form hash check authentication'.split(
    ' ',
  ),
);

const PAIR =
  / (?:the login |account |user )?["'`]?([\p{L}\p{N}][\p{L}\p{N}._@-]{2,40})["'`]? ?\/ ?["'`]?([^\s"'`<>,;]{4,40})["'`]? (?:to (?:log|sign)[ -]?in|for (?:the )?(?:login|vpn|portal)|um dich|zum (?:anmelden|einloggen)|pour (?:se|te|vous) connecter|para entrar)/iuy;

const FARTHEST_SLASH = 64;

/** `use anna.k / Tr0ut to log in`: the password; `first` gives the account instead. */
function paired(first: boolean): WordFinder {
  return {
    on: 'word',
    words: ['use', 'used', 'using', 'with', 'nutze', 'verwende', 'mit', 'utilise', 'usa'],
    find({ text }, _start, end) {
      // The words that it begins with are common ones; a slash behind them is not.
      if (!text.slice(end, end + FARTHEST_SLASH).includes('/')) return undefined;
      PAIR.lastIndex = end;
      const match = PAIR.exec(text);
      const [whole = '', account = '', value = ''] = match ?? [];
      if (match === null || isPlaceholder(account) || isPlaceholder(value)) return undefined;
      const from =
        end + whole.indexOf(first ? account : value, first ? 0 : whole.indexOf(account) + account.length);
      return first
        ? { start: from, end: from + account.length, type: 'USERNAME', score: 0.7, evidence: 'context' }
        : password(from, from + value.length);
    },
  };
}

const IN_BRACKETS = / ?[/:] ?([^\s()"'`<>]{4,40})\)/uy;

/** `(admin / P1neapple)`. */
const bracketed: WordFinder = {
  on: 'word',
  words: ['admin', 'administrator', 'root', 'guest', 'sa', 'sysadmin'],
  find({ text }, start, end) {
    if (text.charCodeAt(start - 1) !== 40) return undefined;
    IN_BRACKETS.lastIndex = end;
    const value = IN_BRACKETS.exec(text)?.[1];
    if (value === undefined || !isPassword(value, 'said')) return undefined;
    const to = IN_BRACKETS.lastIndex - 1;
    return password(to - value.length, to);
  },
};

function password(start: number, end: number): Candidate {
  return { start, end, type: 'PASSWORD', score: 0.75, evidence: 'context' };
}

export const plainPasswords = [owned, tried, ofAccount, paired(false), paired(true), bracketed] as const;
