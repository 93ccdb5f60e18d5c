/** Words in a text, in any letter case and however accents are written. */

const AROUND = 60;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** @returns some words around the first place, or undefined where a word is missing; nothing matches no words. */
export function matcher(words: string): (text: string) => string | undefined {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const [first = ''] = wanted;
    const within = folded(text);
    if (wanted.length === 0 || !wanted.every((word) => within.includes(word))) return undefined;
    // Folding may move places by a little; for an excerpt that does not matter.
    const at = within.indexOf(first);
    const from = Math.max(0, at - AROUND);
    const to = Math.min(text.length, at + first.length + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed().trim()}${to < text.length ? '…' : ''}`;
  };
}
