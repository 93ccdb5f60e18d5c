/** Names for what is taken out of one document: `[PERSON_1]`, the same for the same value throughout. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';

/**
 * `mask`: `[PERSON]`, which says nothing about who is who. `pseudonyms`: numbered by order of appearance. Either way a
 * copy stands alone: nothing is stored, and nobody, not even the vault, can turn labels back into values.
 */
export type LabelStyle = 'mask' | 'pseudonyms';

export class Labels {
  readonly #style: LabelStyle;
  readonly #byValue = new Map<string, string>();
  readonly #last = new Map<FindingType, number>();

  constructor(style: LabelStyle) {
    this.#style = style;
  }

  labelFor({ type, canonical }: Finding): string {
    if (this.#style === 'mask') return `[${type}]`;
    const value = `${type}\0${canonical}`;
    const known = this.#byValue.get(value);
    if (known !== undefined) return known;
    const number = (this.#last.get(type) ?? 0) + 1;
    this.#last.set(type, number);
    const label = `[${type}_${number}]`;
    this.#byValue.set(value, label);
    return label;
  }
}
