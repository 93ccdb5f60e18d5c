import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { claimId } from '@bailiwick/diligence/claim';
import { POOR, dossierOf, gatesOf } from '@bailiwick/diligence/paper/example.fixture';
import { newQuestionnaire } from '@bailiwick/diligence/paper/questionnaire';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { Register } from '../register.ts';
import { answering } from './answering.ts';
import { LONGEST_FORM } from './form.ts';
import { QuestionnaireShelf } from './shelf.ts';
import { hashOfToken, newToken } from './token.ts';

const WEEK = 7 * 86_400_000;

describe('answers by a link', () => {
  let home = '';
  let store: Store;
  let register: Register;
  let shelf: QuestionnaireShelf;
  let server: Server;
  let now = Date.parse('2026-11-23T12:00:00Z');
  let failing = false;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-answers-'));
    store = await openStore({ kind: 'sqlite', file: join(home, 'door.db') }, { now: () => now });
    register = new Register(store.dossier, () => now);
    await register.append([
      { by: { kind: 'person', name: 'Ada' }, body: { kind: 'offering_registered', profile: POOR.profile } },
    ]);
    shelf = new QuestionnaireShelf(store.meta);
    const serve = answering({
      shelf,
      source: {
        read: () => register.read(),
        append: (events) =>
          failing ? Promise.reject(new Error('the disk is full')) : register.append(events),
      },
      addressOf: ({ socket }) => socket.remoteAddress ?? '',
      now: () => now,
    });
    server = createServer((request, response) => {
      serve(request, response).then(
        (served) => served || response.writeHead(418).end(),
        () => response.destroy(),
      );
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((closed) => void server.close(closed));
    await store.close();
    await rm(home, { recursive: true });
  });

  let numbered = 0;
  async function sendOut(): Promise<{ readonly id: string; readonly token: string; readonly path: string }> {
    const [gate] = gatesOf(dossierOf(POOR));
    assert.ok(gate);
    const token = newToken();
    numbered += 1;
    const id = `n${numbered}`;
    const sent = newQuestionnaire(gate, id, 'Kanzlei Żółć & <b>Söhne</b>');
    await shelf.add(hashOfToken(token) ?? '', { ...sent, expiresAt: now + WEEK });
    // Visitors of other tests come from other minutes.
    now += 61_000;
    return { id, token, path: `/q/${token}` };
  }

  interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
  }
  function visit(path: string, method = 'GET', body = '', type = 'application/x-www-form-urlencoded') {
    const { port } = server.address() as AddressInfo;
    return new Promise<Reply>((resolve, reject) => {
      const call = httpRequest({ port, path, method, headers: { 'content-type': type } }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    visit(path, 'POST', new URLSearchParams(fields).toString());
  const proposal = async (id: string, field: string) =>
    (await register.read()).assessments.get(POOR.profile.id)?.claims.get(claimId(`q-${id}-${field}`));

  it('show the questions without an account, a script, or anything loaded from elsewhere', async () => {
    const { path } = await sendOut();
    const { status, headers, body } = await visit(path);
    assert.equal(status, 200);
    assert.match(body, /Kanzlei Żółć &amp; &lt;b&gt;Söhne/);
    assert.ok(!/<script|<img|src=|https?:/i.test(body));
    assert.match(String(headers['content-security-policy']), /default-src 'none'; style-src 'sha256-/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('are saved unfinished, and shown again', async () => {
    const { id, path } = await sendOut();
    const saved = await post(path, {
      do: 'save',
      'a.segregation': 'physical',
      't.breach_notice': 'We <i>try</i>.',
    });
    assert.equal(saved.status, 303);
    assert.equal(saved.headers['location'], path);
    const { body } = await visit(path);
    assert.match(body, /value="physical" checked/);
    assert.match(body, /We &lt;i&gt;try&lt;\/i&gt;\./);
    assert.match(body, /Saved: 2 of/);
    assert.equal(await proposal(id, 'segregation'), undefined);
  });

  it('become proposals, with the question as it was asked', async () => {
    const { id, path } = await sendOut();
    const form = {
      do: 'submit',
      'a.breach_notice': '#',
      'n.breach_notice': '24',
      't.breach_notice': 'By mail.',
    };
    assert.equal((await post(path, form)).status, 303);
    const held = await proposal(id, 'breach_notice');
    assert.equal(held?.state.kind, 'proposed');
    assert.equal(held.claim.value, '24');
    assert.ok(held.claim.source.kind === 'answer');
    assert.match(held.claim.source.question, /Within how many hours/);
    assert.match((await visit(path)).body, /Thank you/);
  });

  it('are taken once: a replay changes nothing', async () => {
    const { id, path } = await sendOut();
    const first = { do: 'submit', 'a.segregation': 'logical' };
    const replies = await Promise.all(
      [first, { do: 'submit', 'a.segregation': 'physical' }].map((form) => post(path, form)),
    );
    assert.ok(replies.every(({ status }) => status === 303 || status === 409));
    const value = (await proposal(id, 'segregation'))?.claim.value;
    assert.equal(
      (await post(path, { do: 'submit', 'a.segregation': 'physical', 'a.audit_rights': 'yes' })).status,
      409,
    );
    assert.equal((await proposal(id, 'segregation'))?.claim.value, value);
    assert.equal(await proposal(id, 'audit_rights'), undefined);
  });

  it('are not lost where the register cannot be written: the next visit enters them', async () => {
    const { id, path } = await sendOut();
    failing = true;
    await assert.rejects(post(path, { do: 'submit', 'a.segregation': 'logical' }));
    failing = false;
    assert.equal(await proposal(id, 'segregation'), undefined);
    assert.match((await visit(path)).body, /Thank you/);
    assert.equal((await proposal(id, 'segregation'))?.claim.value, 'logical');
  });

  it('give one and the same page for expired, unknown and malformed links, whatever the method', async () => {
    const { path } = await sendOut();
    const unknown = await visit(`/q/${newToken()}`);
    now += WEEK;
    const pages = [
      unknown,
      await visit(path),
      await post(path, { do: 'submit', 'a.segregation': 'logical' }),
      await visit('/q/'),
      await visit('/q/../../etc/passwd'),
      await visit(`/q/${'A'.repeat(5000)}`),
      await visit('/q/%00%ff'),
    ];
    for (const { status, body } of pages) assert.deepEqual([status, body], [404, unknown.body]);
  });

  it('keep only the hash of the token', async () => {
    const { token } = await sendOut();
    assert.notEqual(await store.meta.get(`questionnaire/${hashOfToken(token) ?? ''}`), undefined);
    assert.equal(await store.meta.get(`questionnaire/${token}`), undefined);
    assert.equal(Buffer.from(token, 'base64url').length, 32);
  });

  it('refuse more than a form can hold, other types and other methods', async () => {
    const { id, path } = await sendOut();
    const long = `do=submit&a.segregation=logical&t.segregation=${'x'.repeat(LONGEST_FORM)}`;
    const refused = await visit(path, 'POST', long).catch(() => undefined);
    assert.ok(refused === undefined || refused.status === 413);
    assert.equal((await visit(path, 'POST', '{}', 'application/json')).status, 415);
    assert.equal((await visit(path, 'DELETE')).status, 405);
    assert.equal(await proposal(id, 'segregation'), undefined);
  });

  it('take nothing that was not asked, and no answer that is on no scale', async () => {
    const { id, path } = await sendOut();
    await post(path, {
      do: 'submit',
      'a.training_setting': 'opted_out',
      'a.__proto__': 'x',
      'a.segregation': '<script>alert(1)</script>',
      'a.audit_rights': 'yes',
    });
    const { claims } = (await register.read()).assessments.get(POOR.profile.id) ?? {};
    const mine = [...(claims?.keys() ?? [])].filter((one) => one.startsWith(`q-${id}-`));
    assert.deepEqual(mine, [`q-${id}-audit_rights`]);
  });

  it('turn away whoever knocks too often, for a while', async () => {
    await sendOut();
    const statuses: number[] = [];
    for (let i = 0; i < 65; i += 1) statuses.push((await visit('/q/x')).status);
    assert.equal(statuses.filter((status) => status === 404).length, 60);
    assert.equal(statuses.at(-1), 429);
    now += 61_000;
    assert.equal((await visit('/q/x')).status, 404);
  });

  it('leave other paths to others', async () => {
    assert.equal((await visit('/healthz')).status, 418);
  });

  it('opens nothing once it was taken back, and of a submission and that, one stands', async () => {
    const { id, token, path } = await sendOut();
    const key = hashOfToken(token) ?? '';
    assert.equal((await visit(path)).status, 200);
    assert.equal((await shelf.revoke(key, { at: now, by: 'Ada' })).kind, 'revoked');
    assert.equal((await visit(path)).status, 404);
    const reply = await visit(path, 'POST', 'do=submit&a.training_on_customer_data=never');
    assert.equal(reply.status, 404);
    assert.equal((await shelf.byId(id))?.outcome?.kind, 'revoked');
    assert.equal((await shelf.submit(key, [])).kind, 'revoked');

    const other = await sendOut();
    const otherKey = hashOfToken(other.token) ?? '';
    await visit(other.path, 'POST', 'do=submit&a.training_on_customer_data=never');
    assert.equal((await shelf.revoke(otherKey, { at: now, by: 'Ada' })).kind, 'answered');
    const about = await shelf.about(POOR.profile.id);
    assert.ok(about.some(({ sent }) => sent.id === id) && about.some(({ sent }) => sent.id === other.id));
  });
});
