import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatAddCheckpoint, parseAddCheckpoint, parseCosignatures, parseSize } from './add-checkpoint.ts';
import { type Checkpoint, openCheckpoint, signCheckpoint, verifierKeysOf } from './checkpoint.ts';
import { cosign, witnessVerifierKeys } from './cosignature.ts';
import { type MemoryLog, logOf, newLogKeys } from './log.fixture.ts';
import { formatNote, formatSignatures, parseNote } from './note.ts';
import { consistencyProof } from './proof.ts';
import { trustIn } from './trust.ts';
import { type KnownLog, judge, originIn } from './witness.ts';

const ORIGIN = 'keller-maler.example/ledger';
const KEYS = newLogKeys(ORIGIN);
const NOW = 1_764_000_000_000;
const LOG = logOf(Array.from({ length: 300 }, (_, i) => Buffer.from(`entry ${i}`)));
const OTHER = logOf(Array.from({ length: 300 }, (_, i) => Buffer.from(`other ${i}`)));

const headOf = (log: MemoryLog, size: number): Checkpoint => ({
  origin: ORIGIN,
  size,
  root: log.roots[size] ?? assert.fail(),
});
const signed = (log: MemoryLog, size: number): string => signCheckpoint(headOf(log, size), KEYS, NOW);
const known = (last?: Checkpoint): KnownLog => ({ keys: verifierKeysOf(KEYS), last });
const request = (from: number, to: number, log = LOG) => ({
  old: from,
  proof: consistencyProof(from, to, log.read),
  checkpoint: signed(log, to),
});

const witnessNamed = (name: string) => {
  const { ed25519, mlDsa44 } = newLogKeys(name);
  return { name, ed25519, mlDsa44 };
};

describe('a witness', () => {
  it('goes along with a log that only grows, from nothing and from each size on', () => {
    for (const [from, to] of [
      [0, 1],
      [0, 300],
      [1, 2],
      [128, 256],
      [255, 300],
      [300, 300],
    ] as const) {
      const last = from === 0 ? undefined : headOf(LOG, from);
      assert.deepEqual(judge(request(from, to), known(last)), {
        kind: 'continues',
        checkpoint: headOf(LOG, to),
      });
    }
  });

  it('tells each reason to refuse from the others, as the protocol has them', () => {
    const last = headOf(LOG, 200);
    const kind = (asked: Parameters<typeof judge>[0], log: KnownLog | undefined = known(last)) =>
      judge(asked, log).kind;
    assert.equal(judge(request(0, 300), undefined).kind, 'unknown_log');
    const stranger = { keys: verifierKeysOf(newLogKeys(ORIGIN)), last };
    assert.equal(kind(request(200, 300), stranger), 'not_signed');
    assert.equal(kind({ ...request(200, 300), old: 301 }), 'malformed');
    assert.deepEqual(judge(request(100, 300), known(last)), { kind: 'other_size', size: 200 });
    assert.equal(kind({ ...request(200, 300), proof: [] }), 'unproven');
    assert.equal(kind(request(200, 300, OTHER)), 'unproven');
    assert.equal(kind(request(200, 200, OTHER)), 'forked');
    assert.equal(
      kind({ ...request(0, 300), proof: consistencyProof(200, 300, LOG.read) }, known()),
      'unproven',
    );
    assert.equal(originIn(request(0, 300)), ORIGIN);
    assert.equal(originIn({ ...request(0, 300), checkpoint: 'nothing' }), undefined);
  });

  it('cosigns one history only, whatever it is asked in whatever order', () => {
    const asked = fc.record({
      fork: fc.boolean(),
      from: fc.integer({ min: 0, max: 300 }),
      more: fc.nat(60),
      claim: fc.option(fc.integer({ min: 0, max: 300 })),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (requests) => {
        let last: Checkpoint | undefined;
        const history: Checkpoint[] = [];
        for (const { fork, from, more, claim } of requests) {
          const start = Math.min(claim === null ? (last?.size ?? 0) : from, 300);
          const sent = request(start, Math.min(300, start + more), fork ? OTHER : LOG);
          const judged = judge({ ...sent, old: claim ?? sent.old }, known(last));
          if (judged.kind !== 'continues') continue;
          last = judged.checkpoint;
          history.push(last);
        }
        const nonempty = history.filter(({ size }) => size > 0);
        const of = (log: MemoryLog) =>
          nonempty.every(({ size, root }) => Buffer.compare(root, log.roots[size] ?? assert.fail()) === 0);
        assert.ok(of(LOG) || of(OTHER));
        assert.deepEqual(
          history,
          history.toSorted((a, b) => a.size - b.size),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('signs with both kinds of key, each of which verifies and neither for another tree, text or name', () => {
    const witness = witnessNamed('accountant.example/witness');
    const keys = witnessVerifierKeys(witness);
    const head = headOf(LOG, 300);
    const lines = [witness.ed25519, witness.mlDsa44].map((key) =>
      cosign(head, witness.name, key, NOW + 5_000),
    );
    assert.deepEqual(parseCosignatures(formatSignatures(lines)), lines);
    const note = parseNote(signed(LOG, 300)) ?? assert.fail();
    const text = formatNote({ ...note, signatures: [...note.signatures, ...lines] });
    const opened = openCheckpoint(text, [...verifierKeysOf(KEYS), ...keys]);
    assert.ok(opened.kind === 'opened');
    assert.deepEqual(
      opened.verified.slice(2).map(({ key, at }) => [key.algorithm, at]),
      [
        [4, NOW + 5_000],
        [6, NOW + 5_000],
      ],
    );
    const moved = parseNote(signed(LOG, 299)) ?? assert.fail();
    for (const line of lines) {
      const elsewhere = formatNote({ ...moved, signatures: [...moved.signatures, line] });
      assert.equal(openCheckpoint(elsewhere, [...verifierKeysOf(KEYS), ...keys]).kind, 'refused');
      const later = { ...line, signature: line.signature.map((byte, i) => (i === 7 ? byte ^ 1 : byte)) };
      const redated = formatNote({ ...note, signatures: [...note.signatures, later] });
      assert.equal(openCheckpoint(redated, [...verifierKeysOf(KEYS), ...keys]).kind, 'refused');
    }
    assert.equal(openCheckpoint(text, keys).kind, 'refused', 'a witness does not stand in for the log');
  });
});

describe('what is sent to a witness', () => {
  it('is read as it was written, and in no other writing of itself', () => {
    const sent = request(100, 300);
    const text = formatAddCheckpoint(sent);
    const read = parseAddCheckpoint(text) ?? assert.fail();
    assert.deepEqual(
      [read.old, read.checkpoint, read.proof.map((hash) => Buffer.from(hash))],
      [100, sent.checkpoint, sent.proof],
    );
    for (const edit of [
      text.replace('old 100', 'old 0100'),
      text.replace('old 100', 'old  100'),
      text.replace('old 100', 'new 100'),
      text.replace('old 100\n', 'old 100\n\r'),
      text.replace('=\n', '\n'),
      '',
      'old 5\n',
    ])
      assert.equal(parseAddCheckpoint(edit), undefined, JSON.stringify(edit.slice(0, 30)));
    assert.deepEqual(['12\n', '0', '012\n', '-1\n', '12\n\n', ''].map(parseSize), [
      12,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is judged without a fault whatever it is', () => {
    const text = formatAddCheckpoint(request(100, 300));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(text);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = parseAddCheckpoint(bytes.toString());
        if (read === undefined) return;
        assert.notEqual(judge(read, known(headOf(LOG, 100))).kind, 'continues', `byte ${at}`);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        parseAddCheckpoint(any);
        assert.equal(parseCosignatures(`x${any}`), undefined);
      }),
    );
  });
});

describe('trust', () => {
  const head = headOf(LOG, 300);
  const opened = (...names: readonly string[]) => {
    const witnesses = names.map(witnessNamed);
    const note = parseNote(signed(LOG, 300)) ?? assert.fail();
    const lines = witnesses.flatMap(({ name, ed25519, mlDsa44 }) => [
      cosign(head, name, ed25519, NOW),
      cosign(head, name, mlDsa44, NOW),
    ]);
    const text = formatNote({ ...note, signatures: [...note.signatures, ...lines] });
    const result = openCheckpoint(text, [...verifierKeysOf(KEYS), ...witnesses.flatMap(witnessVerifierKeys)]);
    assert.ok(result.kind === 'opened');
    return { origin: ORIGIN, verified: result.verified };
  };

  it('has a tier by who has signed, and counts a witness once', () => {
    assert.deepEqual(trustIn(opened()), { tier: 1, witnesses: [] });
    assert.deepEqual(trustIn(opened('a/w')), { tier: 2, witnesses: ['a/w'] });
    assert.equal(trustIn(opened('a/w'), 1).tier, 2, 'one is no quorum');
    assert.equal(trustIn(opened('a/w', 'b/w')).tier, 3);
    assert.equal(trustIn(opened('a/w', 'b/w'), 3).tier, 2);
  });

  it('takes one key under two names for one witness', () => {
    const { verified } = opened('a/w');
    const again = verified.map((one) => ({ ...one, key: { ...one.key, name: `${one.key.name}2` } }));
    assert.deepEqual(trustIn({ origin: ORIGIN, verified: [...verified, ...again.slice(2)] }).witnesses, [
      'a/w',
    ]);
  });
});
