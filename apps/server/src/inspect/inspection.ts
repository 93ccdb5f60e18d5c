import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { FilePosition, TextPosition } from '../ingress/request.ts';
import type { Word } from '../pictures/words.ts';

/** A file of the request after reading: text or the writing in a picture, with findings, or what nobody could look into. */
export type InspectedFile =
  | { readonly kind: 'text'; readonly text: string; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly text: string;
      readonly words: readonly Word[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'uninspected'; readonly what: 'image' | 'audio' };

/** Everything that was found in one request, position by position. */
export interface Inspection {
  readonly texts: ReadonlyMap<TextPosition, readonly Finding[]>;
  readonly sealed: readonly TextPosition[];
  readonly files: ReadonlyMap<FilePosition, InspectedFile>;
  readonly classes: ReadonlyMap<DataClass, number>;
  readonly types: ReadonlyMap<FindingType, number>;
  /** Canonical forms of all values found: what the caller has sent is the caller's own in the reply. */
  readonly canonicals: ReadonlySet<string>;
  readonly positions: { readonly inspected: number; readonly passed: number; readonly sealed: number };
}

/** Counts findings by class and by type, and documents by the class that their kind has. */
export class Tally {
  readonly classes = new Map<DataClass, number>();
  readonly types = new Map<FindingType, number>();
  readonly canonicals = new Set<string>();

  addClass(dataClass: DataClass | undefined): void {
    if (dataClass !== undefined) this.classes.set(dataClass, (this.classes.get(dataClass) ?? 0) + 1);
  }

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.classes.set(finding.class, (this.classes.get(finding.class) ?? 0) + 1);
      this.types.set(finding.type, (this.types.get(finding.type) ?? 0) + 1);
      this.canonicals.add(finding.canonical);
    }
  }
}
