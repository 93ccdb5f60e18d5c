/** An entry as people can read it: laid out, and with nothing in it that a screen does not show. */

/** Control characters, marks of direction and joiners could make one text look like another: they are written out. */
export const visible = (text: string): string =>
  text.replaceAll(
    /[^\P{C}\n]|[\p{Zl}\p{Zp}\u00a0\u115f\u1160\u3164\uffa0]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gsu;

/**
 * JSON over several lines, each value as it is written: numbers are not rounded, and a name that stands twice is shown
 * twice.
 *
 * @returns undefined where the text is no JSON.
 */
export function laidOut(text: string): string | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  let out = '';
  let depth = 0;
  let before = '';
  const line = (): string => `\n${'  '.repeat(Math.min(depth, 40))}`;
  for (const [token] of text.matchAll(TOKEN)) {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    const opened = before === '{' || before === '[';
    if ((opened && !closes) || (closes && !opened) || before === ',') out += line();
    out += token === ':' ? ': ' : token;
    if (token === '{' || token === '[') depth += 1;
    before = token;
  }
  return out;
}
