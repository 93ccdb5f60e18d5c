import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openCheckpoint, signCheckpoint, verifierKeysOf } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import { logOf, newLogKeys } from './log.fixture.ts';
import { formatNote, formatVerifierKey, parseNote, parseVerifierKey } from './note.ts';
import { inclusionProof } from './proof.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.ts';

const ORIGIN = 'keller-maler.example/ledger';
const KEYS = newLogKeys(ORIGIN);
const TRUSTED = verifierKeysOf(KEYS);
const NOW = 1_764_000_000_000;
const LOG = logOf(Array.from({ length: 300 }, (_, i) => Buffer.from(`entry ${i}`)));
const CHECKPOINT = { origin: ORIGIN, size: 300, root: LOG.roots[300] ?? assert.fail() };
const SIGNED = signCheckpoint(CHECKPOINT, KEYS, NOW);

describe('a checkpoint', () => {
  it('opens with the keys of its log, signed by both algorithms', () => {
    const opened = openCheckpoint(SIGNED, TRUSTED);
    assert.ok(opened.kind === 'opened');
    assert.equal(opened.checkpoint.size, 300);
    assert.deepEqual(
      opened.verified.map(({ key }) => key.algorithm),
      [1, 6],
    );
    assert.equal(opened.verified[1]?.at, NOW);
  });

  it('opens for a verifier that knows one of the algorithms only', () => {
    for (const key of TRUSTED) assert.equal(openCheckpoint(SIGNED, [key]).kind, 'opened');
  });

  it('does not open for strangers, nor where one of the log’s signatures was left out', () => {
    assert.equal(openCheckpoint(SIGNED, verifierKeysOf(newLogKeys(ORIGIN))).kind, 'refused');
    const note = parseNote(SIGNED) ?? assert.fail();
    const alone = formatNote({ text: note.text, signatures: note.signatures.slice(0, 1) });
    assert.equal(openCheckpoint(alone, TRUSTED).kind, 'refused');
  });

  it('does not open when any of its bytes was changed', () => {
    const bytes = Buffer.from(SIGNED);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Buffer.from(bytes);
        broken[at] = (broken[at] ?? 0) ^ change;
        assert.equal(
          openCheckpoint(
            broken.toString('latin1') === bytes.toString('latin1') ? '' : broken.toString(),
            TRUSTED,
          ).kind,
          'refused',
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes cosignatures of witnesses beside its own', () => {
    const witness = newLogKeys('accountant.example/witness');
    const note = parseNote(SIGNED) ?? assert.fail();
    const line = cosign(CHECKPOINT, witness.origin, witness.mlDsa44, NOW + 5_000);
    const cosigned = formatNote({ ...note, signatures: [...note.signatures, line] });
    const [, theirs] = verifierKeysOf(witness);
    const opened = openCheckpoint(cosigned, [...TRUSTED, theirs ?? assert.fail()]);
    assert.ok(opened.kind === 'opened');
    assert.equal(opened.verified.at(-1)?.at, NOW + 5_000);
  });

  it('is refused without a fault whatever text it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '\n\n', `${SIGNED}\n`)),
        (text) => {
          assert.equal(openCheckpoint(text, TRUSTED).kind, 'refused');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a verifier’s key', () => {
  it('is read as it was written, and not when its id is of another key', () => {
    for (const key of TRUSTED) {
      const text = formatVerifierKey(key);
      const read = parseVerifierKey(text) ?? assert.fail();
      assert.deepEqual(
        [read.name, read.keyId, Buffer.from(read.publicKey)],
        [key.name, key.keyId, Buffer.from(key.publicKey)],
      );
      assert.equal(parseVerifierKey(text.replace(key.keyId, '00000000')), undefined);
    }
    assert.equal(parseVerifierKey('no key'), undefined);
  });
});

describe('an evidence file', () => {
  const entry = LOG.entries[77] ?? assert.fail();
  const file = formatTlogProof({
    index: 77,
    hashes: inclusionProof(77, 300, LOG.read),
    checkpoint: SIGNED,
    extra: entry,
  });

  it('proves its entry and no other, in less than 5 KB', () => {
    const proof = parseTlogProof(file) ?? assert.fail();
    assert.equal(verifyTlogProof(proof, entry, TRUSTED).kind, 'opened');
    assert.equal(verifyTlogProof(proof, Buffer.from('entry 78'), TRUSTED).kind, 'refused');
    assert.equal(verifyTlogProof({ ...proof, index: 78 }, entry, TRUSTED).kind, 'refused');
    assert.deepEqual(Buffer.from(proof.extra ?? []), entry);
    assert.ok(file.length < 5_000, `${file.length} bytes`);
  });

  it('is not believed when any of its bytes was changed', () => {
    const bytes = Buffer.from(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Buffer.from(bytes);
        broken[at] = (broken[at] ?? 0) ^ change;
        const proof = parseTlogProof(broken.toString());
        // What the log adds in `extra` is signed by nobody; everything else is.
        const inExtra = at >= file.indexOf('extra') && at < file.indexOf('\nindex');
        const opened = proof !== undefined && verifyTlogProof(proof, entry, TRUSTED).kind === 'opened';
        assert.ok(!opened || inExtra, `byte ${at}`);
      }),
      { numRuns: 2_000 },
    );
  });
});
