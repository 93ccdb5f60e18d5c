/**
 * Secrets by the word before them: `password: …`, `API_KEY=…`, `"client_secret": "…"`, `the password is …`,
 * `Authorization: Bearer …`.
 *
 * The word alone proves little: type declarations, forms and manuals are full of it. What follows must look like a
 * value somebody chose or a machine made, not like a word, an expression or a placeholder.
 */
import type { Candidate } from '../../candidate.ts';
import { base64Text } from '../../normalise/blob.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { isPlaceholder } from './placeholder.ts';

const PASSWORD_WORDS = [
  'password',
  'passwords',
  'passwd',
  'passwort',
  'kennwort',
  'pwd',
  'pw',
  'passphrase',
  'passcode',
  'contrasena',
  'wachtwoord',
  'pass',
  'passe',
  'clave',
  'parola',
];
/** `mot de passe`, `parola d'ordine`: these words mean a password only after or before others. */
const NEEDS_BEFORE: Readonly<Record<string, RegExp>> = {
  passe: /mot[ _]de[ _]$/i,
  pass: /(?:^|[^\p{L}])(?:db[_-]?|smtp[_-]?|user[_-]?|ftp[_-]?)?$/iu,
};

const SECRET_WORDS = [
  'secret',
  'secrets',
  'token',
  'apikey',
  'accesskey',
  'secretkey',
  'authtoken',
  'accesstoken',
  'clientsecret',
  'credential',
  'credentials',
  'bearer',
  'jwt',
];
/** `key` says nothing by itself; `api key`, `secret_key`, `x-api-key`, `accessKey` do. */
const KEY_BEFORE =
  /(?:api|access|secret|private|account|auth|encryption|signing|master|license|storage|service|subscription|ssh)[ _-]?$/i;

/** The quote of a JSON key, a closing bracket, white space; then a sign, or a verb. */
const ASSIGNS = /["'`\])*]{0,3}[ \t]{0,4}(?::=|=>|->|={1,3}|:)[ \t]{0,4}(?:\r?\n[ \t]{0,8})?/y;
const SAYS =
  /[ \t]{1,3}(?:is|are|was|lautet|ist|heißt|war|est|es|è|e'|era|luidt|ordine è|d'ordine è|now|set to)[ \t]{0,2}:?[ \t]{1,3}/y;
const TAG = />/y;

const QUOTED = /(["'`“„«])([^"'`“”„«»\n]{3,256})["'`”“»]/y;
const BARE = /[^\s"'`“”<>,;()]{4,256}/y;
const SCHEME = /(?:Bearer|Basic|Token)[ \t]{1,3}/iy;

export const passwords: WordFinder = {
  on: 'word',
  words: PASSWORD_WORDS,
  find: ({ text }, start, end) => {
    const needed = NEEDS_BEFORE[text.slice(start, end).toLowerCase()];
    if (needed !== undefined && !needed.test(text.slice(Math.max(0, start - 12), start))) return undefined;
    return valueAfter(text, end, 'PASSWORD');
  },
};

export const secretAssignments: WordFinder = {
  on: 'word',
  words: SECRET_WORDS,
  find: ({ text }, _start, end) => valueAfter(text, end, 'SECRET'),
};

export const keyAssignments: WordFinder = {
  on: 'word',
  words: ['key', 'keys'],
  find: ({ text }, start, end) =>
    KEY_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ? valueAfter(text, end, 'SECRET') : undefined,
};

/** `Authorization: Bearer …` and `Basic …`; the word before the token is the scheme itself. */
export const authorization: WordFinder = {
  on: 'word',
  words: ['authorization', 'bearer', 'basic'],
  find: ({ text }, start) => {
    const scheme = matchEnd(SCHEME, text, start);
    if (scheme < 0) return undefined;
    const end = matchEnd(BARE, text, scheme);
    if (end < 0) return undefined;
    const value = text.slice(scheme, end);
    const isBasic = (text.charCodeAt(start + 2) | 32) === 115;
    if (
      isBasic
        ? !/^[\w+/=-]{8,}$/.test(value) || base64Text(value, 0, value.length)?.includes(':') !== true
        : !isMachineMade(value)
    ) {
      return undefined;
    }
    return {
      start: scheme,
      end,
      type: 'SECRET',
      subtype: isBasic ? 'BASIC_AUTHORIZATION' : 'BEARER_TOKEN',
      score: 0.9,
      evidence: 'context',
    };
  },
};

function valueAfter(text: string, end: number, type: 'PASSWORD' | 'SECRET'): Candidate | undefined {
  const assigned = matchEnd(ASSIGNS, text, end);
  const from = assigned > 0 ? assigned : Math.max(matchEnd(SAYS, text, end), matchEnd(TAG, text, end));
  if (from < 0) return undefined;
  QUOTED.lastIndex = from;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return accept(from + 1, quoted[2] ?? '', type, 'quoted');
  // A quote that is not closed: the text was cut there, or goes on over lines.
  const begin = /["'`“„]/.test(text[from] ?? '') ? from + 1 : from;
  const bare = matchEnd(BARE, text, begin);
  if (bare < 0 || text[bare] === '(') return undefined;
  const value = text.slice(begin, bare).replace(/[.:]+$/, '');
  return accept(begin, value, type, assigned > 0 ? 'assigned' : 'said');
}

type Manner = 'quoted' | 'assigned' | 'said';

function accept(
  start: number,
  value: string,
  type: 'PASSWORD' | 'SECRET',
  manner: Manner,
): Candidate | undefined {
  if (isPlaceholder(value) || !(type === 'PASSWORD' ? isChosen(value, manner) : isMachineMade(value)))
    return undefined;
  const subtype = type === 'SECRET' ? 'ASSIGNED_SECRET' : undefined;
  return {
    start,
    end: start + value.length,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    score: 0.85,
    evidence: 'context',
  };
}

/** An expression of a programming language: a member, a call, a variable of the environment. */
const EXPRESSION =
  /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+\.?$|^[A-Za-z_$][\w$.]*[([]|^(?:process\.env|os\.environ|ENV\[)/;

/** A password that a person or a tool chose: two kinds of characters at least, or in quotes. */
function isChosen(value: string, manner: Manner): boolean {
  if (value.length < 4) return false;
  if (manner !== 'quoted' && EXPRESSION.test(value)) return false;
  const kinds = kindsOf(value);
  if (kinds >= 2)
    return !/^[A-Z]?[a-z]+(?:[-'/][A-Za-z]?[a-z]+)*$/.test(value) && !/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value);
  if (/^\d+$/.test(value)) return value.length >= 4 && value.length <= 12 && manner !== 'said';
  return (
    manner === 'quoted' &&
    value.length >= 8 &&
    !/^\p{L}+$/u.test(value) &&
    !/ (?:is|must|the|your|a|for|to|of|not) /.test(` ${value} `)
  );
}

/** A key or token: long, and of digits and letters mixed. */
function isMachineMade(value: string): boolean {
  if (value.length < 12 || /\s/.test(value) || EXPRESSION.test(value)) return false;
  const digits = value.replace(/\D+/g, '').length;
  const enough = digits >= 2 || (digits === 1 && value.length >= 20);
  return (
    enough &&
    kindsOf(value) >= 2 &&
    digits < value.length &&
    new Set(value).size >= 7 &&
    !/^https?:\/\//.test(value)
  );
}

function kindsOf(value: string): number {
  return (
    Number(/[a-z]/.test(value)) +
    Number(/[A-Z]/.test(value)) +
    Number(/\d/.test(value)) +
    Number(/[^A-Za-z0-9\s]/.test(value))
  );
}
