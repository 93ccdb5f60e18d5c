/** Whether a drawing tells all that its source says: a drawer leaves out in silence what it does not understand. */
import type { Kind } from './statements.ts';

/** Words that say how to draw. */
const GRAMMAR = new Set(
  `graph flowchart statediagram v2 sequencediagram classdiagram erdiagram td tb bt lr rl subgraph end direction state as
  note over left right of participant actor activate deactivate autonumber create destroy box class namespace
  fork join choice br`.split(/\s+/),
);
const STRUCTURE = /^(loop|alt|else|opt|par|and|critical|option|break|rect)\b/;
const MARKUP = /<\/?(br|b|i|u|s|strong|em|small|sub|sup|code|del|mark)\s*\/?>/gi;
const WORD = /[\p{L}\p{N}]+/gu;

export function leftOut(
  { kind, lines }: { readonly kind: Kind; readonly lines: readonly string[] },
  drawn: string,
): boolean {
  const told = new Set(wordsOf(drawn));
  return lines.some((line) => {
    const said = line.replaceAll(MARKUP, ' ').replaceAll('\\n', ' ');
    return wordsOf(kind === 'sequence' ? said.replace(STRUCTURE, ' ') : said).some(
      // Ends of arrows are written with these two.
      (word) => word !== 'x' && word !== 'o' && !GRAMMAR.has(word) && !told.has(word),
    );
  });
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];
