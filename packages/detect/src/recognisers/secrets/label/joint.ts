/**
 * What joins a label to its value, in the syntaxes that people and programs write: assignments of many languages,
 * markup, arguments, directives, tables, and verbs.
 */
import { matchEnd } from '../../../recogniser.ts';
import type { Label } from './label.ts';

/**
 * `sign`: `=`, `:` and their like. `quoted`: only a literal in quotes may follow. `argument`: the same, in a list of
 * such literals.
 * `element`: the text of an XML element. `space`: nothing but a blank. `said`: a verb.
 */
type Means = 'sign' | 'quoted' | 'argument' | 'element' | 'space' | 'said' | 'below';

export interface Joint {
  /** Where the value, or the quote before it, begins. */
  readonly at: number;
  readonly by: Means;
}

/** A closing quote, bracket or emphasis behind the name; `password[20]`, `PASSWORD}}`. */
const CLOSERS = /(?:\[\w{0,8}\])?["'`\])*!?]{0,4}/y;
const SIGN = /[ \t]{0,40}(?::=|\?=|\+=|=>|->|={1,3}|!={1,2}|:)[ \t]{0,40}/y;
/** YAML's block scalars, with the value on the next line. */
const BLOCK = /[|>][+-]?\d?[ \t]*\r?\n[ \t]{1,40}/y;
const BELOW = /(?=\r?\n)\r?\n[ \t]{0,20}(?=\S)/y;
/** `password: string = "…"`, `const SECRET: &str = "…"`, `var token string = "…"`. */
const TYPED =
  /[ \t]{0,4}:?[ \t]{0,4}[&']{0,2}(?:[A-Za-z_][\w.]{0,30}[ \t]?){1,3}(?:[[<][\w.| ]{0,30}[\]>])?\??[ \t]{0,4}=[ \t]{0,4}(?=["'`@])/y;
/** `define('DB_PASSWORD', '…')`, `getenv("SECRET", "…")`: the name is in quotes itself. */
const ARGUMENT = /["'][ \t]{0,4},[ \t]{0,4}(?=["'`])/y;
/** `setPassword("…")`, `.password("…")`. */
const CALL = /\([ \t]{0,4}(?=["'`])/y;
/** `name: DB_PASSWORD`, then `value: …` in the same or the next line; `"key": "token", "value": "…"`. */
const NAMED =
  /["']?[ \t]{0,4}(?:,\s{0,40}|\s{1,40})["']?(?:value|default|defaultValue|content|data|val)["']?[ \t]{0,4}[=:][ \t]{0,4}(?=\S)/iy;
/** Terraform's `variable "db_password" { … default = "…"`. */
const DEFAULT = /"[ \t]{0,4}\{[^{}]{0,300}?\bdefault\s{0,8}=[ \t]{0,4}(?=")/y;
/** `name="password">…</property>`, `<key>password</key><string>…`. */
const ELEMENT_BEHIND_NAME = /["'][^<>"'\n]{0,40}>|<\/key>\s{0,40}<string>/y;
/** `<password>…`, with attributes, with CDATA. */
const ELEMENT = /(?:[ \t][^<>\n]{0,100})?>(?:<!\[CDATA\[)?/y;
/** `| Password | … |`. */
const CELL = /[ \t]{0,20}[*_`]{0,2}[ \t]{0,20}\|[ \t]{0,20}(?=[^\s|])/y;
const VERB =
  '(?:is|are|was|=|lautet|ist|war|heißt|est|était|es|era|è|luidt|é|to|jest|brzmi|now|set to|will be|changed to)';
const WHOSE =
  "(?:[ \\t](?:d'ordine|chiave|segreta|nueva|temporal|provisional|actual|antigua|inicial|wifi|wi-fi|provvisoria|temporanea|nuova|attuale|provisoire|actuel|temporária|nova))?(?:[ \\t](?:\\([^()\\n]{1,30}\\)|(?:for|of|to|on|für|fuer|zum|zur|vom|von|pour|du|de|para|del|per|di|della|voor|van|do|da|dla|a|au)[ \\t][^\\n:=\"'!?;,|<>{}]{1,40}?))?";
const SAID = new RegExp(
  `${WHOSE}[ \\t]{1,3}(?:${VERB}[ \\t]{1,3})?${VERB}[ \\t]{0,2}:?[ \\t]{1,3}(?=\\S)`,
  'iy',
);
const QUALIFIED = new RegExp(`${WHOSE}[ \\t]{0,3}:[ \\t]{1,3}(?=\\S)`, 'iy');
/** `told me her password, Mittens2009, over the phone`. */
const OWNED = /(?<!\p{L})(?:my|his|her|our|their) (?:\p{L}{2,8} )?$/iu;
/** `the password (Mittens2009)`. */
const BRACKETED = /[ \t]\((?=[^\s()]{6,40}\))(?=[^\s()]{0,40}\d)(?=[^\s()]{0,40}[A-Za-z])/y;
const APART = /,[ \t](?=[^\s,]{0,40}\d)(?=[^\s,]{6,40}[,.]?(?:\s|$))/y;
/** `pass is x9KfLm2`: the verb `pass` has no such object. */
const PASS_IS = /[ \t](?:is|was)[ \t](?=\S{0,30}\d)(?=\S{0,30}[a-z])(?=\S{0,30}[A-Z])(?=\S{6,40}(?:\s|$))/y;
/** Routers write the kind of encryption before the value: `password 7 …`. */
const SPACE = /[ \t]{1,4}(?:[0579][ \t]{1,2})?(?=\S)/y;

/** What stands before a name that a blank alone joins to its value. */
const DIRECTIVE =
  /(?:^|\n)[ \t]*(?:(?:ENV|ARG|#define|set|setx|export|password|machine[^\n]{1,100}|default[^\n]{1,60})[ \t]+)?$/;
const FLAG = /(?:^|[\s"'`[(])--?(?:[\w-]{0,40}-)?$/;

export function jointAfter(text: string, label: Label): Joint | undefined {
  const { end } = label;
  const closed = matchEnd(CLOSERS, text, end);
  if (opensElement(text, label)) return inMarkup(text, label, closed);
  const sign = matchEnd(SIGN, text, closed);
  if (sign > 0 && isPartOfUrn(text, label)) return undefined;
  if (sign > 0) return behindSign(text, sign, closed, end);
  return inQuotes(text, end, label) ?? inMarkup(text, label, closed) ?? inWords(text, label, closed);
}

/** `arn:aws:secretsmanager:eu-west-1:123:secret:db`: one of the names in a longer one. */
function isPartOfUrn(text: string, label: Label): boolean {
  return text[label.start - 1] === ':' && /\w/.test(text[label.start - 2] ?? '');
}

function behindSign(text: string, sign: number, closed: number, end: number): Joint | undefined {
  const block = matchEnd(BLOCK, text, sign);
  if (block > 0) return { at: block, by: 'sign' };
  const typed = closed === end ? matchEnd(TYPED, text, end) : -1;
  if (typed > sign) return { at: typed, by: 'quoted' };
  const below = text[sign - 1] === '=' ? -1 : matchEnd(BELOW, text, sign);
  return below > 0 ? { at: below, by: 'below' } : { at: sign, by: 'sign' };
}

function inQuotes(text: string, end: number, label: Label): Joint | undefined {
  const quote = text[end];
  const named = matchEnd(NAMED, text, end);
  if (named > 0) return { at: named, by: 'sign' };
  const inside = (quote === '"' || quote === "'") && text[label.start - 1] === quote;
  if (inside) {
    const at = /[([{][ \t]{0,8}$/.test(text.slice(Math.max(0, label.start - 10), label.start - 1))
      ? matchEnd(ARGUMENT, text, end)
      : -1;
    if (at > 0) return { at, by: 'argument' };
    const fallback = matchEnd(DEFAULT, text, end);
    if (fallback > 0) return { at: fallback, by: 'quoted' };
  }
  const typed = matchEnd(TYPED, text, end);
  if (typed > 0) return { at: typed, by: 'quoted' };
  const call = matchEnd(CALL, text, end);
  if (call > 0 && isSetter(text, label)) return { at: call, by: 'quoted' };
  return undefined;
}

/** `.password(`, `setPassword(`, `withToken(`; not `getPassword(` or `t(`. */
function isSetter(text: string, label: Label): boolean {
  const name = text.slice(label.start, label.end);
  return (
    /(?:^|\.|_)(?:set|with|add|use)_?[A-Z_a-z]*$/.test(name) || (!label.verbal && /\.\w{1,20}$/.test(name))
  );
}

/** `<password>`, `<ns:password>`. */
function opensElement(text: string, label: Label): boolean {
  return /<(?:[\w-]{1,24}:)?$/.test(text.slice(Math.max(0, label.start - 26), label.start));
}

function inMarkup(text: string, label: Label, closed: number): Joint | undefined {
  if (opensElement(text, label)) {
    const at = matchEnd(ELEMENT, text, label.end);
    if (at > 0) return { at, by: 'element' };
  }
  const behind = matchEnd(ELEMENT_BEHIND_NAME, text, label.end);
  if (behind > 0) return { at: behind, by: 'element' };
  const cell = matchEnd(CELL, text, closed);
  return cell > 0 && /(?:^|\n)[ \t]*\|[^\n]*$/.test(text.slice(Math.max(0, label.start - 120), label.start))
    ? { at: cell, by: 'sign' }
    : undefined;
}

function inWords(text: string, label: Label, closed: number): Joint | undefined {
  const said = label.verbal ? -1 : matchEnd(SAID, text, closed);
  if (said > 0) return { at: said, by: 'said' };
  const apart = OWNED.test(text.slice(Math.max(0, label.start - 16), label.start))
    ? matchEnd(APART, text, closed)
    : -1;
  if (apart > 0 && !label.verbal) return { at: apart, by: 'said' };
  const bracketed = label.promises === 'password' && !label.verbal ? matchEnd(BRACKETED, text, closed) : -1;
  if (bracketed > 0) return { at: bracketed, by: 'said' };
  const passed = label.verbal ? matchEnd(PASS_IS, text, closed) : -1;
  if (passed > 0) return { at: passed, by: 'said' };
  const qualified = matchEnd(QUALIFIED, text, closed);
  if (qualified > 0) return { at: qualified, by: 'said' };
  const blank = matchEnd(SPACE, text, label.end);
  if (blank < 0) return undefined;
  const name = text.slice(label.start, label.end);
  const lead = text.slice(Math.max(0, label.start - 80), label.start);
  if (/^--?\w/.test(name) || FLAG.test(lead)) return { at: blank, by: 'sign' };
  if (DIRECTIVE.test(lead)) return { at: blank, by: 'space' };
  return label.promises === 'password' && !label.verbal ? { at: blank, by: 'space' } : undefined;
}
