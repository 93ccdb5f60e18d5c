import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import fc from 'fast-check';
import { readArchive, writeArchive } from './archive.ts';
import type { Part } from './manifest.ts';
import { type Member, tarEnd, tarMember } from './tar.ts';

const ORIGIN = { product: '1.0.0', at: 1_764_000_000_000 };
const PARTS: readonly Part[] = [
  { kind: 'readme', path: 'README.md', bytes: Buffer.from('read me') },
  { kind: 'keys', path: 'keys/api-keys.jsonl', rows: 0, bytes: new Uint8Array() },
  { kind: 'journal', path: 'journal/000001.jsonl', rows: 1, bytes: Buffer.from('{"seq":1}\n') },
];

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(tar: Uint8Array): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const part of readArchive(each([tar]))) paths.push('path' in part ? part.path : 'manifest');
  return paths;
}

const whole = () => gathered(writeArchive(each(PARTS), ORIGIN));
const tarOf = (members: readonly Member[]) =>
  Buffer.concat([...members.flatMap((member) => [...tarMember(member, ORIGIN.at)]), tarEnd()]);
const manifestOf = (parts: readonly object[], change: object = {}): Member => ({
  path: 'manifest.json',
  bytes: Buffer.from(
    JSON.stringify({
      format: 'bailiwick-export',
      version: 1,
      product: '1',
      made: '2026-01-01T00:00:00.000Z',
      parts,
      ...change,
    }),
  ),
});
const refusedWith = (says: RegExp) => (error: unknown) =>
  error instanceof BailiwickError && error.code === 'malformed_request' && says.test(error.message);

describe('an archive', () => {
  it('is read as it was written', async () => {
    assert.deepEqual(await read(await whole()), [...PARTS.map(({ path }) => path), 'manifest']);
  });

  it('shows every byte of a part that was changed, and every end that is missing', async () => {
    const tar = await whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), async (length) => {
        await assert.rejects(read(tar.subarray(0, length)), BailiwickError);
      }),
    );
    const hurt = Buffer.from(tar);
    hurt[512] = 0x52 ^ 1;
    await assert.rejects(read(hurt), refusedWith(/not hold what its manifest says/));
    await assert.rejects(read(Buffer.concat([tar, Buffer.from('x')])), refusedWith(/follows the archive/));
  });

  it('is refused for a path that leaves the folder, is absolute, or is of no export', async () => {
    for (const path of [
      '../../etc/cron.d/x',
      '/etc/passwd',
      'journal/../../x.jsonl',
      'journal/000001.jsonl/..',
      'documents/short.txt',
      'keys/api-keys.jsonl\u0000.sh',
      'Journal/000001.jsonl',
      '',
    ]) {
      const tar = tarOf([{ path, bytes: Buffer.from('x') }, manifestOf([])]);
      await assert.rejects(read(tar), BailiwickError, JSON.stringify(path));
    }
  });

  it('is refused for links, devices, long names and sizes that no export has', async () => {
    const forged = (change: (head: Buffer) => void): Buffer => {
      const tar = tarOf([{ path: 'README.md', bytes: Buffer.from('x') }]);
      change(tar);
      tar.fill(' ', 148, 156);
      const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      return tar;
    };
    for (const kind of ['1', '2', '3', '5', 'L', 'x', 'g'])
      await assert.rejects(read(forged((head) => head.write(kind, 156))), refusedWith(/no plain file/));
    await assert.rejects(read(forged((head) => head.write('../..', 345))), refusedWith(/no plain file/));
    for (const size of ['77777777777\0', '-0000000001\0', '\u0080\0\0\0\0\0\0\0\0\0\0\u0001', '9'])
      await assert.rejects(read(forged((head) => head.write(size, 124, 'latin1'))), refusedWith(/larger/));
    const tar = await whole();
    tar[0] = 0x51;
    await assert.rejects(read(tar), refusedWith(/damaged/));
  });

  it('is refused with a manifest that is missing, twice there, not last, of another version or wrong', async () => {
    const readme = { path: 'README.md', bytes: Buffer.from('x') };
    await assert.rejects(read(tarOf([readme])), refusedWith(/no manifest/));
    await assert.rejects(read(tarOf([manifestOf([]), manifestOf([])])), refusedWith(/follows the manifest/));
    await assert.rejects(read(tarOf([manifestOf([]), readme])), refusedWith(/follows the manifest/));
    await assert.rejects(read(tarOf([readme, manifestOf([])])), refusedWith(/not hold what/));
    await assert.rejects(read(tarOf([manifestOf([], { version: 2 })])), refusedWith(/newer version/));
    await assert.rejects(read(tarOf([manifestOf([], { format: 'zip' })])), refusedWith(/malformed/));
    const torn = { path: 'manifest.json', bytes: Buffer.from('{') };
    await assert.rejects(read(tarOf([torn])), refusedWith(/not JSON/));
    assert.deepEqual(await read(tarOf([manifestOf([])])), ['manifest']);
  });

  it('is refused where two parts have one name', async () => {
    const twice = [...PARTS, ...PARTS.slice(0, 1)];
    const tar = await gathered(writeArchive(each(twice), ORIGIN));
    await assert.rejects(read(tar), refusedWith(/not hold what/));
  });
});
