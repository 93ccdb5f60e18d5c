import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startMailServer } from '../../mail/mail-server.fixture.ts';
import { type Ran, lines, ran } from '../captured-io.fixture.ts';

describe('people on the command line', () => {
  let home = '';
  const user = (...argv: string[]): Promise<Ran> => ran(['user', ...argv, '--home', home]);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-user-'));
  });
  after(() => rm(home, { recursive: true }));

  it('are invited by a link that is printed alone, with the token where no log sees it', async () => {
    const { code, out } = await user(
      'invite',
      '--email',
      'Petra@keller.example',
      '--name',
      'Petra',
      '--role',
      'owner',
    );
    assert.equal(code, 0);
    assert.match(out, /^http:\/\/127\.0\.0\.1:8484\/join#[\w-]{43}\n$/);
    const again = await user('invite', '--email', 'petra@keller.example', '--name', 'Petra');
    assert.equal(again.code, 3);
    assert.match(again.err, /has an account here already/);
    const elsewhere = await user(
      'invite',
      '--email',
      'otto@keller.example',
      '--name',
      'Otto',
      '--base',
      'https://door.example/x',
      '--json',
    );
    assert.match((JSON.parse(elsewhere.out) as { link: string }).link, /^https:\/\/door\.example\/join#/);
  });

  it('are listed, change their role, are suspended and come back; the ledger knows from where', async () => {
    assert.equal((await user('role', 'otto@keller.example', 'analyst')).code, 0);
    assert.equal((await user('suspend', 'otto@keller.example')).code, 0);
    const listed = JSON.parse((await user('list', '--json')).out) as {
      email: string;
      role: string;
      status: string;
    }[];
    assert.deepEqual(listed.map(({ email, role, status }) => `${email} ${role} ${status}`).toSorted(), [
      'otto@keller.example analyst suspended',
      'petra@keller.example owner invited',
    ]);
    assert.equal((await user('reinstate', 'otto@keller.example')).code, 0);
    assert.equal((await user('end-sessions', 'otto@keller.example')).code, 0);
    assert.match((await user('reset', 'otto@keller.example')).out, /\/join#/);
    const acts = lines((await ran(['acts', '--json', '--home', home])).out);
    assert.ok(acts.some(({ kind, part }) => kind === 'user.suspended' && part === 'command-line'));
  });

  it('need a role that there is, and a person who is there', async () => {
    assert.equal((await user('role', 'otto@keller.example', 'king')).code, 2);
    assert.equal((await user('role', 'otto@keller.example', 'auditor')).code, 2);
    assert.equal((await user('role', 'otto@keller.example', 'auditor', '--expires', '30d')).code, 0);
    assert.equal((await user('suspend', 'nobody@keller.example')).code, 3);
    assert.equal((await user('suspend')).code, 2);
  });

  it('are invited by mail, and the link is printed only where the mail did not go', async (test) => {
    const server = await startMailServer();
    test.after(() => server.close());
    await writeFile(
      join(home, 'bailiwick.yaml'),
      `mail: { server: 127.0.0.1, port: ${server.port}, tls: none, from: a@example.org, to: [b@example.org], console: "https://door.example.org" }\n`,
    );
    const mia = ['invite', '--email', 'mia@keller.example', '--name', 'Mia', '--mail'];
    const { code, out } = await user(...mia);
    assert.equal(code, 0);
    assert.match(out, /^Sent to mia@keller\.example\./);
    assert.doesNotMatch(out, /join#/);
    assert.match(server.letters.join(), /door\.example\.org\/join#/);
    server.manner = 'refuses recipients';
    const refused = await user('reset', 'mia@keller.example', '--mail', '--json');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /The link was not mailed\. The mail server takes nothing for this address/);
    assert.match((JSON.parse(refused.out) as { link: string }).link, /\/join#/);
  });
});
