import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSymbol } from '../alphabet.ts';
import { PSEUDONYM_TYPES, TYPE_TREE, type TypeNode } from './type-words.ts';

it('No type word goes on with a symbol of the code alphabet where a shorter one ends', () => {
  const ends: TypeNode[] = [];
  const visit = (node: TypeNode): void => {
    if (node.type !== undefined) ends.push(node);
    for (const child of node.next.values()) visit(child);
  };
  visit(TYPE_TREE);
  assert.equal(ends.length, PSEUDONYM_TYPES.length);
  for (const { next } of ends) assert.deepEqual([...next.keys()].filter(isSymbol), []);
});
