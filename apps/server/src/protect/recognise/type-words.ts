/** The type words of tokens as a tree of letters, so that a type is recognised in one walk and in any spelling. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import type { PseudonymType } from '../pseudonym.ts';

export const PSEUDONYM_TYPES: readonly PseudonymType[] = [...FINDING_TYPES, 'LITERAL'];

export interface TypeNode {
  /** By lower-case letter. */
  readonly next: ReadonlyMap<number, TypeNode>;
  /** The type whose word ends here. */
  readonly type: PseudonymType | undefined;
  /** An underscore of a type word stands here: `DATE` in `DATE_OF_BIRTH`. */
  readonly joint: boolean;
}

interface Growing {
  readonly next: Map<number, Growing>;
  type: PseudonymType | undefined;
  joint: boolean;
}

/**
 * All type words. No word is followed in a longer word by a symbol of the code alphabet (`HEALTH`, `HEALTH_ID`:
 * `i` is none), so where a word ends and the code begins is never in doubt.
 */
export const TYPE_TREE: TypeNode = grow(PSEUDONYM_TYPES);

export const LONGEST_TYPE = Math.max(...PSEUDONYM_TYPES.map((type) => type.length));

function grow(types: readonly PseudonymType[]): TypeNode {
  const root: Growing = { next: new Map(), type: undefined, joint: false };
  for (const type of types) {
    let node = root;
    for (const letter of type.toLowerCase()) {
      if (letter === '_') {
        node.joint = true;
        continue;
      }
      const code = letter.charCodeAt(0);
      const child = node.next.get(code) ?? { next: new Map(), type: undefined, joint: false };
      node.next.set(code, child);
      node = child;
    }
    node.type = type;
  }
  return root;
}
