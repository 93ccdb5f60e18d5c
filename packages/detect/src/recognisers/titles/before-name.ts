/**
 * Positions right before a name (`CFO Maria Lopez`, `Geschäftsführer Thomas Berger`), and those that begin with what
 * they head: `Anna Keller, Head of Sales`.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { isGivenName } from '../people/given-names.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { POSITIONS } from './title.ts';

function title(start: number, end: number): Candidate {
  return { start, end, type: 'TITLE', score: 0.5, evidence: 'shape' };
}

const RANKS =
  /(?:(?:Chief|Executive|Financial|Operating|Technology|Information|Marketing|Senior|Junior|Lead|Deputy|Assistant|Vice|Managing|General|Regional|Sales|Project|Product|Account|Software|Human Resources|HR|IT|Stellvertretende[rn]?|Kaufmännische[rn]?|Technische[rn]?|Leitende[rn]?) ){1,3}$/u;
const NAME =
  / (\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)? (?:\p{Lu}\. )?(?:(?:von|van|de|der|di|da|del) ){0,2}\p{Lu}\p{L}/uy;

const beforeName: WordFinder = {
  on: 'word',
  words: POSITIONS,
  find(scene, start, end) {
    const { text } = scene;
    const first = text[start] ?? '';
    if (first === first.toLowerCase() || text.charCodeAt(end) !== 32) return undefined;
    NAME.lastIndex = end;
    const given = NAME.exec(text)?.[1];
    if (given === undefined || !isGivenName(fold(given)) || kindOfText(scene).code) return undefined;
    const ranks = RANKS.exec(text.slice(Math.max(0, start - 48), start))?.[0] ?? '';
    return title(start - ranks.length, end);
  },
};

const NAME_BEFORE =
  /\p{Lu}\p{L}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+(?:, | \(| [-–|] |\n)(?:(?:the|our|Global|Deputy|Regional) )?$/u;
const WHAT = / (?:of|for) (?:the )?\p{Lu}[\p{L}&]*(?:(?: (?:and|&|of))? \p{Lu}[\p{L}&]*){0,3}/uy;

/** `Head of Sales`, `VP of Engineering`. */
const headOf: WordFinder = {
  on: 'word',
  words: ['head', 'vp', 'svp', 'lead', 'leiter', 'leiterin', 'chief'],
  find(scene, start, end) {
    const { text } = scene;
    const to = matchEnd(WHAT, text, end);
    if (to < 0 || !NAME_BEFORE.test(text.slice(Math.max(0, start - 64), start))) return undefined;
    return kindOfText(scene).code ? undefined : title(start, to);
  },
};

export const titlesBesideNames = [beforeName, headOf] as const;
