import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BulkSet, ProbeSet } from './labelled.ts';
import { measure } from './measured.ts';
import { calibrate } from './report/calibration.ts';

const about = { name: 't', kind: 't', lang: 'en', seen: 'never' } as const;
const span = (start: number, end: number) => ({ start, end, type: 'PHONE' }) as const;

it('a wanted value must be masked whole; an unwanted one must not be touched', () => {
  const probe = (wanted: boolean) => ({
    id: 'p',
    group: 'g',
    text: 'call 12 34 now',
    value: { start: 5, end: 10, type: 'PHONE' } as const,
    wanted,
  });
  const set: ProbeSet = {
    ...about,
    shape: 'probes',
    probes: [probe(true), probe(true), probe(false), probe(false)],
  };
  const measured = measure(set, [
    // The blank between the pieces does not matter.
    { predictions: [span(5, 7), span(8, 10)] },
    { predictions: [span(5, 9)] },
    { predictions: [span(9, 12)] },
    { predictions: [span(0, 5)] },
  ]);
  assert.ok(measured.shape === 'probes');
  assert.deepEqual(measured.all, { wanted: 2, masked: 1, unwanted: 2, flagged: 1 });
  assert.deepEqual([...measured.takenFor], [['PHONE', 1]]);
});

it('findings in bulk are counted per megabyte, and faults are kept', () => {
  const set: BulkSet = { ...about, shape: 'bulk', texts: [{ id: 'b', text: 'x'.repeat(500_000) }] };
  const measured = measure(set, [{ predictions: [span(0, 1), span(3, 4)], fault: 'slow' }]);
  assert.ok(measured.shape === 'bulk');
  assert.equal(measured.all, 4);
  assert.deepEqual(measured.faults, ['slow']);
});

it('calibration says how many findings of a score are right', () => {
  const set = {
    ...about,
    shape: 'labelled',
    types: ['PHONE'],
    texts: [{ id: 'c', text: '1234 5678', spans: [span(0, 4)] }],
  } as const;
  const bands = calibrate([
    {
      set,
      answers: [
        {
          predictions: [
            { ...span(0, 4), score: 0.97 },
            { ...span(5, 9), score: 0.96 },
            { ...span(5, 9), score: 0.35 },
          ],
        },
      ],
    },
  ]).filter(({ findings }) => findings > 0);
  assert.deepEqual(
    bands.map(({ from, findings, right }) => [from, findings, right]),
    [
      [0.3, 1, 0],
      [0.95, 2, 1],
    ],
  );
});
