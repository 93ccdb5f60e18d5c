import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptTask } from './kept-task.ts';

const person = (id: string, text: string, parent?: string, files: object[] = []) => ({
  id,
  text,
  more: { from: 'person', ...(parent === undefined ? {} : { parent }), files, scope: 'x' },
});
const model = (id: string, text: string, parent: string) => ({
  id,
  text,
  more: { from: 'model', parent, offering: 'a', model: 'm', thought: '', state: 'whole' },
});

describe('a kept conversation as a task', () => {
  it('is asked again up to its last question, along the branch that led there, without the answer to it', () => {
    const said = [
      person('1', 'What is a lease?'),
      model('2', 'A contract.', '1'),
      person('3', 'In German?', '2'),
      model('4', 'Ein Vertrag.', '3'),
      person('5', 'In French?', '2'),
      model('6', 'Un contrat.', '5'),
    ];
    const task = keptTask('conversation 1', said);
    assert.deepEqual(task?.plain?.turns, [
      { role: 'user', text: 'What is a lease?' },
      { role: 'assistant', text: 'A contract.' },
      { role: 'user', text: 'In French?' },
    ]);
    assert.deepEqual([task.id, task.features], ['conversation 1', []]);
  });

  it('cannot be asked where it stood on files, which are not kept; nor where nobody asked', () => {
    const task = keptTask('conversation 2', [person('1', 'Read this', undefined, [{ name: 'a.pdf' }])]);
    assert.deepEqual([task?.plain, task?.features], [undefined, ['files']]);
    assert.equal(
      keptTask('conversation 3', [model('1', 'Hello', '0'), { id: '2', text: '?', more: 5 }]),
      undefined,
    );
    const round = [person('1', 'a', '2'), person('2', 'b', '1')];
    assert.equal(keptTask('conversation 4', round)?.plain?.turns.length, 2);
  });
});
