import assert from 'node:assert/strict';
import { sep } from 'node:path';
import { describe, it } from 'node:test';
import { parseConfiguration } from './parse.ts';
import { databaseTarget, listenAddress, readSettings } from './settings.ts';

const file = (text: string) => parseConfiguration(text, {}, { pattern: () => undefined });

describe('settings', () => {
  it('come from flags before the environment, from the environment before the file, and from defaults last', () => {
    const written = file('listen: { host: 10.0.0.1, port: 1001 }');
    const env = { BAILIWICK_HOST: '10.0.0.2', BAILIWICK_PORT: '1002' };
    assert.deepEqual(listenAddress(readSettings({ host: '10.0.0.3', port: '0' }, env), written), {
      host: '10.0.0.3',
      port: 0,
    });
    assert.deepEqual(listenAddress(readSettings({}, env), written), { host: '10.0.0.2', port: 1002 });
    assert.deepEqual(listenAddress(readSettings({}, {}), written), { host: '10.0.0.1', port: 1001 });
    assert.deepEqual(listenAddress(readSettings({}, { BAILIWICK_HOST: '' }), file('')), {
      host: '127.0.0.1',
      port: 8484,
    });
  });

  it('keep everything in the home folder unless told otherwise', () => {
    const settings = readSettings({ home: '/srv/b' }, {});
    assert.equal(settings.config, `${sep}srv${sep}b${sep}bailiwick.yaml`);
    assert.deepEqual(databaseTarget(settings, file('')), {
      kind: 'sqlite',
      file: `${sep}srv${sep}b${sep}bailiwick.sqlite`,
    });
    assert.equal(readSettings({ home: '/srv/b', config: '/etc/b.yaml' }, {}).config, `${sep}etc${sep}b.yaml`);
    assert.ok(readSettings({}, {}).home.endsWith(`${sep}home`));
  });

  it('take PostgreSQL from the flag, the environment or the file', () => {
    const written = file('database: postgres://file.example/b');
    const target = (url: string) => ({ kind: 'postgres', url });
    assert.deepEqual(databaseTarget(readSettings({}, {}), written), target('postgres://file.example/b'));
    assert.deepEqual(
      databaseTarget(readSettings({}, { BAILIWICK_DATABASE: 'postgres://env.example/b' }), written),
      target('postgres://env.example/b'),
    );
    assert.deepEqual(
      databaseTarget(readSettings({ database: 'postgres://flag.example/b' }, {}), written),
      target('postgres://flag.example/b'),
    );
  });

  it('refuse a port or a database that is none, without quoting it', () => {
    for (const port of ['-1', '65536', '8o', ''])
      assert.throws(() => readSettings({ port }, {}), { code: 'invalid_configuration' });
    assert.throws(
      () => readSettings({ database: 'mysql://u:canary@x.example/b' }, {}),
      (error: Error) => !error.message.includes('canary'),
    );
  });
});
