import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { retryDelay } from './retry.ts';

const half = () => 0.5;

test('states that pass are tried again; the answers to what the caller asked are not', () => {
  for (const status of [408, 429, 500, 502, 503, 504, 529])
    assert.notEqual(retryDelay({ attempt: 1, status, random: half }), undefined, `${status}`);
  for (const status of [200, 302, 400, 401, 403, 404, 409, 413, 422, 501])
    assert.equal(retryDelay({ attempt: 1, status, random: half }), undefined, `${status}`);
});

test('an attempt without an answer is tried again, a refusal of ours is not', () => {
  assert.notEqual(retryDelay({ attempt: 1, code: 'upstream_failed', random: half }), undefined);
  assert.notEqual(retryDelay({ attempt: 1, code: 'upstream_timeout', random: half }), undefined);
  for (const code of ['blocked_by_policy', 'journal_unavailable', 'shutting_down'] as const)
    assert.equal(retryDelay({ attempt: 1, code, random: half }), undefined);
  assert.equal(retryDelay({ attempt: 1, random: half }), undefined);
});

test('the bound doubles with every attempt and stays under eight seconds', () => {
  const almost = () => 1 - Number.EPSILON;
  const delays = [1, 2, 3, 4, 50, 2000].map((attempt) =>
    Math.round(retryDelay({ attempt, status: 503, random: almost })!),
  );
  assert.deepEqual(delays, [250, 500, 1000, 2000, 8000, 8000]);
});

test('the wait that a vendor asks for is kept, never shortened', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 15, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (retryAfter, r, attempt) => {
        const delay = retryDelay({ attempt, status: 429, retryAfter, random: () => r });
        assert.ok(delay !== undefined && delay >= retryAfter * 1000 && delay <= retryAfter * 1000 + 250);
      },
    ),
  );
});

test('a vendor who asks for longer than a caller would hold the line is not tried again', () => {
  assert.equal(retryDelay({ attempt: 1, status: 429, retryAfter: 60, random: half }), undefined);
  assert.equal(
    retryDelay({ attempt: 1, status: 503, retryAfter: Number.POSITIVE_INFINITY, random: half }),
    undefined,
  );
});

test('nonsense in retry-after counts as absent', () => {
  assert.equal(retryDelay({ attempt: 1, status: 429, retryAfter: -5, random: half }), 125);
  assert.equal(retryDelay({ attempt: 1, status: 429, retryAfter: Number.NaN, random: half }), 125);
});
