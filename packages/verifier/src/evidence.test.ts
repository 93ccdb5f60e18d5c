import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { verifierKeysOf } from '@bailiwick/ledger/checkpoint';
import { cosign, witnessVerifierKeys } from '@bailiwick/ledger/cosignature';
import { logOf, newLogKeys } from '@bailiwick/ledger/log.fixture';
import { formatNote, formatVerifierKey, keyIdOf, parseNote } from '@bailiwick/ledger/note';
import fc from 'fast-check';
import { opened } from './checkpoint.ts';
import { checkedEvidence } from './evidence.ts';
import { verifierKeyFrom } from './note.ts';
import { NOW, ORIGIN, VKEYS, checkpointOf, entries, evidenceOf, trusted } from './published-log.fixture.ts';

const LOG = logOf(entries(300));
const CHECKPOINT = checkpointOf(LOG);
const ENTRY = LOG.entries[77] ?? assert.fail();
const FILE = evidenceOf(LOG, 77, ENTRY);

const kindOf = async (file: Uint8Array, entry: Uint8Array | undefined, keys = trusted()): Promise<string> => {
  const outcome = await checkedEvidence(file, entry, keys);
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
};

describe('an evidence file of the ledger', () => {
  it('proves its entry, by both signatures', async () => {
    const proven = await checkedEvidence(FILE, ENTRY, trusted());
    assert.ok(proven.kind === 'proven');
    assert.equal(proven.index, 77);
    assert.deepEqual(proven.opened.checkpoint.origin, ORIGIN);
    assert.deepEqual(
      proven.opened.log.map(({ key, time }) => [key.algorithm, time]),
      [
        [1, undefined],
        [6, NOW / 1000],
      ],
    );
  });

  it('proves every entry of logs of every size, and none at the place of another', async () => {
    const keys = trusted(VKEYS.slice(0, 1));
    for (const size of [1, 2, 3, 7, 8, 9, 31, 64, 100]) {
      const log = logOf(entries(size));
      for (let index = 0; index < size; index += 1) {
        const file = evidenceOf(log, index);
        assert.equal(await kindOf(file, log.entries[index], keys), 'proven', `${index} of ${size}`);
        const other = log.entries[(index + 1) % size];
        if (size > 1) assert.equal(await kindOf(file, other, keys), 'entry-elsewhere');
      }
    }
  });

  it('takes the entry that stands beside the proof, where none is given', async () => {
    assert.equal(await kindOf(FILE, undefined), 'proven');
    assert.equal(await kindOf(evidenceOf(LOG, 77, Buffer.from('another')), undefined), 'entry-elsewhere');
    assert.equal(await kindOf(evidenceOf(LOG, 77), undefined), 'no-entry');
  });

  it('is not believed when any of its bytes was changed', async () => {
    const text = Buffer.from(FILE).toString();
    const beside = [text.indexOf('extra'), text.indexOf('\nindex')] as const;
    await fc.assert(
      fc.asyncProperty(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        // What stands beside the proof is signed by nobody, and not looked at where the entry is given.
        fc.pre(at < beside[0] || at >= beside[1]);
        const broken = Uint8Array.from(FILE);
        broken[at] = (broken[at] ?? 0) ^ change;
        assert.notEqual(await kindOf(broken, ENTRY), 'proven', `byte ${at}`);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is not believed with a line more, less or in another place', async () => {
    const lines = Buffer.from(FILE).toString().split('\n');
    for (let at = 0; at < lines.length - 1; at += 1) {
      const line = lines[at] ?? '';
      if (line.startsWith('extra')) continue;
      for (const edited of [
        lines.toSpliced(at, 1),
        lines.toSpliced(at, 0, line),
        lines.toSpliced(at, 2, lines[at + 1] ?? '', line),
      ]) {
        const file = Buffer.from(edited.join('\n'));
        const same = file.equals(FILE);
        // A signature twice is as right as once; and the order of the signatures says nothing.
        const signatures = line.startsWith('—') && edited.length >= lines.length;
        const bodyKept = edited.indexOf('') === lines.indexOf('') && signatures;
        if (!same && !bodyKept) assert.notEqual(await kindOf(file, ENTRY), 'proven', `line ${at}`);
      }
    }
  });

  it('is refused without a fault whatever its bytes are', async () => {
    const noise = fc.oneof(
      fc.uint8Array(),
      fc.string().map((text) => Buffer.from(text)),
    );
    await fc.assert(fc.asyncProperty(noise, async (bytes) => (await kindOf(bytes, ENTRY)) === 'no-evidence'));
    const head = 'c2sp.org/tlog-proof@v1\n';
    for (const start of [
      '',
      'index -1\n',
      'index 01\n',
      'index 1e3\n',
      'index 9007199254740993\n',
      'extra A\nindex 7\n',
    ])
      assert.equal(await kindOf(Buffer.from(`${head}${start}\n${CHECKPOINT}`), ENTRY), 'no-evidence', start);
  });
});

describe('a checkpoint', () => {
  const because = async (written: string, keys = trusted()): Promise<string> => {
    const outcome = await opened(written, keys);
    return outcome.kind === 'refused' ? outcome.because : outcome.kind;
  };

  it('needs a key of its log, and a signature by each that is trusted', async () => {
    assert.equal(await because(CHECKPOINT), 'opened');
    assert.equal(await because(CHECKPOINT, []), 'no-keys');
    const stranger = verifierKeysOf(newLogKeys(ORIGIN)).map(formatVerifierKey);
    assert.equal(await because(CHECKPOINT, trusted(stranger)), 'signature-missing');
    const other = verifierKeysOf(newLogKeys('other.example/log')).map(formatVerifierKey);
    assert.equal(await because(CHECKPOINT, trusted(other)), 'log-unknown');
    const note = parseNote(CHECKPOINT) ?? assert.fail();
    for (const left of note.signatures) {
      const alone = formatNote({ text: note.text, signatures: [left] });
      assert.equal(await because(alone), 'signature-missing');
    }
  });

  it('opens with one of the keys, for whoever has only that', async () => {
    for (const vkey of VKEYS) assert.equal(await because(CHECKPOINT, trusted([vkey])), 'opened');
  });

  it('names the witnesses that signed, and those that did not', async () => {
    const witness = newLogKeys('accountant.example/witness');
    const [, theirs] = verifierKeysOf(witness);
    const vkey = formatVerifierKey(theirs ?? assert.fail());
    const root = LOG.roots[300] ?? assert.fail();
    const line = cosign({ origin: ORIGIN, size: 300, root }, witness.origin, witness.mlDsa44, NOW + 5_000);
    const note = parseNote(CHECKPOINT) ?? assert.fail();
    const cosigned = formatNote({ ...note, signatures: [...note.signatures, line] });
    const both = trusted([...VKEYS, vkey]);
    const witnessed = await opened(cosigned, both);
    assert.ok(witnessed.kind === 'opened');
    assert.deepEqual(
      witnessed.witnesses.map(({ time }) => time),
      [NOW / 1000 + 5],
    );
    const bare = await opened(CHECKPOINT, both);
    assert.ok(bare.kind === 'opened');
    assert.deepEqual(
      bare.absent.map(({ name }) => name),
      ['accountant.example/witness'],
    );
    const forged = { ...line, signature: line.signature.map((byte, i) => (i === 0 ? byte ^ 1 : byte)) };
    const wrong = formatNote({ ...note, signatures: [...note.signatures, forged] });
    assert.equal(await because(wrong, both), 'signature-wrong');
    assert.equal(await because(wrong), 'opened', 'a key that is not trusted is passed over');
  });

  it('takes both cosignatures of a witness of the product', async () => {
    const { ed25519, mlDsa44 } = newLogKeys('sister.example/witness');
    const witness = { name: 'sister.example/witness', ed25519, mlDsa44 };
    const tree = { origin: ORIGIN, size: 300, root: LOG.roots[300] ?? assert.fail() };
    const note = parseNote(CHECKPOINT) ?? assert.fail();
    const lines = [ed25519, mlDsa44].map((key) => cosign(tree, witness.name, key, NOW + 5_000));
    const cosigned = formatNote({ ...note, signatures: [...note.signatures, ...lines] });
    const keys = trusted([...VKEYS, ...witnessVerifierKeys(witness).map(formatVerifierKey)]);
    const witnessed = await opened(cosigned, keys);
    assert.ok(witnessed.kind === 'opened');
    assert.deepEqual(
      witnessed.witnesses.map(({ key, time }) => [key.algorithm, time]),
      [
        [4, NOW / 1000 + 5],
        [6, NOW / 1000 + 5],
      ],
    );
    for (const [i, line] of lines.entries()) {
      const other = cosign({ ...tree, size: 299 }, witness.name, i === 0 ? ed25519 : mlDsa44, NOW);
      const forged = formatNote({ ...note, signatures: [...note.signatures, { ...line, ...other }] });
      assert.equal(await because(forged, keys), 'signature-wrong');
    }
  });

  it('takes the cosignature of a witness with an Ed25519 key, over its time and the text', async () => {
    const name = 'public.example/witness';
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const keyId = keyIdOf(name, 4, raw);
    const vkey = formatVerifierKey({ name, keyId, algorithm: 4, publicKey: raw });
    const note = parseNote(CHECKPOINT) ?? assert.fail();
    const cosigned = (time: bigint, signedTime = time): string => {
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(time);
      const message = Buffer.from(`cosignature/v1\ntime ${signedTime}\n${note.text}`);
      const signature = Buffer.concat([stamp, sign(undefined, message, privateKey)]);
      return formatNote({ ...note, signatures: [...note.signatures, { name, keyId, signature }] });
    };
    const keys = trusted([...VKEYS, vkey]);
    const seen = await opened(cosigned(1_679_315_147n), keys);
    assert.ok(seen.kind === 'opened');
    assert.deepEqual(
      seen.witnesses.map(({ time }) => time),
      [1_679_315_147],
    );
    const timeless = await opened(cosigned(0n), keys);
    assert.ok(timeless.kind === 'opened');
    assert.equal(timeless.witnesses[0]?.time, undefined);
    assert.equal(await because(cosigned(1_679_315_147n, 1_679_315_148n), keys), 'signature-wrong');
    // Later than any calendar, and later than the format allows.
    assert.equal(await because(cosigned(2n ** 53n), keys), 'signature-wrong');
    assert.equal(await because(cosigned(2n ** 64n - 1n), keys), 'signature-wrong');
  });

  it('is refused in any other writing of itself', async () => {
    for (const edit of [
      CHECKPOINT.replace('\n300\n', '\n0300\n'),
      CHECKPOINT.replace('\n300\n', '\n+300\n'),
      CHECKPOINT.replace('\n\n', '\nextension\n\n'),
      CHECKPOINT.replaceAll('\n', '\r\n'),
      `\uFEFF${CHECKPOINT}`,
      CHECKPOINT.slice(0, -1),
      `${CHECKPOINT}\n`,
      CHECKPOINT.replaceAll('—', '-'),
    ])
      assert.notEqual(await because(edit), 'opened', JSON.stringify(edit.slice(0, 60)));
  });
});

describe('a verifier’s key', () => {
  it('is refused where its id, its kind or its length is not that of a key', () => {
    for (const vkey of VKEYS) {
      assert.notEqual(verifierKeyFrom(vkey), undefined);
      assert.equal(verifierKeyFrom(vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')), undefined);
      assert.equal(verifierKeyFrom(vkey.replace('keller', 'keiler')), undefined);
      assert.equal(verifierKeyFrom(vkey.slice(0, -4)), undefined);
      assert.equal(verifierKeyFrom(` ${vkey}`), undefined);
    }
    assert.equal(verifierKeyFrom('no key'), undefined);
  });
});
