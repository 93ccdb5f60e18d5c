/**
 * How alike two answers are, 0 to 1: Sørensen–Dice over their words as multisets. 1: the same words as often; 0: none in
 * common. Order and grammar do not count. It says nothing of which answer is better.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of right) {
    const there = counts.get(word) ?? 0;
    if (there === 0) continue;
    both += 1;
    counts.set(word, there - 1);
  }
  return (2 * both) / (left.length + right.length);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
