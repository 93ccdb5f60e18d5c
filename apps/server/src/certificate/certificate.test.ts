import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type CertificateFiles, readIdentity } from './identity.ts';
import { selfSigned } from './self-signed.ts';

const DAY = 86_400_000;
const folder = await mkdtemp(join(tmpdir(), 'bailiwick-certificate-'));
after(() => rm(folder, { recursive: true }));

async function put(name: string, { cert, key }: { cert: string; key: string }): Promise<CertificateFiles> {
  const files = { cert: join(folder, `${name}.cert.pem`), key: join(folder, `${name}.key.pem`) };
  await writeFile(files.cert, cert);
  await writeFile(files.key, key, { mode: 0o600 });
  return files;
}

const fresh = (...names: readonly string[]) =>
  selfSigned({ names, from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 0, 1) + 400 * DAY });

describe('a certificate of our own', () => {
  it('is for the names and addresses that were asked for, and for no others', () => {
    const certificate = new X509Certificate(fresh('door.example', '192.168.1.7', 'fd00::1:2', '::1').cert);
    assert.equal(certificate.checkHost('door.example'), 'door.example');
    assert.equal(certificate.checkIP('192.168.1.7'), '192.168.1.7');
    assert.equal(certificate.checkIP('fd00::1:2'), 'fd00::1:2');
    assert.equal(certificate.checkIP('::1'), '::1');
    assert.equal(certificate.checkHost('other.example'), undefined);
    assert.equal(certificate.checkIP('192.168.1.8'), undefined);
    assert.equal(certificate.ca, false);
    assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1']);
  });

  it('verifies under its own key, and lasts as long as was said', () => {
    const certificate = new X509Certificate(fresh('a').cert);
    assert.ok(certificate.verify(certificate.publicKey));
    assert.equal(certificate.validFromDate.getTime(), Date.UTC(2026, 0, 1));
    assert.equal(certificate.validToDate.getTime(), Date.UTC(2026, 0, 1) + 400 * DAY);
    const far = selfSigned({ names: ['a'], from: Date.UTC(2049, 11, 31), until: Date.UTC(2050, 0, 2) });
    assert.equal(new X509Certificate(far.cert).validToDate.getTime(), Date.UTC(2050, 0, 2));
  });

  it('has another serial number each time', () => {
    const serials = Array.from({ length: 20 }, () => new X509Certificate(fresh('a').cert).serialNumber);
    assert.equal(new Set(serials).size, 20);
  });
});

describe('the pair of the door', () => {
  it('is read with its fingerprint and its end', async () => {
    const pair = fresh('a');
    const identity = await readIdentity(await put('good', pair));
    assert.equal(identity.fingerprint, new X509Certificate(pair.cert).fingerprint256);
    assert.equal(identity.expires, Date.UTC(2026, 0, 1) + 400 * DAY);
  });

  it('is refused in words when it is not one, or others can read the key', async () => {
    const pair = fresh('a');
    const refused = (files: CertificateFiles, message: RegExp) =>
      assert.rejects(readIdentity(files), { code: 'invalid_configuration', message });
    await refused(await put('mixed', { cert: pair.cert, key: fresh('a').key }), /is not the key of/);
    await refused(await put('no-cert', { cert: 'x', key: pair.key }), /holds no certificate/);
    await refused(await put('no-key', { cert: pair.cert, key: 'x' }), /holds no private key/);
    const files = await put('open', pair);
    await refused({ ...files, cert: join(folder, 'nowhere.pem') }, /cannot be read/);
    await chmod(files.key, 0o644);
    await refused(files, /other users of this machine/);
  });
});
