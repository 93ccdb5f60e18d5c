import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Patience } from './patience.ts';
import { patientFetch } from './patient-fetch.ts';

const no = (code: string): Response =>
  Response.json({ error: { code, message: 'No.', remedy: 'Wait.' } }, { status: 401 });

/** A server that gives these answers, one after the other, and what it was asked. */
function server(...answers: (() => Response)[]): {
  readonly send: typeof fetch;
  readonly asked: (string | undefined)[];
} {
  const asked: (string | undefined)[] = [];
  const send: typeof fetch = async (_, init) => {
    asked.push(init?.body as string | undefined);
    return answers.shift()?.() ?? Response.json('done');
  };
  return { send, asked };
}

const BODY = { method: 'POST', body: '{"text":"half an hour of writing"}' };

describe('a patient fetch', () => {
  it('sends the same again once somebody has signed in', async () => {
    const patience = new Patience();
    patience.attend();
    const { send, asked } = server(() => no('not_signed_in'));
    const answer = patientFetch(send, patience)('/api/v1/people', BODY);
    await turn();
    assert.equal(patience.wanted(), 'sign-in');
    patience.settle('sign-in', 'again');
    assert.equal(await (await answer).json(), 'done');
    assert.deepEqual(asked, [BODY.body, BODY.body]);
    assert.equal(patience.wanted(), undefined);
  });

  it('asks to sign in before it asks to confirm, and a sign-in answers both', async () => {
    const patience = new Patience();
    patience.attend();
    const first = server(() => no('sign_in_again'));
    const second = server(() => no('not_signed_in'));
    const answers = [
      patientFetch(first.send, patience)('/api/v1/keys/1', BODY),
      patientFetch(second.send, patience)('/api/v1/overview'),
    ];
    await turn();
    assert.equal(patience.wanted(), 'sign-in');
    patience.settle('sign-in', 'again');
    assert.deepEqual(
      (await Promise.all(answers)).map(({ status }) => status),
      [200, 200],
    );
  });

  it('gives the no back, readable, when nobody wants to show who they are', async () => {
    const patience = new Patience();
    patience.attend();
    const { send, asked } = server(() => no('sign_in_again'));
    const answer = patientFetch(send, patience)('/api/v1/keys/1', BODY);
    await turn();
    patience.settle('confirmation', 'given-up');
    assert.match(await (await answer).text(), /sign_in_again/);
    assert.equal(asked.length, 1);
  });

  it('waits for nobody where nobody can be asked, nor for a wrong password, nor for any other no', async () => {
    const alone = server(() => no('not_signed_in'));
    assert.equal((await patientFetch(alone.send, new Patience())('/api/v1/people')).status, 401);
    const patience = new Patience();
    patience.attend();
    for (const [path, code] of [
      ['/api/v1/session', 'not_signed_in'],
      ['/api/v1/passkeys/session', 'not_signed_in'],
      ['/api/v1/people', 'invalid_key'],
    ] as const) {
      const { send } = server(() => no(code));
      assert.equal((await patientFetch(send, patience)(path, BODY)).status, 401);
    }
  });

  it('stops waiting when the asker went away, or who could be asked', async () => {
    const patience = new Patience();
    const leave = patience.attend();
    const gone = new AbortController();
    const { send } = server(
      () => no('not_signed_in'),
      () => no('sign_in_again'),
    );
    const aborted = patientFetch(send, patience)('/api/v1/people', { signal: gone.signal });
    await turn();
    gone.abort();
    assert.equal((await aborted).status, 401);
    assert.equal(patience.wanted(), undefined);
    const left = patientFetch(send, patience)('/api/v1/people');
    await turn();
    leave();
    assert.equal((await left).status, 401);
  });
});
