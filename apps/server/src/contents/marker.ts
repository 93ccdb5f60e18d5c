/** Finds known texts in another: pseudonyms in what a vendor saw and said, values in what came back. */
import type { Mark } from './content.ts';

export interface Known {
  readonly text: string;
  readonly type: string;
  readonly class: string;
}

/** The longest first, so that a name is not marked within a longer one. */
export function markerOf(known: readonly Known[]): (text: string) => readonly Mark[] {
  const byText = new Map(known.filter(({ text }) => text !== '').map((one) => [one.text, one]));
  if (byText.size === 0) return () => [];
  const longestFirst = [...byText.keys()].toSorted((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map((text) => RegExp.escape(text)).join('|'), 'g');
  return (text) =>
    Array.from(text.matchAll(any), ({ 0: found, index }) => {
      const { type = '', class: of = '' } = byText.get(found) ?? {};
      return { start: index, end: index + found.length, type, class: of };
    });
}
