/** Which words without a capital may stand inside the name of a person that has some: `van`, `de la`, `y`. */
import { hashOf } from '../words.ts';
import { KIND, type Tokens } from './tokens.ts';

/** Folded. */
const JOINTS: ReadonlySet<number> = new Set(
  (
    'von van der den de del della delle dei degli di da das do dos du des la le les lo los las ten ter te tot zu zur zum vom und y ' +
    'e i al el bin ibn ben abu af av op in het t s st san dit dite gen genannt geb nee o and'
  )
    .split(' ')
    .map(hashOf),
);
const LOWER_SHAPE = 3;

/** Whether token `at` may go on with the name that the token before it has begun: not so in `Anna Keller wrote`. */
export function goesOn(tokens: Tokens, at: number): boolean {
  if (tokens.shapes[at] !== LOWER_SHAPE || tokens.kinds[at] !== KIND.WORD || tokens.gaps[at] === 0)
    return true;
  const before = at - 1;
  const isBegun = before >= 0 && tokens.kinds[before] === KIND.WORD && tokens.shapes[before] !== LOWER_SHAPE;
  return !isBegun || JOINTS.has(tokens.folded[at] as number);
}
