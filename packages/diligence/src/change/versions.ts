/**
 * What changed between two versions of a vendor's document, without the noise.
 *
 * It promises: every clause that says something new, old beside new; every question that is answered otherwise, and
 * whether that is better or worse for the customer; nothing where only layout, counters, links' tracking, page numbers
 * or the order changed. It refuses to take a page that is no document any more, or half of one, for the vendor's word.
 */
import { readTerms, speaksAsTerms } from '@bailiwick/evidence';
import type { Claim, Claims } from '@bailiwick/evidence/claims';
import { FIELDS, type Field } from '@bailiwick/evidence/fields';
import { sameValue } from '../standing/strictness.ts';
import { type Gap, gapsBetween } from './alignment.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { withoutSecondCopy } from './copies.ts';
import { type Effect, effectOf } from './effect.ts';
import { type ClauseChange, sideBySide } from './pairs.ts';
import { compareLists, type ListChange } from './list-change.ts';
import { subprocessorsIn } from './subprocessor-list.ts';

/**
 * `same`: to the letter. `noise`: nothing that counts. `flap`: a text that was seen before, as pages in two variants
 * show it in turn. `wording`: clauses differ, every answer stays. `material`: an answer or the list of sub-processors
 * changed. `unconfirmed`: what is there now may not be the document, or not all of it.
 */
export type ChangeKind = 'same' | 'noise' | 'flap' | 'wording' | 'material' | 'unconfirmed';

export interface FieldChange<F extends Field = Field> {
  readonly field: F;
  /** `reworded`: the answer stays, the words that proved it do not. */
  readonly effect: Effect | 'reworded';
  readonly before: Claim<F>;
  readonly after: Claim<F>;
}

export interface Comparison {
  readonly kind: ChangeKind;
  /** Why it is unconfirmed, or which earlier text it is, as a sentence; undefined for the other kinds. */
  readonly because: string | undefined;
  readonly fields: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
  /** undefined where neither version lists sub-processors, or their list stayed. */
  readonly subprocessors: ListChange | undefined;
}

export interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Where a document has less than this share of its clauses left, the rest may be on another page. */
const HALF = 0.4;
const FEW_CLAUSES = 12;

/**
 * @param earlier texts of the same document that were seen before `before`, in any order.
 */
export function compareVersions(before: string, after: string, earlier: readonly string[] = []): Comparison {
  const nothing = { because: undefined, fields: [], clauses: [], subprocessors: undefined };
  if (before === after) return { ...nothing, kind: 'same' };
  const [was, is] = [clausesIn(before), clausesIn(after)];
  const gaps = gapsBetween(was, is);
  if (gaps.length === 0) return { ...nothing, kind: 'noise' };
  const subprocessors = listChange({ before, after });
  const told = {
    fields: fieldChanges(readTerms(before), readTerms(after), gaps),
    clauses: gaps.flatMap(sideBySide),
    subprocessors,
  };
  const doubt = doubtIn({ before, after }, was, is);
  if (doubt !== undefined) return { ...told, kind: 'unconfirmed', because: doubt };
  const known = earlier.findIndex((text) => gapsBetween(clausesIn(text), is).length === 0);
  if (known >= 0) return { ...told, kind: 'flap', because: 'This text was seen before; it came back.' };
  const material =
    told.fields.some(({ effect }) => effect !== 'reworded') || subprocessors?.verdict === 'confirmed';
  if (material) return { ...told, kind: 'material', because: undefined };
  return subprocessors === undefined
    ? { ...told, kind: 'wording', because: undefined }
    : { ...told, kind: 'unconfirmed', because: subprocessors.because };
}

const clausesIn = (text: string): readonly Clause[] => withoutSecondCopy(clausesOf(text));

function listChange({ before, after }: Texts): ListChange | undefined {
  const [was, is] = [subprocessorsIn(before), subprocessorsIn(after)];
  if (was.entries.length === 0 && is.entries.length === 0) return undefined;
  const change = compareLists(was, is);
  return change.added.length + change.removed.length + change.changed.length === 0 ? undefined : change;
}

function doubtIn(
  { before, after }: Texts,
  was: readonly Clause[],
  is: readonly Clause[],
): string | undefined {
  if (after.trim() === '') return 'The page is empty now.';
  if (speaksAsTerms(before) && !speaksAsTerms(after))
    return 'What is there now does not read like terms: a login page, an error, or another page.';
  if (was.length >= FEW_CLAUSES && is.length < was.length * HALF)
    return 'Most of the document is gone: it may go on elsewhere, on further pages or behind a click.';
  return undefined;
}

function fieldChanges(before: Claims, after: Claims, gaps: readonly Gap[]): readonly FieldChange[] {
  return FIELDS.flatMap((field): readonly FieldChange[] => {
    const [was, is]: readonly [Claim, Claim] = [before[field], after[field]];
    if (!sameValue(was.value, is.value))
      return [{ field, effect: effectOf(was, is), before: was, after: is }];
    return isTouched(was.quotes, gaps) ? [{ field, effect: 'reworded', before: was, after: is }] : [];
  });
}

/** Whether one of these stretches of the old version lies in a clause that changed. */
export function isTouched(
  stretches: readonly { readonly start: number; readonly end: number }[],
  changed: readonly { readonly before: readonly Clause[] }[],
): boolean {
  return stretches.some(({ start, end }) =>
    changed.some((gap) => gap.before.some((clause) => clause.start < end && start < clause.end)),
  );
}
