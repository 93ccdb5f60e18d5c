import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, GOOD, HOME, type Household, NOW, SETUP, household } from '../identity/testing/household.ts';
import { principalOf } from '../identity/principal.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const BY = { kind: 'product', part: 'test' } as const;
const PETRA = { email: 'petra@keller.example', password: GOOD };
const refused = { code: 'not_signed_in' };
const throttled = { code: 'rate_limited' };

export function identitySuite(place: Place): void {
  const within = async (
    work: (home: Household, other: Household, stores: readonly Store[]) => Promise<void>,
  ) => {
    const target = await place.newTarget();
    const store = await openStore(target, { now: () => NOW });
    const beside = await openStore(target, { now: () => NOW, role: 'visitor' });
    try {
      await work(household(store.identity), household(beside.identity), [store, beside]);
    } finally {
      await beside.close();
      await store.close();
    }
  };

  describe(`people on ${place.name}`, () => {
    it('begin with an owner, who alone is made by the link of the start', () =>
      within(async ({ identity, claim, acts }) => {
        const claimed = await claim();
        assert.equal(claimed.user.role, 'owner');
        assert.equal((await identity.sessions.find(claimed.token))?.user.email, PETRA.email);
        assert.deepEqual(
          acts.map(({ kind, about }) => [kind, about]),
          [['install.claimed', claimed.user.id]],
        );
        await assert.rejects(claim(), { code: 'not_allowed' });
        const wrong = { ...PETRA, token: `${SETUP}x`, name: 'Petra', language: 'en' } as const;
        await assert.rejects(identity.joining.claim(wrong, HOME), { code: 'not_allowed' });
      }));

    it('have one first owner, however many claim at once from two processes', () =>
      within(async (home, other) => {
        const claims = [home, other, home, other].map(({ identity }, i) =>
          identity.joining.claim(
            { token: SETUP, email: `p${i}@keller.example`, name: 'Petra', password: GOOD, language: 'de' },
            HOME,
          ),
        );
        const results = await Promise.allSettled(claims);
        assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
        assert.equal(await home.identity.roster.count(), 1);
      }));

    it('sign in by password, and the answer to a wrong one says nothing about the account', () =>
      within(async ({ identity, claim, join }) => {
        await claim();
        const otto = await join('otto@keller.example');
        const result = await identity.signIn.byPassword({ ...PETRA, email: ' PETRA@Keller.example ' }, HOME);
        assert.ok(result.kind === 'opened' && (await identity.sessions.find(result.token)) !== undefined);
        await identity.roster.suspend(BY, otto.user.id);
        const errors: unknown[] = [];
        for (const attempt of [
          { ...PETRA, password: 'wrong' },
          { ...PETRA, email: 'nobody@keller.example' },
          { email: 'otto@keller.example', password: GOOD },
        ])
          await identity.signIn.byPassword(attempt, HOME).catch((error: unknown) => errors.push(error));
        assert.deepEqual(errors.map(String), Array(3).fill(String(errors[0])));
        assert.match(String(errors[0]), /the password or the code is not right/);
      }));

    it('join by a link that works once, for a while, for one person', () =>
      within(async ({ identity, claim, clock }, other) => {
        await claim();
        const wanted = {
          email: 'otto@keller.example',
          name: 'Otto',
          language: 'en',
          role: 'analyst',
        } as const;
        const { token, user } = await identity.joining.invite(BY, wanted);
        await assert.rejects(
          identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME),
          refused,
        );
        await assert.rejects(identity.joining.invite(BY, wanted), { code: 'conflict' });
        assert.equal((await identity.joining.holderOf(token))?.user.id, user.id);
        await assert.rejects(identity.joining.accept({ token, password: 'short' }, HOME), {
          code: 'malformed_request',
        });
        const both = await Promise.allSettled([
          identity.joining.accept({ token, password: GOOD }, HOME),
          other.identity.joining.accept({ token, password: `${GOOD} too` }, HOME),
        ]);
        assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
        await assert.rejects(identity.joining.accept({ token, password: GOOD }, HOME), {
          code: 'not_allowed',
        });
        const late = await identity.joining.invite(BY, { ...wanted, email: 'late@keller.example' });
        clock.now += 8 * DAY;
        await assert.rejects(identity.joining.accept({ token: late.token, password: GOOD }, HOME), {
          code: 'not_allowed',
        });
        const again = await identity.joining.relink(BY, late.user.id);
        assert.equal((await identity.joining.holderOf(again.token))?.purpose, 'join');
      }));

    it('lose all sessions and keys the moment they are suspended, and come back without them', () =>
      within(async ({ identity, claim, join, revoked }) => {
        await claim();
        const { user, token } = await join('otto@keller.example');
        await identity.roster.suspend(BY, user.id);
        assert.equal(await identity.sessions.find(token), undefined);
        assert.deepEqual(revoked, [user.id]);
        await identity.roster.reinstate(BY, user.id);
        assert.equal(await identity.sessions.find(token), undefined);
        const back = await identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME);
        assert.equal(back.kind, 'opened');
      }));

    it('keep one active owner, also when two owners demote each other at once', () =>
      within(async (home, other) => {
        const { user } = await home.claim();
        for (const change of [
          () => home.identity.roster.setRole(BY, user.id, { role: 'member' }),
          () => home.identity.roster.suspend(BY, user.id),
          () => home.identity.roster.remove(BY, user.id),
        ])
          await assert.rejects(change(), { code: 'conflict' });
        const second = await home.join('otto@keller.example', 'owner');
        const results = await Promise.allSettled([
          home.identity.roster.setRole(BY, user.id, { role: 'member' }),
          other.identity.roster.suspend(BY, second.user.id),
        ]);
        assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
        const left = (await home.identity.roster.list()).filter(
          ({ role, status }) => role === 'owner' && status === 'active',
        );
        assert.equal(left.length, 1);
        assert.ok([...home.acts, ...other.acts].some(({ kind }) => kind === 'people.not_done'));
      }));

    it('sign in again after their role has changed; an auditor looks in until a day', () =>
      within(async ({ identity, claim, join, clock }) => {
        await claim();
        const { user, token } = await join('otto@keller.example');
        await assert.rejects(identity.roster.setRole(BY, user.id, { role: 'auditor' }), {
          code: 'malformed_request',
        });
        await identity.roster.setRole(BY, user.id, { role: 'auditor', expires: clock.now + DAY });
        assert.equal(await identity.sessions.find(token), undefined);
        const back = await identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME);
        assert.ok(back.kind === 'opened');
        clock.now += DAY - 1;
        const attempt = await identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME);
        assert.ok(attempt.kind === 'opened');
        clock.now += 1;
        assert.equal(await identity.sessions.find(attempt.token), undefined);
      }));

    it('leave their address free when they are removed, and nothing to sign in with', () =>
      within(async ({ identity, claim, join }) => {
        await claim();
        const { user } = await join('otto@keller.example');
        await identity.roster.remove(BY, user.id);
        await assert.rejects(identity.roster.find(user.id), { code: 'not_found' });
        const next = await join('otto@keller.example');
        assert.notEqual(next.user.id, user.id);
        assert.equal(principalOf(next.user).id, `user:${next.user.id}`);
      }));
  });

  describe(`sessions on ${place.name}`, () => {
    it('end unused, and end old however much they are used', () =>
      within(async ({ identity, claim, clock }) => {
        const idle = await claim();
        clock.now += 8 * 3_600_000;
        assert.equal(await identity.sessions.find(idle.token), undefined);
        const used = await identity.signIn.byPassword(PETRA, HOME);
        assert.ok(used.kind === 'opened');
        for (let hours = 0; hours < 7 * 24; hours += 7) {
          assert.ok((await identity.sessions.find(used.token)) !== undefined, `after ${hours} hours`);
          clock.now += 7 * 3_600_000;
        }
        assert.equal(await identity.sessions.find(used.token), undefined);
        await identity.sweep();
        assert.deepEqual(await identity.sessions.list(used.user.id), []);
      }));

    it('are listed without what would open them, and ended one by one or all', () =>
      within(async ({ identity, claim }) => {
        const here = await claim();
        const there = await identity.signIn.byPassword(PETRA, { ...HOME, address: '2001:db8:1:2:3::9' });
        assert.ok(there.kind === 'opened');
        const listed = await identity.sessions.list(here.user.id);
        assert.deepEqual(listed.map(({ address }) => address).toSorted(), ['192.0.2.7', '2001:db8:1:2::/64']);
        assert.ok(!JSON.stringify(listed).includes(here.token));
        assert.equal(await identity.sessions.end(here.user.id, there.session), true);
        assert.equal(await identity.sessions.find(there.token), undefined);
        assert.equal(await identity.roster.endSessions(BY, here.user.id), 1);
        assert.equal(await identity.sessions.find(here.token), undefined);
      }));

    it('ask who it is before something dangerous, and then go by another token', () =>
      within(async ({ identity, claim, clock, present }) => {
        const opened = await claim();
        const fresh = await present(opened);
        identity.sessions.requireFresh(fresh);
        clock.now += 11 * 60_000;
        assert.throws(() => identity.sessions.requireFresh(fresh), { code: 'sign_in_again' });
        assert.deepEqual(await identity.signIn.confirm(fresh, { password: 'wrong' }, HOME), {
          kind: 'refused',
        });
        const confirmed = await identity.signIn.confirm(fresh, { password: GOOD }, HOME);
        assert.ok(confirmed.kind === 'opened');
        assert.equal(await identity.sessions.find(opened.token), undefined);
        identity.sessions.requireFresh(await present(confirmed));
      }));

    it('end elsewhere when the password changes, and go on here by another token', () =>
      within(async ({ identity, claim, present }) => {
        const here = await claim();
        const there = await identity.signIn.byPassword(PETRA, HOME);
        assert.ok(there.kind === 'opened');
        const change = { current: GOOD, next: 'puddle violin ember cactus' };
        const presentHere = await present(here);
        await assert.rejects(identity.changePassword(presentHere, { ...change, current: 'wrong' }, HOME), {
          code: 'malformed_request',
        });
        const after = await identity.changePassword(presentHere, change, HOME);
        assert.equal(await identity.sessions.find(here.token), undefined);
        assert.equal(await identity.sessions.find(there.token), undefined);
        assert.ok((await identity.sessions.find(after.token)) !== undefined);
        await assert.rejects(identity.signIn.byPassword(PETRA, HOME), refused);
      }));

    it('rest as hashes: nothing in the database opens one', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      const { claim } = household(store.identity);
      const { token } = await claim();
      await store.close();
      const rows = [
        ...(await place.query(target, 'select * from sessions')),
        ...(await place.query(target, 'select * from passwords')),
      ];
      assert.equal(rows.length, 2);
      assert.ok(!JSON.stringify(rows).includes(token));
      assert.match(String(rows[1]?.['hash']), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });

  describe(`guessing passwords on ${place.name}`, () => {
    it('becomes slow for one account from one network, and stays possible for its person elsewhere', () =>
      within(async ({ identity, claim, clock }) => {
        await claim();
        const stranger = { ...HOME, address: '198.51.100.1' };
        const guess = () => identity.signIn.byPassword({ ...PETRA, password: 'guess' }, stranger);
        for (let i = 0; i < 5; i += 1) await assert.rejects(guess(), refused);
        await assert.rejects(guess(), throttled);
        assert.equal((await identity.signIn.byPassword(PETRA, HOME)).kind, 'opened');
        clock.now += 1_000;
        await assert.rejects(guess(), refused);
        await assert.rejects(guess(), (error: { retryAfter?: number }) => error.retryAfter === 2);
      }));

    it('from a thousand machines neither gets far nor keeps the owner out', () =>
      within(async ({ identity, claim, clock }) => {
        await claim();
        let judged = 0;
        for (let i = 0; i < 60; i += 1) {
          const whence = { ...HOME, address: `2001:db8:${i.toString(16)}::1` };
          await identity.signIn
            .byPassword({ ...PETRA, password: 'guess' }, whence)
            .catch((error: unknown) => {
              if ((error as { code?: string }).code === 'not_signed_in') judged += 1;
            });
        }
        assert.equal(judged, 50);
        assert.equal((await identity.signIn.byPassword(PETRA, HOME)).kind, 'opened');
        clock.now += 60_000;
        const elsewhere = { ...HOME, address: '203.0.113.9' };
        assert.equal((await identity.signIn.byPassword(PETRA, elsewhere)).kind, 'opened');
      }));

    it('does not get more attempts by making them all at once', () =>
      within(async (home, other) => {
        await home.claim();
        const stranger = { ...HOME, address: '198.51.100.1' };
        const all = await Promise.allSettled(
          Array.from({ length: 20 }, (_, i) =>
            (i % 2 === 0 ? home : other).identity.signIn.byPassword(
              { ...PETRA, password: 'guess' },
              stranger,
            ),
          ),
        );
        const judged = all.filter(
          (result) =>
            result.status === 'rejected' && (result.reason as { code: string }).code === 'not_signed_in',
        );
        assert.equal(judged.length, 5);
      }));
  });

  describe(`a second factor on ${place.name}`, () => {
    it('is asked for once it was confirmed; each code works once', () =>
      within(async ({ identity, claim, clock }) => {
        const { user } = await claim();
        const { TOTP, Secret } = await import('otpauth');
        const { uri, secret } = await identity.secondFactor.propose(user);
        assert.match(uri, /^otpauth:\/\/totp\/Keller%20Maler:petra%40keller\.example\?/);
        assert.equal((await identity.signIn.byPassword(PETRA, HOME)).kind, 'opened');
        const app = new TOTP({ secret: Secret.fromBase32(secret) });
        const code = (at = clock.now) => app.generate({ timestamp: at });
        await assert.rejects(identity.secondFactor.confirm(user, code(clock.now + 300_000)), {
          code: 'malformed_request',
        });
        const codes = await identity.secondFactor.confirm(user, code());
        assert.equal(codes.length, 10);
        await assert.rejects(identity.secondFactor.propose(user), { code: 'conflict' });
        assert.equal((await identity.signIn.byPassword(PETRA, HOME)).kind, 'code_needed');
        // The code that confirmed it is used up.
        await assert.rejects(identity.signIn.byPassword({ ...PETRA, code: code() }, HOME), refused);
        clock.now += 30_000;
        const attempt = { ...PETRA, code: code(clock.now + 30_000) };
        assert.equal((await identity.signIn.byPassword(attempt, HOME)).kind, 'opened');
        await assert.rejects(identity.signIn.byPassword(attempt, HOME), refused);
        // An older step than one that was used does not work either.
        await assert.rejects(identity.signIn.byPassword({ ...PETRA, code: code() }, HOME), refused);
      }));

    it('can be replaced by a recovery code, each once, and forgotten by an owner', () =>
      within(async ({ identity, claim, clock, acts }) => {
        const { user } = await claim();
        const { TOTP, Secret } = await import('otpauth');
        const { secret } = await identity.secondFactor.propose(user);
        const app = new TOTP({ secret: Secret.fromBase32(secret) });
        const [first = ''] = await identity.secondFactor.confirm(
          user,
          app.generate({ timestamp: clock.now }),
        );
        assert.match(first, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
        const attempt = { ...PETRA, code: first.toUpperCase() };
        assert.equal((await identity.signIn.byPassword(attempt, HOME)).kind, 'opened');
        await assert.rejects(identity.signIn.byPassword(attempt, HOME), refused);
        assert.ok(
          acts.some(({ kind, details }) => kind === 'user.recovery_code_used' && details?.['left'] === 9),
        );
        const { token } = await identity.joining.relink(BY, user.id, 'forget');
        await identity.joining.accept({ token, password: `${GOOD} again` }, HOME);
        const back = await identity.signIn.byPassword({ ...PETRA, password: `${GOOD} again` }, HOME);
        assert.equal(back.kind, 'opened');
      }));

    it('cannot be guessed by whoever has the password', () =>
      within(async ({ identity, claim, clock }) => {
        const { user } = await claim();
        const { TOTP, Secret } = await import('otpauth');
        const { secret } = await identity.secondFactor.propose(user);
        const app = new TOTP({ secret: Secret.fromBase32(secret) });
        await identity.secondFactor.confirm(user, app.generate({ timestamp: clock.now }));
        let judged = 0;
        for (let i = 0; i < 12; i += 1) {
          const whence = { ...HOME, address: `198.51.100.${i}` };
          await identity.signIn.byPassword({ ...PETRA, code: '000000' }, whence).catch((error: unknown) => {
            if ((error as { code?: string }).code === 'not_signed_in') judged += 1;
          });
        }
        assert.equal(judged, 6);
      }));
  });
}
