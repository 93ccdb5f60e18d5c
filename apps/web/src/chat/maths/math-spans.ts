/**
 * Formulas in a model's Markdown, made into code spans with a mark of their own, so that Markdown leaves their stars and
 * underscores alone: `$x_1$` and `\(x\)` in a line, `$$x$$` and `\[x\]` by themselves. Code is left as it is, and so are
 * prices: a dollar sign opens only before what is no space, and closes only after what is none and before no digit.
 */

/** Of the private use area; taken out of what the model wrote. */
const INLINE = '\uE000';
const DISPLAY = '\uE001';

const LONGEST = 4_000;

const FENCED = /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|$(?![\s\S]))/m;
const CODE = /(?<!`)(?<ticks>`+)(?!`)[\s\S]*?[^`]\k<ticks>(?!`)/;
// Nothing opens twice before it closes: so each place is looked at once, however long the text is.
const MATHS =
  /\\[\\$]|\$\$(?<dollars>[^$]+?)\$\$|\\\[(?<brackets>(?:\\\\|(?!\\\[)[\s\S])+?)\\\]|\\\((?<parentheses>(?:\\\\|(?!\\\()[^\n])+?)\\\)|\$(?<dollar>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)/;
const PLACES = new RegExp(`${FENCED.source}|${CODE.source}|${MATHS.source}`, 'gm');

export function withMaths(markdown: string): string {
  const clean = markdown.replaceAll(/[\uE000\uE001]/g, '');
  if (!/\$|\\[([]/.test(clean)) return clean;
  return clean.replaceAll(PLACES, (whole: string, ...found: unknown[]) => {
    const { dollars, brackets, parentheses, dollar } = found.at(-1) as Readonly<
      Record<string, string | undefined>
    >;
    const display = dollars ?? brackets;
    const formula = display ?? parentheses ?? dollar;
    if (formula === undefined || formula.trim() === '' || formula.length > LONGEST) return whole;
    return asCode(`${display === undefined ? INLINE : DISPLAY}${formula.replaceAll(/\s+/g, ' ').trim()}`);
  });
}

export interface Formula {
  readonly tex: string;
  readonly place: 'inline' | 'display';
}

/** The formula that a code span stands for; undefined where it is code. */
export function formulaIn(code: string): Formula | undefined {
  if (code.startsWith(INLINE)) return { tex: code.slice(1), place: 'inline' };
  return code.startsWith(DISPLAY) ? { tex: code.slice(1), place: 'display' } : undefined;
}

/** Between more backticks than stand in it (CommonMark 6.1). */
function asCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${text}${text.endsWith('`') ? ' ' : ''}${fence}`;
}
