/** Which words of a clause changed, for people to see at a glance. */

export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer clauses are shown as rewritten. */
const MOST_PAIRS = 600_000;

/** `same` and `removed` runs in order make up `before`, `same` and `added` ones `after` but for its spaces. */
export function wordChanges(before: string, after: string): readonly WordRun[] {
  const left = before.match(/\s*\S+/g) ?? [];
  const right = after.match(/\s*\S+/g) ?? [];
  if (left.length * right.length > MOST_PAIRS) return rewritten(before, after);
  const width = right.length + 1;
  const table = new Uint32Array((left.length + 1) * width);
  const same = (i: number, j: number): boolean => left[i]!.trim() === right[j]!.trim();
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = same(i, j)
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const push = (kind: WordRun['kind'], text: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && same(i, j)) {
      push('same', left[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (
      j >= right.length ||
      (i < left.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)
    ) {
      push('removed', left[i]!);
      i += 1;
    } else {
      push('added', right[j]!);
      j += 1;
    }
  }
  return runs;
}

function rewritten(before: string, after: string): readonly WordRun[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}
