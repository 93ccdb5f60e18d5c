/** Breaks text into lines that fit; words that are longer than a line are broken too. */

/** @param widthOf of a text in the font in use, in points */
export function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf));
}

function wrapParagraph(
  paragraph: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  const space = widthOf(' ');
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/[ \t]+/).flatMap((part) => pieces(part, width, widthOf))) {
    const needed = widthOf(word.text);
    const gap = line === '' || word.joined ? 0 : space;
    if (line !== '' && used + gap + needed > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += (line === '' || word.joined ? '' : ' ') + word.text;
    used += (used === 0 || word.joined ? 0 : space) + needed;
  }
  return [...lines, line];
}

interface Piece {
  readonly text: string;
  /** Follows the piece before it without a space. */
  readonly joined: boolean;
}

/** A word as it is where it fits; else cut, after a `/`, `-` or `.` where there is one. */
function pieces(word: string, width: number, widthOf: (text: string) => number): readonly Piece[] {
  if (widthOf(word) <= width) return [{ text: word, joined: false }];
  const parts = word.split(/(?<=[/.\-_?&=,;])/).flatMap((part) => cut(part, width, widthOf));
  return parts.map((text, i) => ({ text, joined: i > 0 }));
}

function cut(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const cuts: string[] = [];
  let current = '';
  let used = 0;
  for (const char of word) {
    const needed = widthOf(char);
    if (current !== '' && used + needed > width) {
      cuts.push(current);
      current = '';
      used = 0;
    }
    current += char;
    used += needed;
  }
  return [...cuts, current];
}
