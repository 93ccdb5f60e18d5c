import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LongTexts } from './long-texts.ts';
import type { Passage } from './passage.ts';

const LETTER = 'Please write to mia.okonkwo@acme.example about invoice 4711 of Monday.\n';
/** Many seconds of work on any machine. */
const ENDLESS = LETTER.repeat(500_000);

const passage = (text: string): Passage => ({ text, before: '' });

describe('long texts, read in a thread', () => {
  it('are answered in order, each with its own findings', async () => {
    const texts = new LongTexts({}, 60_000);
    const [first, second] = await Promise.all([
      texts.detect([passage(LETTER), passage('Nothing here.')]),
      texts.detect([passage('Call +49 30 901820 today.')]),
    ]);
    assert.deepEqual(
      [first, second].map((found) => found.map((findings) => findings.map(({ type }) => type))),
      [[['EMAIL'], []], [['PHONE']]],
    );
  });

  it('that take too long are refused, and those that wait behind them are read', async () => {
    const texts = new LongTexts({}, 4_000);
    const endless = texts.detect([passage(ENDLESS)]);
    const behind = [texts.detect([passage(LETTER)]), texts.detect([passage(LETTER)])];
    await assert.rejects(endless, { code: 'inspection_failed' });
    for (const found of await Promise.all(behind)) assert.equal(found[0]?.[0]?.type, 'EMAIL');
  });
});
