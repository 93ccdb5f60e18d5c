/** Makes the index of a list, record by record; the list itself is not kept. */
import type { DataClass } from '@bailiwick/contract/classes';
import { foldCode, isWordAt } from '../../../letters.ts';
import { type Hash64, KeyedHash } from '../keyed-hash.ts';
import { bloomAdd, bloomFor } from './bloom.ts';
import { combine } from './combination.ts';
import { NormalForm, dateForms, phoneForms } from './normal-form.ts';
import {
  MOST_FIELDS,
  MOST_FIELDS_IN_RULE,
  MOST_WORDS,
  type RecordField,
  type RecordSet,
} from './record-set.ts';

export interface RecordIndexPlan {
  readonly name: string;
  readonly class?: DataClass;
  readonly fields: readonly RecordField[];
  /** Combinations of field names that mean a record. */
  readonly rules: readonly (readonly string[])[];
  /** 16 bytes; the same key finds what it indexed. */
  readonly key: Uint8Array;
  /** About how many records will come; more only make the filters less sharp. */
  readonly expected: number;
}

/** Fewer units than this are a word, a year, a house number: no record by itself. */
const LEAST_ALONE = 6;

export class RecordIndex {
  readonly #plan: RecordIndexPlan;
  readonly #rules: readonly (readonly number[])[];
  readonly #used: readonly number[];
  readonly #hash: KeyedHash;
  readonly #form: NormalForm;
  readonly #firstWords: Uint32Array;
  readonly #values: Uint32Array;
  #combinations: Uint32Array;
  #count = 0;
  #records = 0;
  #tooPlain = 0;
  #mostWords = 1;

  /** @throws RangeError where a rule names no field of the list, or too many. */
  constructor(plan: RecordIndexPlan) {
    if (plan.fields.length > MOST_FIELDS)
      throw new RangeError(`At most ${MOST_FIELDS} fields can be matched.`);
    this.#plan = plan;
    this.#rules = plan.rules.map((rule) => fieldsOf(rule, plan.fields));
    this.#used = [...new Set(this.#rules.flat())];
    this.#hash = new KeyedHash(plan.key);
    this.#form = new NormalForm(this.#hash);
    const values = Math.max(64, plan.expected * this.#used.length);
    this.#firstWords = bloomFor(values);
    this.#values = bloomFor(values);
    this.#combinations = new Uint32Array(2 * Math.max(64, plan.expected * this.#rules.length));
  }

  /** @param record a value for each field of the plan, in their order; an empty one is none. */
  add(record: readonly string[]): void {
    this.#records++;
    const known = new Map<number, readonly { readonly hash: Hash64; readonly units: number }[]>();
    for (const field of this.#used) known.set(field, this.#formsOf(field, record[field] ?? ''));
    for (const [at, rule] of this.#rules.entries()) {
      const forms = rule.map((field) => known.get(field) ?? []);
      if (forms.some((each) => each.length === 0)) continue;
      const [only] = forms;
      if (rule.length === 1 && only?.every(({ units }) => units < LEAST_ALONE) === true) {
        this.#tooPlain++;
        continue;
      }
      for (const parts of product(forms))
        this.#addCombination(
          at,
          parts.map(({ hash }) => hash),
        );
    }
  }

  finish(): RecordSet {
    const sorted = sortedPairs(this.#combinations.subarray(0, this.#count * 2));
    return {
      head: {
        name: this.#plan.name,
        ...(this.#plan.class === undefined ? {} : { class: this.#plan.class }),
        fields: this.#plan.fields,
        rules: this.#rules,
        records: this.#records,
        tooPlain: this.#tooPlain,
        mostWords: this.#mostWords,
      },
      firstWords: this.#firstWords,
      values: this.#values,
      combinations: sorted,
    };
  }

  #formsOf(field: number, value: string): readonly { readonly hash: Hash64; readonly units: number }[] {
    const kind = this.#plan.fields[field]?.kind ?? 'text';
    if (kind === 'text') {
      const end = this.#learnWords(value);
      return this.#hashOf(field, value.slice(0, end));
    }
    const forms = kind === 'date' ? dateForms(value) : phoneForms(value);
    return forms.flatMap((form) => this.#hashOf(field, form));
  }

  /** Remembers how the value begins; where its part ends that is matched. */
  #learnWords(value: string): number {
    let words = 0;
    let end = 0;
    const hash: Hash64 = { hi: 0, lo: 0 };
    for (let i = 0; i < value.length && words < MOST_WORDS; i++) {
      if (!isWordAt(value, i)) continue;
      this.#form.begin();
      for (; isWordAt(value, i); i++) this.#form.push(foldCode(value.charCodeAt(i)));
      end = i;
      words++;
      if (words === 1) {
        this.#hash.finish(hash);
        bloomAdd(this.#firstWords, hash, 0);
      }
    }
    this.#mostWords = Math.max(this.#mostWords, words);
    return end;
  }

  #hashOf(field: number, value: string): readonly { readonly hash: Hash64; readonly units: number }[] {
    const { units } = this.#form.begin().pushSpan(value, 0, value.length);
    if (units === 0) return [];
    const hash: Hash64 = { hi: 0, lo: 0 };
    this.#hash.finish(hash);
    bloomAdd(this.#values, hash, field);
    return [{ hash, units }];
  }

  #addCombination(rule: number, parts: readonly Hash64[]): void {
    const hash: Hash64 = { hi: 0, lo: 0 };
    combine(this.#hash, rule, parts, hash);
    if (this.#count * 2 === this.#combinations.length) {
      const larger = new Uint32Array(this.#combinations.length * 2);
      larger.set(this.#combinations);
      this.#combinations = larger;
    }
    this.#combinations[this.#count * 2] = hash.lo;
    this.#combinations[this.#count * 2 + 1] = hash.hi;
    this.#count++;
  }
}

function fieldsOf(rule: readonly string[], fields: readonly RecordField[]): readonly number[] {
  if (rule.length === 0 || rule.length > MOST_FIELDS_IN_RULE) {
    throw new RangeError(`A combination has 1 to ${MOST_FIELDS_IN_RULE} fields.`);
  }
  return rule.map((name) => {
    const at = fields.findIndex((field) => field.name === name);
    if (at < 0) throw new RangeError(`The list has no field "${name}".`);
    return at;
  });
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );
}

/** Sorted by value, each once. The machine's own order of bytes is little-endian wherever Node runs. */
function sortedPairs(pairs: Uint32Array): Uint32Array {
  const sorted = new BigUint64Array(pairs.slice().buffer).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as bigint;
  }
  return new Uint32Array(sorted.buffer, 0, kept * 2).slice();
}
