/**
 * The sub-processors that a page or annex names: from a table, a list, lines that lost their table, or a sentence.
 *
 * It promises names, purposes and places in the vendor's words. It refuses to call a list complete where the page shows
 * a part of it only.
 */
import { LEGAL_FORM, placeIn } from './companies.ts';
import { blocksAbout, type ListBlock } from './list-blocks.ts';

export interface Subprocessor {
  readonly name: string;
  /** In the vendor's words; undefined where it does not say. */
  readonly purpose: string | undefined;
  readonly place: string | undefined;
}

export interface SubprocessorList {
  readonly entries: readonly Subprocessor[];
  /** The page shows some entries of more: `Showing 1–10 of 57`, `Next page`. */
  readonly partial: boolean;
}

const PARTIAL =
  /\b(?:showing|displaying|results?|entries|items|rows)\b[^.\n]{0,30}\b\d{1,5} ?(?:-|–|to) ?\d{1,5} of \d{1,5}|\b\d{1,5} ?[-–] ?\d{1,5} of \d{1,6}\b|\bpage \d{1,4} (?:of|\/) \d{1,4}\b|^\W{0,4}(?:next(?: page)?|load more|show (?:more|all)|view (?:more|all)|see all|rows per page)\W{0,6}\d{0,4}$/im;

export function subprocessorsIn(text: string): SubprocessorList {
  const entries = new Map<string, Subprocessor>();
  for (const block of blocksAbout(text)) {
    for (const entry of entriesOf(block)) {
      const key = entry.name.toLowerCase();
      if (!entries.has(key)) entries.set(key, entry);
    }
  }
  return { entries: [...entries.values()], partial: entries.size > 0 && PARTIAL.test(text) };
}

function entriesOf(block: ListBlock): readonly Subprocessor[] {
  switch (block.kind) {
    case 'table':
      return fromTable(block.rows);
    case 'items':
      return block.items.flatMap((item) => {
        const entry = item.length > LONGEST_ITEM ? undefined : fromItem(item);
        return entry === undefined || !isCompany(entry) ? [] : [entry];
      });
    case 'sentence':
      return fromSentence(block.words);
  }
}

/** A longer item is a sentence. */
const LONGEST_ITEM = 200;

const NAME_HEAD =
  /\b(?:sub-? ?(?:processors?|contractors?)|name|entity|company|vendor|provider|supplier|third part(?:y|ies)|recipient|organi[sz]ation|partner|unterauftrag\w*|firma|anbieter|sous-traitants?)\b/i;
const PLACE_HEAD =
  /\b(?:location|country|countries|region|place|hosting|where|territory|jurisdiction|address|headquarters|hq|land|ort|standort|sitz|pays|lieu)\b/i;
const PURPOSE_HEAD =
  /\b(?:purpose|service|services|function|activity|activities|description|subject|nature|processing|use|used|role|category|task|zweck|leistung|tätigkeit|finalité)\b/i;

function fromTable(rows: readonly (readonly string[])[]): readonly Subprocessor[] {
  const [head = [], ...body] = rows;
  const isHead = head.some((cell) => NAME_HEAD.test(cell)) && head.every((cell) => cell.length < 80);
  const column = (pattern: RegExp, taken: readonly number[]): number =>
    isHead ? head.findIndex((cell, at) => pattern.test(cell) && !taken.includes(at)) : -1;
  const place = column(PLACE_HEAD, []);
  const name = Math.max(0, column(NAME_HEAD, [place]));
  const purpose = column(PURPOSE_HEAD, [name, place]);
  return (isHead ? body : rows).flatMap((cells) => {
    // A row with one cell is a title within the table; so is a second row of headings.
    const told = cells.filter((cell) => cell !== '');
    const named = tidyName((cells[name] ?? '').split('\n', 1)[0] ?? '');
    const isTitle = told.every(
      (cell) => NAME_HEAD.test(cell) || PLACE_HEAD.test(cell) || PURPOSE_HEAD.test(cell),
    );
    if (named === undefined || told.length < 2 || isTitle) return [];
    const rest = cells.filter((_, at) => at !== name);
    const located = place >= 0 ? cells[place] : rest.find((cell) => placeIn(cell) !== undefined);
    const used = purpose >= 0 ? cells[purpose] : rest.find((cell) => cell !== located && cell !== '');
    return [{ name: named, purpose: said(used), place: said(located) }];
  });
}

/** Where the name ends: at a bracket, dash, colon or comma; not at the comma of `Acme, Inc.`. */
const AFTER_NAME =
  /\s*[(:;–—|]| - |\s*,(?!\s?(?:inc|incorporated|llc|ltd|limited|l\.l\.c|s\.a|gmbh|corp|co|lp|plc)\b)/i;
const LONGEST_NAME = 90;

/** `**Acme, Inc.** – hosting (Ireland)`, `Acme Inc: hosting, Ireland`, `Acme Inc`. */
function fromItem(item: string): Subprocessor | undefined {
  const stop = AFTER_NAME.exec(item.slice(0, LONGEST_NAME + 4));
  const first = stop === null ? item : item.slice(0, stop.index);
  const rest = stop === null ? '' : item.slice(stop.index + stop[0].length);
  const name = tidyName(first);
  if (name === undefined) return undefined;
  const parts = rest
    .split(/[();|–—,]| - |: /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const place = parts.find((part) => placeIn(part) !== undefined);
  const purpose = parts.filter((part) => part !== place).join(', ');
  return { name, purpose: said(purpose), place };
}

/** `Our sub-processors are Acme Inc. (hosting, Ireland), Beta GmbH and Gamma Ltd.` */
function fromSentence(words: string): readonly Subprocessor[] {
  const from =
    /\bsub-? ?(?:processors?|contractors?)\b[^:]{0,80}?(?::|\b(?:are|is|include|includes|including|namely)\b)/i.exec(
      words,
    );
  if (from === null) return [];
  const listed = words.slice(from.index + from[0].length, from.index + from[0].length + 3000);
  const parts = listed
    .split(
      /[,;](?![^()]{0,200}\))(?!\s?(?:inc|incorporated|llc|ltd|limited|l\.l\.c|s\.a|gmbh|corp|co|lp|plc)\b)/i,
    )
    .flatMap((part) => part.split(/(?:^\s*|\s)(?:and|as well as) (?=[A-Z])(?![^()]{0,200}\))/));
  return parts.flatMap((part) => {
    const entry = fromItem(part.trim().replace(/\.$/, ''));
    return entry !== undefined && (LEGAL_FORM.test(entry.name) || isProper(entry.name)) ? [entry] : [];
  });
}

/** Beside companies, sections on sub-processors list duties and kinds of data. */
const isCompany = ({ name, place }: Subprocessor): boolean =>
  LEGAL_FORM.test(name) || ((place !== undefined || isProper(name)) && !OTHER_THINGS.test(name));

const isProper = (name: string): boolean =>
  name.split(' ').length <= 5 &&
  name.split(' ').every((word) => /^(?:\p{Lu}|\d|of|and|&|de|du|for)/u.test(word));

const OTHER_THINGS =
  /\b(?:data|transfers?|process\w*|purposes?|duration|definitions?|categor\w+|subjects?|measures?|security|obligations?|agreement|terms|clauses?|rights?|means|notice|customers?|services?)\b|^["“‘']/i;

const NO_NAME =
  /^(?:n\/?a|none|name|entity|company|sub-?processors?|vendor|location|purpose|country|service|total|affiliates?|yes|no)$|\b(?:shall|will|may|must|are|is|we|you|your)\b/i;

function tidyName(raw: string): string | undefined {
  const name = raw
    .trim()
    .replace(/^[\d.)\s]{1,5}(?=\p{L})/u, '')
    .replace(/[*:]+$/, '')
    .trim();
  const plausible =
    name.length >= 2 && name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !NO_NAME.test(name);
  return plausible && /^[\p{Lu}\d]|\p{Lu}|\.\w{2,4}$/u.test(name) ? name : undefined;
}

function said(words: string | undefined): string | undefined {
  const trimmed = words?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' || /^(?:-|–|n\/?a)$/i.test(trimmed) ? undefined : trimmed;
}
