/** Ages right behind the name of somebody who was found: `Henning Aasgaard (37)`, `Wen Zhao, 33, of Leeds`, `Anna is 12`. */
import type { Candidate } from '../../candidate.ts';
import { leavesAlone } from './told.ts';

const YOUNGEST = 14;
const APART =
  /(?: \((\d{2})\)|, (?:now |only |just |then )?(\d{2})(?=, (?!(?:rue|avenue|av|bd|boulevard|place|chemin|allée|impasse|route|quai|cours|via|viale|piazza|corso|calle|rua|apt|flat|suite|floor|page|p|chapter|km)(?!\p{L}))\p{Ll}))/uy;
/** Forms of address make one word somebody: `Herr Beck (57)`. */
const ADDRESSED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Mme|Madame|Monsieur|M|Sra?|Señora?|señora?|[Ss]ignora?|Sig|Sir|Lord|Lady)\.? $/u;
const SAID =
  / (?:is|was|will be|is turning|turns|turned|just turned|ist|war|wird|wurde) (?:now |only |just |already |still |jetzt |erst |schon )?(\d{1,2})(?![\d:.,%/-]\d|\p{L}|%)/uy;
/** How sure a name must be to speak for the number behind it. */
const WITNESS = 0.4;

/** @param found the findings of the text so far. */
export function agesBesideNames(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const ages: Candidate[] = [];
  for (const { type, start, end, score } of found) {
    if (type !== 'PERSON' || score < WITNESS) continue;
    const isWhole =
      text.slice(start, end).includes(' ') || ADDRESSED.test(text.slice(Math.max(0, start - 10), start));
    const digits = digitsBehind(text, end, isWhole);
    if (digits !== undefined)
      ages.push({ start: digits.start, end: digits.end, type: 'AGE', score: 0.8, evidence: 'context' });
  }
  return ages;
}

/** @param isWhole one word may be a firm or a town; the two of a whole name are somebody. */
function digitsBehind(
  text: string,
  end: number,
  isWhole: boolean,
): { readonly start: number; readonly end: number } | undefined {
  APART.lastIndex = end;
  const apart = isWhole ? APART.exec(text) : null;
  if (apart !== null) {
    const digits = apart[1] ?? apart[2] ?? '';
    const start = end + apart[0].indexOf(digits);
    return Number(digits) < YOUNGEST ? undefined : { start, end: start + digits.length };
  }
  SAID.lastIndex = end;
  const digits = SAID.exec(text)?.[1];
  if (digits === undefined || !leavesAlone(text, SAID.lastIndex)) return undefined;
  if (!isWhole && Number(digits) < YOUNGEST) return undefined;
  return { start: SAID.lastIndex - digits.length, end: SAID.lastIndex };
}
