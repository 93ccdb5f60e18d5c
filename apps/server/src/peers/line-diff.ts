/** What changes between two texts, line by line, with a few lines around each change. */

const AROUND = 2;

interface Step {
  readonly sign: ' ' | '+' | '-';
  readonly line: string;
}

/** `+` new, `-` gone, ` ` as it was; `…` stands for what is left out. Empty where nothing changes. */
export function lineDiff(before: string, after: string): readonly string[] {
  const steps = stepsBetween(before.split('\n'), after.split('\n'));
  const near = steps.map((_, i) =>
    steps.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  return steps.flatMap(({ sign, line }, i) => {
    if (near[i] === true) return [`${sign} ${line}`];
    return near[i - 1] === true || (i === 0 && near.includes(true)) ? ['…'] : [];
  });
}

/** By the longest common subsequence. Configurations are short; square time is nothing. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly Step[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: ' ', line: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ sign: '-', line: a[i] ?? '' });
      i += 1;
    } else {
      steps.push({ sign: '+', line: b[j] ?? '' });
      j += 1;
    }
  }
  return steps;
}
