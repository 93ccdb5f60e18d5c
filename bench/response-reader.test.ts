import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ResponseReader } from './response-reader.ts';
import { body } from './workload.ts';
import { markdown, median, quantile } from './figures.ts';

const FIXED = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nx: y\r\n\r\nhello';
const CHUNKED = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2;ext=1\r\nlo\r\n0\r\n\r\n';

describe('reading a response off a socket', () => {
  it('finds the end and the body, wherever the packets are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(FIXED, CHUNKED), fc.array(fc.nat(100)), (response, cuts) => {
        const reader = new ResponseReader();
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), response.length]) {
          const end = Math.min(Math.max(from, to), response.length);
          assert.equal(reader.done, from === response.length);
          if (end > from) reader.push(Buffer.from(response.slice(from, end)));
          from = end;
        }
        assert.deepEqual([reader.done, reader.status, reader.bodyBytes], [true, 200, 5]);
      }),
    );
  });

  it('refuses a response without a length, with a broken chunk, and with bytes after its end', () => {
    for (const broken of ['HTTP/1.1 200 OK\r\n\r\nx', CHUNKED.replace('3\r\n', 'zz\r\n'), `${FIXED}more`]) {
      assert.throws(() => new ResponseReader().push(Buffer.from(broken)));
    }
  });
});

describe('the figures of the benchmark', () => {
  it('sends about 1.2 KB with two addresses, each body another', () => {
    const sent = body('00000007', 'whole');
    assert.ok(sent.length > 1100 && sent.length < 1400, String(sent.length));
    assert.equal(sent.match(/@example\./g)?.length, 2);
    assert.notEqual(body('00000008', 'whole'), sent);
  });

  it('takes medians and quantiles by nearest rank', () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(quantile([4, 3, 2, 1], 0.99), 4);
    assert.ok(Number.isNaN(median([])));
  });

  it('says so where a target is not built', () => {
    const table = markdown([
      { label: 'a', perSecond: 1234.5 },
      { label: 'b', absent: 'reasons' },
    ]);
    assert.match(table, /\| a \| 1235 \| – \|/);
    assert.match(table, /\| b \| not built \| – \|/);
  });
});
