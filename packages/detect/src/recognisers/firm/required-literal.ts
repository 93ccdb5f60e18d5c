/**
 * The longest literal that every match of a pattern must contain, or nothing where none is sure.
 *
 * Reads only what it fully understands: at the first group, alternation or flag that could make a literal
 * optional it gives up on that part. Too short a literal (or none) costs speed, a wrong one would cost findings.
 */
const SHORTEST = 2;

export function requiredLiteral(pattern: string): string | undefined {
  if (hasTopLevelAlternation(pattern)) return undefined;
  let best = '';
  let run = '';
  const endRun = (): void => {
    if (run.length > best.length) best = run;
    run = '';
  };
  let i = 0;
  while (i < pattern.length) {
    const char = pattern[i] as string;
    let literal: string | undefined;
    let next = i + 1;
    if (char === '\\') {
      const escaped = pattern[i + 1] ?? '';
      next = i + 2;
      if (/[A-Za-z0-9]/.test(escaped)) {
        // A class, an anchor, or an escape with arguments of its own.
        if (/[pPxQ0-7]/.test(escaped)) return finish(best, run);
      } else literal = escaped;
    } else if (char === '[') next = classEnd(pattern, i);
    else if (char === '(') next = groupEnd(pattern, i);
    else if (!/[.^$|)*+?{]/.test(char)) literal = char;
    const quantifier = /^(?:[*+?]|\{\d*,?\d*\})\??/.exec(pattern.slice(next))?.[0] ?? '';
    if (literal !== undefined && quantifier === '') run += literal;
    else {
      endRun();
      if (literal !== undefined && (quantifier[0] === '+' || /^\{[1-9]/.test(quantifier))) run = literal;
      if (run !== '') endRun();
    }
    i = next + quantifier.length;
  }
  return finish(best, run);
}

function finish(best: string, run: string): string | undefined {
  const longest = run.length > best.length ? run : best;
  return longest.length >= SHORTEST ? longest : undefined;
}

function classEnd(pattern: string, open: number): number {
  let i = open + 1;
  if (pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length && pattern[i] !== ']'; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern.startsWith('[:', i)) i = Math.max(i, pattern.indexOf(':]', i) + 1);
  }
  return i + 1;
}

function groupEnd(pattern: string, open: number): number {
  let depth = 0;
  let i = open;
  while (i < pattern.length) {
    if (pattern[i] === '\\') i += 2;
    else if (pattern[i] === '[') i = classEnd(pattern, i);
    else {
      if (pattern[i] === '(') depth++;
      if (pattern[i] === ')' && --depth === 0) return i + 1;
      i++;
    }
  }
  return i;
}

function hasTopLevelAlternation(pattern: string): boolean {
  let i = 0;
  while (i < pattern.length) {
    if (pattern[i] === '|') return true;
    if (pattern[i] === '\\') {
      // \Q…\E quotes; what stands in it is not read here.
      if (pattern[i + 1] === 'Q') return true;
      i += 2;
    } else if (pattern[i] === '[') i = classEnd(pattern, i);
    else if (pattern[i] === '(') i = groupEnd(pattern, i);
    else i++;
  }
  return false;
}
