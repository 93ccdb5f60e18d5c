/** For tests: a text that a row's shape accepts, always the same for the same seed. */

/** Reads classes, groups, alternatives, escapes and counts; nothing else stands in the rows. */
export function sampleOf(shape: string, seed: number): string {
  let at = 0;
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };

  const alternatives = (): string => {
    const found = [sequence()];
    while (shape[at] === '|') {
      at++;
      found.push(sequence());
    }
    return found[0] as string;
  };
  const sequence = (): string => {
    let out = '';
    while (at < shape.length && shape[at] !== '|' && shape[at] !== ')') {
      const from = at;
      const first = atom();
      const behind = at;
      const times = count();
      const rest = at;
      for (let i = 0; i < times; i++) {
        at = from;
        out += i === 0 ? first : atom();
      }
      at = Math.max(rest, behind);
    }
    return out;
  };
  const atom = (): string => {
    const char = shape[at++] as string;
    if (char === '(') {
      at += shape.startsWith('?:', at) ? 2 : 0;
      const inner = alternatives();
      at++;
      return inner;
    }
    const letters = char === '[' ? classAt() : char === '\\' ? escapeOf(shape[at++] as string) : char;
    return letters[random(letters.length)] as string;
  };
  const classAt = (): string => {
    let letters = '';
    while (shape[at] !== ']') {
      let char = shape[at++] as string;
      if (char === '\\') letters += escapeOf((char = shape[at++] as string));
      else if (shape[at] === '-' && shape[at + 1] !== ']') {
        letters += between(char, shape[at + 1] as string);
        at += 2;
      } else letters += char;
    }
    at++;
    // Signs would end a token here and there: letters and digits come first.
    return letters.replace(/[^A-Za-z0-9]/g, '') || letters;
  };
  const count = (): number => {
    if (shape[at] === '?') {
      at++;
      return 0;
    }
    const match = /^\{(\d+)(?:,\d*)?\}/.exec(shape.slice(at));
    at += match?.[0].length ?? 0;
    return Math.max(Number(match?.[1] ?? 1), 0);
  };
  return alternatives();
}

function escapeOf(char: string): string {
  if (char === 'd') return '0123456789';
  return char === 'w' ? between('A', 'Z') + between('a', 'z') + between('0', '9') : char;
}

function between(first: string, last: string): string {
  let out = '';
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) out += String.fromCharCode(code);
  return out;
}
