import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Prompt } from '@bailiwick/api/prompts';
import { fitting, searchedIn } from './fitting.ts';

const prompt = (title: string, text = ''): Prompt => ({
  id: title,
  title,
  text,
  audience: 'own',
  editable: true,
  changed: 1,
});

describe('prompts that fit', () => {
  it('are looked for only while the message is a slash and a few letters', () => {
    assert.equal(searchedIn('/'), '');
    assert.equal(searchedIn('/mail to'), 'mail to');
    for (const text of ['', 'a /mail', '/etc/passwd is', '/mail\nmore', `/${'x'.repeat(50)}`])
      assert.equal(searchedIn(text), undefined, text);
  });

  it('are those whose title begins so, then those that hold the words', () => {
    const all = [
      prompt('A mail'),
      prompt('Mail to a client'),
      prompt('Letter', 'like a mail'),
      prompt('Other'),
    ];
    assert.deepEqual(
      fitting(all, 'mail').map(({ title }) => title),
      ['Mail to a client', 'A mail', 'Letter'],
    );
    assert.equal(fitting(all, '').length, 4);
  });
});
