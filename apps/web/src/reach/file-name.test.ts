import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameIn } from './file-name.ts';

describe('the name of a file that the server gives', () => {
  it('is the full one, else the plain one, else none', () => {
    assert.equal(
      nameIn(`attachment; filename="L_schung.txt"; filename*=UTF-8''L%C3%B6schung.txt`),
      'Löschung.txt',
    );
    assert.equal(nameIn('attachment; filename="a b.csv"'), 'a b.csv');
    assert.equal(nameIn(`attachment; filename="a.csv"; filename*=UTF-8''%E0%A4%A`), 'a.csv');
    assert.equal(nameIn('attachment'), undefined);
  });
});
