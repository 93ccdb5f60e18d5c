import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Authenticator } from '../identity/testing/authenticator.ts';
import { HOME, type Household, NOW, household } from '../identity/testing/household.ts';
import { openStore } from './open.ts';
import type { Place } from './testing/place.ts';

const SITE = { origin: 'https://door.example', rpId: 'door.example' };
const refused = { code: 'not_signed_in' };

interface Offered {
  readonly options: object;
  readonly ticket: string;
}

const challengeOf = ({ options }: Offered): string => (options as { challenge: string }).challenge;

export function passkeysSuite(place: Place): void {
  const within = async (work: (home: Household) => Promise<void>) => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    try {
      await work(household(store.identity));
    } finally {
      await store.close();
    }
  };
  const added = async ({ identity, claim }: Household) => {
    const { user } = await claim();
    const phone = new Authenticator(SITE.origin, SITE.rpId);
    const offered = await identity.passkeys.offer(user, SITE);
    const answer = phone.create(challengeOf(offered));
    await identity.passkeys.add(user, { ticket: offered.ticket, answer, name: 'Phone' }, SITE);
    return { user, phone, offered, answer };
  };

  describe(`passkeys on ${place.name}`, () => {
    it('are added once by whoever is signed in, and then open the account', () =>
      within(async (home) => {
        const { identity } = home;
        const { user, phone, offered, answer } = await added(home);
        await assert.rejects(
          identity.passkeys.add(user, { ticket: offered.ticket, answer, name: 'Again' }, SITE),
          { code: 'not_allowed' },
        );
        const asked = await identity.passkeys.challenge(SITE);
        const brought = { ticket: asked.ticket, answer: phone.get(challengeOf(asked)) };
        const opened = await identity.passkeys.signIn(brought, SITE, HOME);
        assert.equal((await identity.sessions.find(opened.token))?.user.id, user.id);
        await assert.rejects(identity.passkeys.signIn(brought, SITE, HOME), { code: 'not_allowed' });
        assert.deepEqual(
          (await identity.passkeys.list(user)).map(({ name, lastUsed }) => [name, lastUsed]),
          [['Phone', NOW]],
        );
      }));

    it('open nothing at another origin, for another question, by another key, or copied', () =>
      within(async (home) => {
        const { identity } = home;
        const { phone } = await added(home);
        const attempt = async (answer: (challenge: string) => object, site = SITE) => {
          const asked = await identity.passkeys.challenge(SITE);
          return identity.passkeys.signIn(
            { ticket: asked.ticket, answer: answer(challengeOf(asked)) },
            site,
            HOME,
          );
        };
        await assert.rejects(
          attempt((challenge) => phone.get(challenge), { ...SITE, origin: 'https://d00r.example' }),
          refused,
        );
        await assert.rejects(
          attempt(() => phone.get('AAAA')),
          refused,
        );
        const other = new Authenticator(SITE.origin, SITE.rpId);
        await assert.rejects(
          attempt((challenge) => other.get(challenge)),
          refused,
        );
        await attempt((challenge) => phone.get(challenge));
        phone.counter = 0;
        await assert.rejects(
          attempt((challenge) => phone.get(challenge)),
          refused,
        );
        await assert.rejects(
          attempt(() => ({})),
          refused,
        );
      }));

    it('are called something else by their person, and by nobody else', () =>
      within(async (home) => {
        const { passkeys } = home.identity;
        const { user } = await added(home);
        const [passkey] = await passkeys.list(user);
        const other = (await home.join('ada@keller.example')).user;
        assert.equal(await passkeys.rename(other, passkey?.id ?? '', 'Mine'), false);
        assert.equal(await passkeys.rename(user, passkey?.id ?? '', 'Old phone'), true);
        assert.equal((await passkeys.list(user))[0]?.name, 'Old phone');
        await assert.rejects(passkeys.rename(user, passkey?.id ?? '', ' '), { code: 'malformed_request' });
      }));

    it('are gone with their person, and when they are removed', () =>
      within(async (home) => {
        const { identity } = home;
        const { user, phone } = await added(home);
        const [passkey] = await identity.passkeys.list(user);
        assert.equal(await identity.passkeys.remove(user, passkey?.id ?? ''), true);
        const asked = await identity.passkeys.challenge(SITE);
        const brought = { ticket: asked.ticket, answer: phone.get(challengeOf(asked)) };
        await assert.rejects(identity.passkeys.signIn(brought, SITE, HOME), refused);
      }));
  });
}
