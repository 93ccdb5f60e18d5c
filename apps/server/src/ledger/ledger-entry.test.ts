import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { principalId, recordId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { anyEntry, sampleIntent } from '../record/testing/entries.ts';
import { canonicalJson } from './canonical.ts';
import { openingKey, requestLine } from './ledger-entry.ts';

const SALT = Buffer.alloc(32, 7);
const ID = recordId('01m82pnms28217b503h0n8gy5f');

describe('the line of a request', () => {
  it('holds nothing of who it was, what for, or why in words, whatever they are', () =>
    fc.assert(
      fc.property(anyEntry, fc.stringMatching(/^[A-Z]{12}$/), (entry, mark) => {
        const marked = {
          ...entry,
          principal: principalId(`p${mark}`),
          team: `t${mark}`,
          purpose: `u${mark}`,
          because: `b${mark}`,
        };
        const line = requestLine(marked, SALT);
        assert.ok(!line.includes(mark));
        const read = JSON.parse(line) as Record<string, unknown>;
        assert.equal(canonicalJson(read as never), line);
        assert.deepEqual([read['v'], read['kind'], read['id']], [2, entry.kind, entry.id]);
      }),
    ));

  it('commits to who it was, so that the salt opens it and another salt or person does not', () => {
    const intent = sampleIntent(ID, { purpose: 'offer' });
    const { who } = JSON.parse(requestLine(intent, SALT)) as { who: string };
    const { kind, id, principal, team, scope, purpose } = intent;
    const fields = `{"id":"${id}","kind":"${kind}","principal":"${principal}","purpose":"${purpose}","scope":"${scope}","team":"${team}"}`;
    const key = createHmac('sha256', SALT).update(`{"opens":{"id":"${id}","kind":"${kind}"}}`).digest();
    assert.equal(createHmac('sha256', key).update(fields).digest('base64'), who);
    assert.deepEqual(openingKey(SALT, intent), key);
    assert.notDeepEqual(openingKey(SALT, { kind, id: '01m82pnms28217b503h0n8gy5g' }), key, 'opens one entry');
    for (const other of [
      requestLine(intent, Buffer.alloc(32, 8)),
      requestLine({ ...intent, principal: principalId('key_other') }, SALT),
      requestLine({ ...intent, id: recordId('01m82pnms28217b503h0n8gy5g') }, SALT),
    ])
      assert.notEqual((JSON.parse(other) as { who: string }).who, who);
  });

  it('says of nobody who it was once the salt is gone', () => {
    assert.ok(!requestLine(sampleIntent(ID), undefined).includes('who'));
  });

  it('is one text for one entry: keys in order, nothing between, strange letters escaped where they must be', () => {
    assert.equal(
      canonicalJson({ b: [1, true, { z: 1e21, a: 'ü\n\ud800' }], a: undefined, aa: -0 }),
      String.raw`{"aa":0,"b":[1,true,{"a":"ü\n\ud800","z":1e+21}]}`,
    );
  });
});
