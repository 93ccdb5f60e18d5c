import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type FakeKeyService, startFakeAwsKms, startFakeTransit } from '@bailiwick/fakes/key-wrapping';
import type { KmsPlace } from '../kms/key-wrapping.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { drillKit, makeKit, restoreKit } from './kit.ts';
import { openKeyring, openVault } from './open.ts';
import { rekey } from './rekey.ts';
import type { RootPlace } from './unlock.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-kms-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let homes = 0;

const ARN = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const NO_AWS = {
  accessKeyId: undefined,
  secretAccessKey: undefined,
  sessionToken: undefined,
  endpoint: undefined,
};
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };

interface Kind {
  readonly name: string;
  readonly start: () => Promise<FakeKeyService>;
  readonly at: (url: string) => KmsPlace;
  readonly wrong: (place: KmsPlace) => KmsPlace;
}

const KINDS: readonly Kind[] = [
  {
    name: 'OpenBao transit',
    start: () => startFakeTransit({ token: 'bao-token', key: 'bailiwick' }),
    at: (url) => ({ key: `${url}/v1/transit/keys/bailiwick`, token: 'bao-token', aws: NO_AWS }),
    wrong: (place) => ({ ...place, token: 'another' }),
  },
  {
    name: 'AWS KMS',
    start: () => startFakeAwsKms({ ...credentials, region: 'eu-central-1', key: ARN }),
    at: (url) => ({ key: ARN, token: undefined, aws: { ...credentials, endpoint: url } }),
    wrong: (place) => ({ ...place, aws: { ...place.aws, secretAccessKey: 'another' } }),
  },
];

async function withHome(
  kind: Kind,
  work: (all: { store: Store; place: RootPlace; service: FakeKeyService; kms: KmsPlace }) => Promise<void>,
): Promise<void> {
  const home = join(folder, `home-${++homes}`);
  const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: Date.now });
  const service = await kind.start();
  const kms = kind.at(service.url);
  try {
    await work({
      store,
      service,
      kms,
      place: { file: join(home, 'keys', 'root.key'), passphrase: undefined, kms },
    });
  } finally {
    await store.close();
    await service.close();
  }
}

for (const kind of KINDS) {
  describe(`a root key that ${kind.name} wraps`, () => {
    it('is made at the first run, and opens at the next; nothing of it lies here', () =>
      withHome(kind, async ({ store, place, service }) => {
        const first = await openVault(place, store);
        assert.equal((await openVault(place, store)).keyId, first.keyId);
        assert.deepEqual([...new Set(service.asked)], ['encrypt', 'decrypt']);
        assert.ok(!existsSync(place.file));
      }));

    it('is a hard, named failure when the service is gone, refuses, or is another one', () =>
      withHome(kind, async ({ store, place, service, kms }) => {
        await openVault(place, store);
        const fails = (other: RootPlace, message: RegExp) =>
          assert.rejects(openVault(other, store), { code: 'invalid_configuration', message });
        await fails({ ...place, kms: undefined }, /is wrapped by a key service .* and none was named/);
        await fails({ ...place, kms: kind.wrong(kms) }, /refuses \(status 40[03]\)/);
        service.refuseWith(503);
        await fails(place, /refuses \(status 503\), so the root key cannot be opened/);
        service.refuseWith(undefined);
        const other = await kind.start();
        await fails({ ...place, kms: kind.at(other.url) }, /refuses \(status 400\)/);
        await other.close();
        await openVault(place, store);
        service.lie();
        await fails(place, /gave another key than the root key/);
        await service.close();
        await fails(place, /cannot be reached, so the root key cannot be opened\. .*nothing listens/);
      }));

    it('is come to from a file, and left for one; a kit brings it back when the service is lost', () =>
      withHome(kind, async ({ store, place, service }) => {
        const bare = { ...place, kms: undefined };
        const before = await openVault(bare, store);
        assert.ok(existsSync(place.file));
        await rekey(place, store, { kind: 'kms' });
        assert.ok(!existsSync(place.file));
        assert.equal((await openVault(place, store)).keyId, before.keyId);
        let text = '';
        const { phrase } = await makeKit(place, store, Date.now(), (written) => {
          text = written;
          return Promise.resolve();
        });
        await service.close();
        await drillKit({ text, typed: phrase }, store, Date.now());
        await restoreKit({ text, typed: phrase }, bare, store);
        assert.equal((await openVault(bare, store)).keyId, before.keyId);
        assert.equal((await openKeyring(bare, store)).root.protection.kind, 'file');
      }));

    it('stays where it is when the service cannot unwrap what it wraps', () =>
      withHome(kind, async ({ store, place, service }) => {
        const bare = { ...place, kms: undefined };
        const before = await openVault(bare, store);
        service.lie();
        await assert.rejects(rekey(place, store, { kind: 'kms' }), {
          message: /another key than it wrapped/,
        });
        assert.equal((await openVault(bare, store)).keyId, before.keyId);
      }));
  });
}

describe('the name of a key service', () => {
  it('that would have the root key travel readable is refused', () =>
    withHome(KINDS[0] ?? assert.fail(), async ({ store, place }) => {
      const key = 'http://192.0.2.1:8200/v1/transit/keys/bailiwick';
      await assert.rejects(openVault({ ...place, kms: { key, token: 't', aws: NO_AWS } }, store), {
        code: 'invalid_configuration',
        message: /would travel readable/,
      });
    }));

  it('that is none is refused with an example', () =>
    withHome(KINDS[0] ?? assert.fail(), async ({ store, place }) => {
      for (const key of ['https://vault.example', 'arn:aws:s3:::bucket', 'x'])
        await assert.rejects(openVault({ ...place, kms: { key, token: 't', aws: NO_AWS } }, store), {
          code: 'invalid_configuration',
          remedy: /BAILIWICK_KMS/,
        });
    }));
});
