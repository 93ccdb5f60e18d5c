/** Reads the value behind a label: a literal in quotes, the rest of a line, an element's text, a word. */
import { matchEnd } from '../../../recogniser.ts';
import type { Joint } from '../label/joint.ts';
import type { Manner } from './judge.ts';

export interface Value {
  readonly start: number;
  readonly text: string;
  readonly manner: Manner;
}

/** Marks of string literals before the quote: Python's `b''`, C's `L""`, C#'s `@""`, a byte slice, a wrapper. */
const LITERAL =
  /(?:[bBrRuULN@$]{1,2}(?=["'`])|(?:new )?(?:\[\]byte|bytes|bytearray|Buffer\.from|SecretStr|SecretString|SecureString|NetworkCredential|b64decode|atob|str|String|string|std::string|to_bytes|aws\.String|pointer\.String|ConvertTo-SecureString(?: -String)?|Secret|Password)[( ][ \t]{0,2}(?=["'`]))/y;
/** `process.env.SECRET || '…'`, `os.getenv("SECRET") or "…"`, `getenv('SECRET', '…')`, `${SECRET:-…}`. */
const FALLBACK =
  /[A-Za-z_$][\w$.]{0,60}(?:[([]["'][\w.-]{1,60}["'][)\]]|\[\w{1,60}\])?[ \t]{0,3}(?:\|\||\?\?|\?:|\bor\b)[ \t]{0,3}(?=["'`])/y;
const LOOKUP =
  /[A-Za-z_$][\w$.:]{0,60}\(["'][\w.-]{1,60}["'],[ \t]{0,3}(?:default[=:][ \t]?|\{ ?)?(?=["'`])/y;
const EXPANSION = /\$\{[A-Za-z_][\w.]{0,60}:[-=]?(?=[^\s"'}:])/y;

const TRIPLE = /("""|''')([^"'\n]{1,256})\1/y;
const QUOTED: Readonly<Record<string, RegExp>> = {
  '"': /"([^"\n]{1,4096})"/y,
  "'": /'([^'\n]{1,4096})'/y,
  '`': /`([^`\n]{1,4096})`/y,
  '“': /“([^“”\n]{1,256})”/y,
  '„': /„([^“”"\n]{1,256})[“”"]/y,
  '«': /«[ \u00a0\u202f]?([^«»\n]{1,256}?)[ \u00a0\u202f]?»/y,
  '‘': /‘([^‘’\n]{1,256})’/y,
};
const ELEMENT = /[ \t\r\n]{0,20}([^<>\r\n]{1,4096}?)[ \t\r\n]{0,20}(?:<\/|\]\]>)/y;
const REST = /[^\s"'`]{1,4096}/y;
/** `…&next=` begins another setting, `… && ` another command; within a password `&` is a character. */
const WORD = /(?:[^\s"'`<>,;(){}|&\\]|&(?![\s&"'`]|$|[A-Za-z_][\w.-]{0,40}=)){1,4096}/y;
/** What may follow a value that is alone on its line. */
const LINE_END = /[ \t]{0,20}(?:\r?\n|$|#|\/\/|;\s|--\s)/y;
/** `…;Encrypt=true`, `…&useSSL=true`: the next setting of the same line. */
const NEXT_SETTING = /[;&][A-Za-z][\w .-]{0,40}=.*$/;
/** What may precede the name of a setting on its line. */
const LINE_START =
  /(?:^|\n)[ \t]*(?:[-*•>+][ \t]+)?(?:[*_`]{1,2})?(?:export |set |setx |declare -x |ENV |ARG |\$env:)?["']?$/;

/** @param labelStart where the name begins, to tell a line of configuration from a place within code. */
export function readValue(text: string, joint: Joint, labelStart: number): Value | undefined {
  if (joint.by === 'element') return group(text, joint.at, ELEMENT, 'line');
  let at = joint.at;
  for (const lead of [FALLBACK, LOOKUP, LITERAL]) {
    const behind = matchEnd(lead, text, at);
    if (behind > 0) {
      at = behind;
      break;
    }
  }
  const quoted = literalAt(text, at);
  if (quoted !== undefined) return joint.by === 'argument' ? { ...quoted, manner: 'inline' } : quoted;
  if (at !== joint.at || joint.by === 'quoted' || joint.by === 'argument') return undefined;
  return expansionAt(text, at) ?? bareAt(text, joint, labelStart);
}

function literalAt(text: string, at: number): Value | undefined {
  const triple = group(text, at, TRIPLE, 'quoted', 2);
  if (triple !== undefined) return triple;
  const pattern = QUOTED[text[at] ?? ''];
  if (pattern === undefined) return undefined;
  const value = group(text, at, pattern, 'quoted');
  if (value === undefined) return undefined;
  // Put together at run time, the key of a further member, or one branch of a choice.
  return /^["'`][ \t]{0,4}(?:[+%](?!\s*["'`])|\.(?:format|replace|concat|join|split)\b|=>|:(?![:]))/.test(
    text.slice(pattern.lastIndex - 1, pattern.lastIndex + 16),
  )
    ? undefined
    : value;
}

function group(text: string, at: number, pattern: RegExp, manner: Manner, index = 1): Value | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const value = match?.[index];
  if (match === null || value === undefined) return undefined;
  return { start: at + match[0].indexOf(value, index === 2 ? 3 : 0), text: value, manner };
}

function expansionAt(text: string, at: number): Value | undefined {
  const start = matchEnd(EXPANSION, text, at);
  if (start < 0) return undefined;
  const end = text.indexOf('}', start);
  return end < 0 || end - start > 256 ? undefined : { start, text: text.slice(start, end), manner: 'line' };
}

function bareAt(text: string, joint: Joint, labelStart: number): Value | undefined {
  // A quote that is not closed: the text was cut there, or goes on over lines.
  const start = /["'`“„]/.test(text[joint.at] ?? '') ? joint.at + 1 : joint.at;
  if (joint.by === 'said') return saidAt(text, start);
  const lead = text.slice(Math.max(0, labelStart - 80), labelStart);
  const rest = matchEnd(REST, text, start);
  if (rest < 0) return undefined;
  const alone = joint.by === 'sign' && matchEnd(LINE_END, text, rest) > 0;
  if (alone && isConfigured(lead, text.slice(labelStart, start))) {
    const value = text.slice(start, rest).replace(NEXT_SETTING, '');
    // Brackets and commas at the end are those of code.
    if (!/[,;)}\]]$/.test(value)) return { start, text: value, manner: 'line' };
    return /[(){}[\]]/.test(value) ? undefined : { start, text: value.slice(0, -1), manner: 'inline' };
  }
  const end = matchEnd(WORD, text, start);
  if (end < 0 || text[end] === '(' || text[end] === '{') return undefined;
  const value = text.slice(start, end).replace(/[.:\])]+$/, '');
  return { start, text: value, manner: joint.by === 'space' ? 'said' : 'inline' };
}

/** A setting alone on its line; or the last words of a line that end with a colon before the value. */
function isConfigured(lead: string, labelAndSign: string): boolean {
  return LINE_START.test(lead) || (/[:|]\s*$/.test(labelAndSign) && !/[({,.]\s*$/.test(lead));
}

function saidAt(text: string, start: number): Value | undefined {
  const end = matchEnd(REST, text, start);
  if (end < 0) return undefined;
  const value = text.slice(start, end).replace(/[.,;:?)\]>]+$/, '');
  // `password for the printer: bluewhale` and nothing more: as in a list of settings.
  const isAlone = /:[ \t]+$/.test(text.slice(Math.max(0, start - 4), start)) && /^\p{Ll}{6,}$/u.test(value);
  return {
    start,
    text: value,
    manner: isAlone && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 4)) ? 'line' : 'said',
  };
}
