/** From a label for each word to spans. Knows `B-PER`/`I-PER`/`E-PER`/`S-PER` and labels without a prefix. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Opinion } from './model.ts';
import type { Word } from './words.ts';

export interface Labelled {
  /** `O` where it is nothing. */
  readonly label: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface Naming {
  readonly labels: Readonly<Record<string, FindingType>>;
  readonly minimum: number;
}

/** @param labelled one for each word; undefined where the model said nothing. */
export function opinionsOf(
  text: string,
  words: readonly Word[],
  labelled: readonly (Labelled | undefined)[],
  { labels, minimum }: Naming,
): readonly Opinion[] {
  const found: Opinion[] = [];
  let open: { type: FindingType; start: number; end: number; sum: number; count: number } | undefined;
  const close = (): void => {
    if (open !== undefined && open.sum / open.count >= minimum) {
      const { type, start, end, sum, count } = open;
      found.push({ type, start, end, score: sum / count });
    }
    open = undefined;
  };
  for (const [i, { start, end }] of words.entries()) {
    const { label, score } = labelled[i] ?? { label: 'O', score: 1 };
    const { position, name } = split(label);
    const type = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (type === undefined) close();
    else if (open?.type === type && position !== 'B' && position !== 'S' && near(text, open.end, start)) {
      open.end = end;
      open.sum += score;
      open.count += 1;
    } else {
      close();
      open = { type, start, end, sum: score, count: 1 };
    }
    if (position === 'E' || position === 'S') close();
  }
  close();
  return found;
}

function split(label: string): { readonly position: string; readonly name: string } {
  const [, position = '', name = label] = /^([BIESLU])[-_](.+)$/.exec(label) ?? [];
  return { position: position === 'U' ? 'S' : position === 'L' ? 'E' : position, name };
}

/** Names do not reach over an empty line. */
const near = (text: string, from: number, to: number): boolean => !/\n\s*\n/.test(text.slice(from, to));
