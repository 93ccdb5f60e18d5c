/**
 * Where a stream may be cut, so that each segment can be inspected by itself and let go.
 *
 * A cut falls behind white space (or behind the `",` of JSON) where no value can go on: behind a plain lower-case
 * word, at the end of a line, behind a sentence. It never falls between digit groups, inside a name that may go on,
 * inside a key block, an open quoted password, or a term of the firm's own that has begun; nor between a number and a
 * remark right of it (`… is my BSN`). What was written before a cut still lends context to what follows, so a label may
 * be cut from its value.
 *
 * Each place is judged by the text before it alone, in order, and the first good one is taken: more text never moves
 * a cut. Ordinary text is held for 512 characters at most.
 */
import { CONFUSABLE, PLAIN, classOf } from './normalise/character.ts';
import { fold, isDigitCode, isWordCode } from './letters.ts';
import { MONTHS } from './recognisers/dates/months.ts';
import { wordsOf } from './recognisers/firm/dictionary.ts';
import { FORMS_OF_ADDRESS, PARTICLES } from './recognisers/people/person.ts';
import { REACH_RIGHT } from './scene.ts';

/** The longest that ordinary text is held, an unbroken run of characters, and a key block. */
const CAP = 512;
const RUN_CAP = 2048;
const BLOCK_CAP = 8192;
/** How long an open quote behind a password label is held. */
const QUOTE_CAP = 260;
/** How long a remark right of a number is waited for: a letter group may still belong to the number. */
const REMARK = REACH_RIGHT + 8;

const HELD_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...PARTICLES,
  ...FORMS_OF_ADDRESS,
  'of',
  'ext',
  'extension',
  'durchwahl',
  'poste',
  'x',
]);

/** What a street's name may end with, its number behind it. */
const STREET =
  /(?:stra(?:ße|sse|at)|str|gasse|weg|platz|plein|allee|ufer|damm|ring|laan|gracht|kade|dijk|calle|avenida|piazza|ulica|rua|via)$/i;

/** Capitalised only because a sentence begins; no name begins with them, so the first word of a reply need not wait. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'a absolutely after all also although an and as at based because before both but certainly could did do does each even every ' +
    'finally first following for from given good great hello here how however i if in indeed instead is it its just let many ' +
    'maybe more most my no not note now of okay on once one only or our overall perhaps please several she should since so some sorry ' +
    'sure thank thanks that the their then there therefore these they this those though thus to unfortunately until we well what when ' +
    'where whether which while who why with would yes yet you your ' +
    'aber alle als also auch auf aus bei bitte danke das dass dein der die dies diese dieser ein eine er es falls gerne guten hallo hier ' +
    'ich ihr im in ist ja leider mit nach natürlich nein nun ob oder sie sind so um und unser vielen was wenn wie wir zu zum zur'
  ).split(' '),
);

export interface CutOptions {
  /** Beginnings of the firm's terms of several words, folded. */
  readonly beginnings: ReadonlySet<string>;
  /** The most words a term has. */
  readonly longest: number;
  /** Patterns of the firm's own may match white space: then only line ends are cut. */
  readonly ownPatterns: boolean;
}

/** The `nextCut` of a detector. */
export function cutter(options: CutOptions): (text: string) => number {
  return (text) => nextCut(text, options);
}

function nextCut(text: string, options: CutOptions): number {
  const walk = new Walk(text, options);
  const { length } = text;
  for (let i = 0; i < length; i++) {
    if (i >= CAP && i > walk.held) {
      const forced = walk.forced(i);
      if (forced >= 0) return forced;
    }
    const code = text.charCodeAt(i);
    if (code === 45 && i >= walk.held && text.startsWith('-----BEGIN', i)) {
      const end = blockEnd(text, i);
      if (end < 0) return -1;
      if (end > i) {
        if (end >= i + BLOCK_CAP) return end;
        i = walk.skipTo(end) - 1;
        continue;
      }
    }
    const cut = walk.step(i, code);
    if (cut >= 0) return cut;
  }
  return -1;
}

const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?)-----/y;
const HEADER_LIMIT = 80;

/** The end of the private key that begins at `at`; `at` where none begins; -1 where more text must tell. */
function blockEnd(text: string, at: number): number {
  BEGIN.lastIndex = at;
  const label = BEGIN.exec(text)?.[1];
  if (label === undefined) {
    const header = text.slice(at + 10, at + HEADER_LIMIT);
    const open =
      header.indexOf('-----') < 0 && header.length < HEADER_LIMIT - 10 && /^[A-Z0-9 ]*-{0,4}$/.test(header);
    return open ? -1 : at;
  }
  const closing = `-----END ${label}-----`;
  const close = text.slice(0, at + BLOCK_CAP).indexOf(closing, at);
  if (close >= 0) return close + closing.length;
  return text.length >= at + BLOCK_CAP ? at + BLOCK_CAP : -1;
}

/** The state of one walk along a text that is still growing. */
class Walk {
  readonly #text: string;
  readonly #options: CutOptions;
  /** Where the word that is being read began; white space ends it. */
  #word = 0;
  /** The word before it, on the same line, for what a short word may belong to. */
  #before = '';
  /** The quote that a password label opened, and where; 0 while none is. */
  #quote = 0;
  #quoteAt = 0;
  /** Where the last word with a digit ended; what follows may speak of it. */
  #numberEnd = -1;
  /** Nothing before this offset is cut: the end of a key block. */
  held = -1;
  #lastSpace = -1;
  #lastSafeSpace = -1;

  constructor(text: string, options: CutOptions) {
    this.#text = text;
    this.#options = options;
  }

  /** Goes on behind a key block. */
  skipTo(end: number): number {
    this.held = end;
    this.#word = end;
    this.#before = '';
    this.#quote = 0;
    return end;
  }

  /** Takes the unit at `i`; the cut behind it, or -1. */
  step(i: number, code: number): number {
    if (code === 32 || code === 10 || code === 9 || code === 13) return this.#space(i, code);
    if (code === 34 || code === 39 || code === 96) return this.#quoteMark(i, code);
    if (code === 44 && this.#closedString(i)) return i + 1;
    return -1;
  }

  #space(i: number, code: number): number {
    const word = this.#text.slice(this.#word, i);
    const before = this.#before;
    this.#word = i + 1;
    const line = code === 10;
    if (word === '') return -1;
    this.#before = line ? '' : word;
    if (hasDigit(word)) this.#numberEnd = i - word.length + coreEnd(word);
    if (this.#quote !== 0 && (line || i - this.#quoteAt > QUOTE_CAP)) this.#quote = 0;
    if (this.#quote !== 0) return -1;
    this.#lastSpace = i + 1;
    const safe =
      (line ? endsLine(word) : endsPhrase(word, before) && !this.#awaitsRemark(i)) &&
      !this.#beginsTerm(i) &&
      !this.#awaitsQuote(word, i + 1) &&
      (line || !this.#followsLabel(i - word.length, before));
    if (safe && (line || !this.#options.ownPatterns)) return i + 1;
    if (safe) this.#lastSafeSpace = i + 1;
    return -1;
  }

  /** Opens behind `password: `, closes at the same mark. */
  #quoteMark(i: number, code: number): number {
    if (this.#quote === code) this.#quote = 0;
    else if (this.#quote === 0 && opensSecret(this.#text, i)) {
      this.#quote = code;
      this.#quoteAt = i;
    }
    return -1;
  }

  /** A comma behind the closing quote of a JSON string: no value reaches over it. */
  #closedString(i: number): boolean {
    return (
      i > 0 &&
      this.#text.charCodeAt(i - 1) === 34 &&
      this.#quote === 0 &&
      i - 1 > this.#word - 1 &&
      !this.#options.ownPatterns
    );
  }

  /** A password's label is not cut off: in the next segment nobody would know what the quote behind it opens. */
  #awaitsQuote(word: string, end: number): boolean {
    return MAY_END_LABEL.test(word) && opensSecret(this.#text, end);
  }

  /** Whether the words up to `end` may be about the number before them. */
  #awaitsRemark(end: number): boolean {
    const from = this.#numberEnd;
    return from >= 0 && end - from <= REMARK && !/[,.;:="#|\n]|.\)/.test(this.#text.slice(from, end));
  }

  /** `password: sunshine` is one, `password: none set` is not: the word behind tells. */
  #followsLabel(start: number, before: string): boolean {
    return MAY_END_LABEL.test(before) && opensSecret(this.#text, start);
  }

  #beginsTerm(end: number): boolean {
    const { beginnings, longest } = this.#options;
    if (beginnings.size === 0) return false;
    const words = wordsOf(this.#text.slice(Math.max(0, end - 40 * longest), end));
    for (let count = 1; count < longest && count <= words.length; count++) {
      if (beginnings.has(words.slice(-count).join(' '))) return true;
    }
    return false;
  }

  /** A cut that must be made at the cap, at the best place there is; -1 inside a run that may still be whole. */
  forced(i: number): number {
    if (this.#quote !== 0 && i - this.#quoteAt <= QUOTE_CAP) return -1;
    const best = this.#lastSafeSpace > 0 ? this.#lastSafeSpace : this.#lastSpace;
    if (best > CAP / 4) return best;
    if (i < RUN_CAP && isRunCode(this.#text.charCodeAt(i - 1))) return -1;
    // Not between the halves of a surrogate pair.
    const low = this.#text.charCodeAt(i);
    return low >= 0xdc00 && low < 0xe000 ? i - 1 : i;
  }
}

/** Characters of tokens, addresses and blobs, which have no white space inside. */
function isRunCode(code: number): boolean {
  return code < 128 && code > 32;
}

const OPENING = /[([{"'*_`#>\u2018\u201c\u201e\u00ab\u00bf\u00a1]/;
const CLOSING = /[)\]}"'*_`,.;:!?\u2019\u201d\u00bb\u2026]/;

/** A word without the marks around it, and the marks behind it. */
function bare(word: string): { readonly core: string; readonly behind: string } {
  let start = 0;
  const end = coreEnd(word);
  while (start < end && OPENING.test(word[start] as string)) start++;
  return { core: word.slice(start, end), behind: word.slice(end) };
}

function coreEnd(word: string): number {
  let end = word.length;
  while (end > 0 && CLOSING.test(word[end - 1] as string)) end--;
  return end;
}

/** Behind a plain word, inside a line. */
function endsPhrase(word: string, before: string): boolean {
  const { core, behind } = bare(word);
  if (core === '' || core.length > 24 || !isLetters(core)) return false;
  if (HELD_WORDS.has(fold(core)) || STREET.test(core)) return false;
  const plain = core[0] === core[0]?.toLowerCase() || OPENERS.has(core.toLowerCase());
  // `GB29 nwbk 6016`: a short word among digit groups may be one of them.
  if (plain && core.length <= 5 && hasDigit(before)) return false;
  if (plain) return true;
  return /[,;:!?)]/.test(behind) || (behind.includes('.') && core.length > 4);
}

/** At the end of a line only what is wrapped goes on: blobs, soft line breaks, escapes. */
function endsLine(word: string): boolean {
  const last = word.trimEnd();
  return last.length < 60 && !/[=\\-]$/.test(last);
}

function isLetters(core: string): boolean {
  const latin = /[A-Za-z]/.test(core);
  for (let i = 0; i < core.length; i++) {
    const code = core.charCodeAt(i);
    if (code === 39 && i > 0 && i < core.length - 1) continue;
    if (!isWordCode(code) || isDigitCode(code)) return false;
    const kind = code < 128 ? PLAIN : classOf(code);
    // A look-alike hides nothing in a word that is wholly of its own alphabet.
    if (kind !== PLAIN && (latin || kind !== CONFUSABLE)) return false;
  }
  return true;
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isDigitCode(word.charCodeAt(i))) return true;
  return false;
}

const MAY_END_LABEL = /[:=>]$|^(?:is|ist|lautet|est|es|è)$/i;
const SECRET_LABEL =
  /(?:pass|pwd|secret|token|key|wort|wachtwoord|contrase|clave|credential)[\w\\"'\])*-]{0,24}\s{0,4}(?::=|=>|->|[:=]|is|ist|lautet|est|es|è)\s{0,4}\\?$/i;

function opensSecret(text: string, at: number): boolean {
  return SECRET_LABEL.test(text.slice(Math.max(0, at - 48), at));
}
