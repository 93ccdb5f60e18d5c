import assert from 'node:assert/strict';
import { it } from 'node:test';
import { groupsOf, isBeside } from './groups.ts';

const piece = (place: string, text: string, name?: string) => ({ place, text, name, marks: [] });

it('a call of a tool is one group, with the names of its arguments, and a message is another', () => {
  const groups = groupsOf([
    piece('user', 'Who lives in Bern?'),
    piece('key', 'city', 'look_up'),
    piece('tool_arguments', 'Bern', 'look_up'),
    piece('key', 'street', 'look_up'),
    piece('tool_arguments', 'Gerechtigkeitsgasse', 'look_up'),
    piece('tool_arguments', 'Bern', 'write'),
    piece('tool_result', 'nobody'),
    piece('file', 'a', 'a.pdf'),
    piece('file', 'b', 'b.pdf'),
  ]);
  assert.deepEqual(
    groups.map(({ place, name, pieces }) => [place, name, pieces.length]),
    [
      ['user', undefined, 1],
      ['tool_arguments', 'look_up', 4],
      ['tool_arguments', 'write', 1],
      ['tool_result', undefined, 1],
      ['file', 'a.pdf', 1],
      ['file', 'b.pdf', 1],
    ],
  );
});

it('a name of which nothing follows stands where it stood, and what only went along is told apart', () => {
  const groups = groupsOf([
    piece('tool_definition', 'Writes a letter.', 'write'),
    piece('key', 'to', 'write'),
    piece('user', 'hi'),
    piece('key', 'shop'),
    piece('metadata', '1', 'shop'),
  ]);
  assert.deepEqual(
    groups.map((group) => [group.place, isBeside(group), group.pieces.length]),
    [
      ['tool_definition', true, 2],
      ['user', false, 1],
      ['metadata', true, 2],
    ],
  );
  assert.deepEqual(groupsOf([piece('key', 'alone')])[0]?.place, 'key');
  assert.deepEqual(groupsOf([]), []);
});
