import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordId } from '@bailiwick/contract/ids';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { csvOf, jsonLinesOf } from './export-rows.ts';
import { begun, concluded } from './passage.ts';
import type { Read } from './reading.ts';

const intent = sampleIntent(recordId('01m83qmp7r6j2xygwt3qawhe7j'), {
  purpose: '=HYPERLINK("http://evil.example")',
  because: 'He said "no", so no.',
});
const outcome = sampleOutcome(intent);
const read: Read = { passage: concluded(begun(intent, 1), outcome, 2), intent, outcome };

async function* pages(): AsyncGenerator<readonly Read[]> {
  yield [read];
  yield [read];
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('passages as a file', () => {
  it('are CSV that no spreadsheet takes for a formula', async () => {
    const lines = (await textOf(csvOf(pages()))).split('\r\n');
    assert.equal(lines.length, 4);
    assert.ok(lines[0]?.startsWith('\uFEFFid,request,'));
    assert.ok(lines[1]?.includes(`"'=HYPERLINK(""http://evil.example"")"`));
    assert.ok(lines[1]?.includes('"He said ""no"", so no."'));
    assert.ok(lines[1]?.includes('EMAIL=1 PERSON=1'));
  });

  it('are documents, one a line', async () => {
    const lines = (await textOf(jsonLinesOf(pages()))).trim().split('\n');
    const [first] = lines.map((line) => JSON.parse(line) as { types: unknown; tlsGroup: string });
    assert.equal(lines.length, 2);
    assert.deepEqual(first?.types, { EMAIL: 1, PERSON: 1 });
    assert.equal(first?.tlsGroup, 'X25519MLKEM768');
  });
});
