import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { plusDays, startOf } from '@bailiwick/diligence/day';
import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { MOST_BYTES, written } from './bundle.ts';
import { KnowledgeShelf } from './shelf.ts';
import { signatureOver } from './signature.ts';
import { newKeys, readPrivateKeys } from './signing-key.ts';

const shipped = shippedKnowledge();
const NOW = startOf(shipped.builtOn) + 40 * 86_400_000;
const ours = newKeys('ours');
const theirs = newKeys('theirs');

const madeOn = (days: number, change: Partial<Knowledge> = {}): Knowledge => ({
  ...shipped,
  builtOn: plusDays(shipped.builtOn, days),
  ...change,
});
const signed = (body: string, ...keys: readonly { readonly privateFile: string }[]): Buffer =>
  Buffer.from(
    body + keys.map(({ privateFile }) => signatureOver(body, readPrivateKeys(privateFile))).join(''),
  );
const bundle = (knowledge: Knowledge): Buffer => signed(written(knowledge), ours);

describe('the shelf of knowledge', () => {
  let home = '';
  let shelf: KnowledgeShelf;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-knowledge-'));
  });
  after(() => rm(home, { recursive: true }));
  beforeEach(async () => {
    await rm(join(home, 'knowledge'), { recursive: true, force: true });
    shelf = new KnowledgeShelf(home, () => NOW);
    await shelf.trust(Buffer.from(ours.publicFile));
  });

  /** Loads what must be refused, and looks whether it left a trace. */
  async function refusal(bytes: Uint8Array): Promise<string> {
    const files = await readdir(join(home, 'knowledge'));
    const inUse = await shelf.inUse();
    const outcome = await shelf.load(bytes);
    assert.ok(outcome.kind === 'refused', outcome.kind);
    assert.ok(outcome.because.endsWith('.') && outcome.remedy.endsWith('.'));
    assert.deepEqual(await readdir(join(home, 'knowledge')), files);
    assert.equal(await shelf.inUse(), inUse);
    return outcome.code;
  }

  it('goes back to what the product brought along once the only key that vouched is trusted no more', async () => {
    await shelf.load(bundle(madeOn(10)));
    assert.equal(await shelf.distrust('nobody'), false);
    assert.equal((await shelf.inUse()).signer, 'ours');
    assert.equal(await shelf.distrust('ours'), true);
    assert.deepEqual(await shelf.inUse(), { knowledge: shipped, signer: undefined });
    assert.deepEqual(await shelf.trusted(), []);
    assert.equal(await refusal(bundle(madeOn(11))), 'unknown_key');
  });

  it('holds what the product brought along until something newer is loaded', async () => {
    assert.deepEqual(await shelf.inUse(), { knowledge: shipped, signer: undefined });
    const outcome = await shelf.load(bundle(madeOn(10)));
    assert.equal(outcome.kind, 'loaded');
    const { knowledge, signer } = await shelf.inUse();
    assert.deepEqual([knowledge.builtOn, signer], [plusDays(shipped.builtOn, 10), 'ours']);
    assert.deepEqual(
      JSON.parse(JSON.stringify(knowledge.templates)),
      JSON.parse(JSON.stringify(shipped.templates)),
    );
  });

  it('shows a bundle to a server that was running before it was loaded', async () => {
    const running = new KnowledgeShelf(home, () => NOW);
    assert.equal((await running.inUse()).signer, undefined);
    await shelf.load(bundle(madeOn(10)));
    assert.equal((await running.inUse()).signer, 'ours');
  });

  it('takes a second bundle of the same day, and the same one twice', async () => {
    await shelf.load(bundle(madeOn(10)));
    const again = await shelf.load(bundle(madeOn(10)));
    assert.ok(again.kind === 'loaded' && again.change === 'same');
    const second = await shelf.load(bundle(madeOn(10, { revision: 2 })));
    assert.ok(second.kind === 'loaded' && second.change === 'newer');
  });

  it('takes what two have signed when it trusts one of them', async () => {
    const outcome = await shelf.load(signed(written(madeOn(3)), theirs, ours));
    assert.ok(outcome.kind === 'loaded' && outcome.inUse.signer === 'ours');
  });

  it('refuses what is older than what it holds, or claims to be the same and is not', async () => {
    await shelf.load(bundle(madeOn(10)));
    assert.equal(await refusal(bundle(madeOn(9))), 'older');
    assert.equal(await refusal(bundle(shipped)), 'older');
    assert.equal(await refusal(bundle(madeOn(10, { questions: [] }))), 'older');
  });

  it('refuses what comes from the future, which would keep out every true bundle', async () => {
    assert.equal(await refusal(bundle(madeOn(42))), 'from_the_future');
  });

  it('refuses what nobody has signed, or somebody whom it does not trust', async () => {
    assert.equal(await refusal(Buffer.from(written(madeOn(10)))), 'unsigned');
    assert.equal(await refusal(signed(written(madeOn(10)), theirs)), 'unknown_key');
  });

  it('refuses what was changed after it was signed, wherever and however little', async () => {
    const good = bundle(madeOn(10)).toString();
    const end = good.indexOf('{"signature"');
    for (const forged of [
      good.replace('"never"', '"opt_in"'),
      good.replace('"builtOn":"2026', '"builtOn": "2026'),
      `${good.slice(0, end)}\n${good.slice(end)}`,
      good.replace('\n{"offering"', '\r\n{"offering"'),
    ]) {
      assert.notEqual(forged, good);
      assert.equal(await refusal(Buffer.from(forged)), 'wrong_signature');
    }
    assert.equal(await refusal(Buffer.from(`\ufeff${good}`)), 'unreadable');
    assert.equal(await refusal(Buffer.from(`${good}{"offering":{}}\n`)), 'wrong_signature');
  });

  it('refuses it whichever byte of it was changed', async () => {
    const good = bundle(madeOn(10));
    const end = good.indexOf('{"signature"');
    await fc.assert(
      fc.asyncProperty(fc.nat(end - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const forged = Buffer.from(good);
        forged[at] = (forged[at] ?? 0) ^ by;
        assert.equal((await shelf.load(forged)).kind, 'refused');
      }),
      { numRuns: 100 },
    );
    assert.deepEqual(await readdir(join(home, 'knowledge')), ['keys']);
  });

  for (const half of ['ed25519', 'mlDsa65'] as const) {
    it(`refuses a bundle of which only the other signature than ${half} holds`, async () => {
      const body = written(madeOn(10));
      const lines = [body, written(madeOn(11))].map((text) =>
        signatureOver(text, readPrivateKeys(ours.privateFile)),
      );
      const [good, other] = lines.map(
        (line) => (JSON.parse(line) as { signature: Record<string, string> }).signature,
      );
      const mixed = JSON.stringify({ signature: { ...good, [half]: other?.[half] } });
      assert.equal(await refusal(Buffer.from(`${body}${mixed}\n`)), 'wrong_signature');
    });
  }

  it('refuses a version of the format that it does not know, and says which one it knows', async () => {
    const body = written(madeOn(10)).replace('"version":1', '"version":2');
    const outcome = await shelf.load(signed(body, ours));
    assert.ok(outcome.kind === 'refused' && outcome.code === 'unknown_version');
    assert.match(outcome.because, /version 2 .* version 1/);
  });

  it('refuses what is too large, empty, cut off or no bundle at all', async () => {
    assert.equal(await refusal(new Uint8Array(MOST_BYTES + 1)), 'too_large');
    const good = bundle(madeOn(10));
    assert.equal(await refusal(good.subarray(0, good.length - 1)), 'unreadable');
    for (const text of [
      '',
      '\n',
      '[]',
      '{"format":"other"}\n',
      '<html>Please log in</html>',
      '{"signature":{}}\n',
    ]) {
      assert.equal(await refusal(Buffer.from(text)), 'unreadable', text);
    }
    assert.equal(await refusal(Buffer.from([0xff, 0xfe, 0x00])), 'unreadable');
  });

  for (const [title, wrong] of [
    [
      'an answer that is none of its question',
      (body: string) => body.replace('"value":"never"', '"value":"nearly"'),
    ],
    ['a list in the place of a word', (body: string) => body.replace('"value":"never"', '"value":["never"]')],
    ['a link that is no page', (body: string) => body.replace('"url":"https://', '"url":"javascript://')],
    [
      'an answer that counts for years',
      (body: string) => body.replace(/"validUntil":"2027/, '"validUntil":"2029'),
    ],
    [
      'text that would rewrite the screen',
      (body: string) => body.replace('"vendor":"OpenAI"', '"vendor":"\\u001b[2J"'),
    ],
    [
      'text that reads backwards',
      (body: string) => body.replace('"vendor":"OpenAI"', '"vendor":"a\\u202eb"'),
    ],
    [
      'a property that nobody knows',
      (body: string) => body.replace('"vendor":', '"accepted":true,"vendor":'),
    ],
    ['an offering twice', (body: string) => body.replace('"id":"openai-api-eu"', '"id":"openai-api"')],
    [
      'an address that would get the key of our account',
      (body: string) => body.replace('https://api.openai.com/v1/org', 'https://api.example.org/v1/org'),
    ],
  ] as const) {
    it(`refuses ${title}, signed or not`, async () => {
      const body = written(madeOn(10));
      assert.notEqual(wrong(body), body);
      assert.equal(await refusal(signed(wrong(body), ours)), 'unreadable');
    });
  }

  it('notices when the file was edited after it was loaded, and when its signer is trusted no more', async () => {
    await shelf.load(bundle(madeOn(10)));
    const path = join(home, 'knowledge', 'bundle.jsonl');
    const good = await readFile(path, 'utf8');
    await writeFile(path, good.replace('"opt_out"', '"never"'));
    await assert.rejects(shelf.inUse(), /cannot be used.*does not fit/);
    await writeFile(path, good);
    assert.equal((await shelf.inUse()).signer, 'ours');
    await rm(join(home, 'knowledge', 'keys', 'ours.pub'));
    await assert.rejects(shelf.inUse(), /does not trust/);
    await rm(path);
    assert.equal((await shelf.inUse()).signer, undefined);
  });

  it('trusts nothing that is no pair of public keys', async () => {
    const mixed = JSON.parse(ours.publicFile) as Record<string, string>;
    for (const text of [
      '',
      '{}',
      ours.privateFile,
      JSON.stringify({ ...mixed, name: '../../evil' }),
      JSON.stringify({ ...mixed, mlDsa65: mixed['ed25519'] }),
      JSON.stringify({ ...mixed, ed25519: 'AAAA' }),
    ]) {
      await assert.rejects(shelf.trust(Buffer.from(text)), { code: 'malformed_request' }, text.slice(0, 40));
    }
    assert.deepEqual(await readdir(join(home, 'knowledge', 'keys')), ['ours.pub']);
  });
});
