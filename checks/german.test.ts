import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { GERMAN } from '@bailiwick/phrases/german';
import { Reader } from '@bailiwick/phrases/reader';
import { SAMPLE, sentencesOf } from './sentences.ts';
import { ROOT } from './sources.ts';

/** Rooms whose sentences reach the console and the chat. */
const ROOMS = [
  'api',
  'chat',
  'contents',
  'conversations',
  'decide',
  'door',
  'egress',
  'erasure',
  'files',
  'firm',
  'holds',
  'identity',
  'ingress',
  'inspect',
  'keys',
  'mail',
  'offerings',
  'pictures',
  'protect',
  'subjects',
  'vendors/documents',
  'vendors/fetch',
  'vendors/knowledge',
  'vendors/workbook',
  'vendors/watch',
];

/** The reader that people have, which takes a sample for a phrase of its own. */
const german = new Reader({ ...GERMAN, phrases: [[SAMPLE, SAMPLE], ...GERMAN.phrases] });

describe('what the server says, in German', () => {
  for (const room of ROOMS) {
    it(`has a reading for every sentence of ${room}`, () => {
      const modules = globSync(`apps/server/src/${room}/**/*.ts`, { cwd: ROOT }).filter(
        (path) => !/\.(?:test|suite|fixture)\.ts$|\/testing\//.test(path),
      );
      assert.ok(modules.length > 0);
      const unread = modules.flatMap(sentencesOf).filter((sentence) => !german.read(sentence).whole);
      assert.deepEqual(unread, []);
    });
  }

  it('has a reading for every remedy of the catalogue of errors', () => {
    const unread = sentencesOf('packages/contract/src/errors.ts').filter(
      (sentence) => !german.read(sentence).whole,
    );
    assert.deepEqual(unread, []);
  });
});
