/**
 * What was found in texts that were seen a moment ago.
 *
 * A conversation sends all its turns again with each new one, an agent all its files: only what is new needs
 * inspecting. Texts are told apart by SHA-256, so nobody can make one that is taken for another; the texts themselves
 * are not kept. It belongs to one detector and goes with it when the rules change.
 */
import { hash } from 'node:crypto';
import type { Finding } from '@bailiwick/contract/finding';
import type { Passage } from './passage.ts';

/** Texts and findings together; some ten megabytes at most. */
const MOST = 40_000;
/** Shorter texts are inspected faster than they are hashed. */
const SHORTEST = 128;

export type TextKey = string & { readonly __brand: 'TextKey' };

export class Memo {
  /** In the order of their last use: a map keeps the order in which keys came. */
  readonly #known = new Map<TextKey, readonly Finding[]>();
  #size = 0;

  /** Undefined for a text that is not worth remembering. */
  keyOf({ text, before }: Passage): TextKey | undefined {
    if (text.length < SHORTEST) return undefined;
    // The length tells where the text ends and what stood before it begins.
    return hash('sha256', `${text.length}:${text}${before}`, 'base64') as TextKey;
  }

  get(key: TextKey): readonly Finding[] | undefined {
    const findings = this.#known.get(key);
    if (findings === undefined) return undefined;
    this.#known.delete(key);
    this.#known.set(key, findings);
    return findings;
  }

  set(key: TextKey, findings: readonly Finding[]): void {
    const size = 1 + findings.length;
    if (size > MOST / 4 || this.#known.has(key)) return;
    this.#known.set(key, findings);
    this.#size += size;
    for (const [oldest, { length }] of this.#known) {
      if (this.#size <= MOST) return;
      this.#known.delete(oldest);
      this.#size -= 1 + length;
    }
  }
}
