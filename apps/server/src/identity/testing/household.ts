/** An install's people in a test: a real store, a clock that is set by hand, acts and revoked keys as lists. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { NewAct } from '../../record/act.ts';
import { type Identity, openIdentity } from '../identity.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { OpenedSession, Present } from '../sessions.ts';
import type { SignOnWays } from '../identity.ts';
import type { GroupGift } from '../sign-on/provider.ts';
import type { User } from '../user.ts';

export const NOW = 1_764_000_000_000;
export const DAY = 86_400_000;
export const GOOD = 'kettle orbit walnut drizzle';
export const HOME = { address: '192.0.2.7', userAgent: 'A browser' };
export const SETUP = 'the-one-time-token-of-the-start';

export interface Household {
  readonly identity: Identity;
  readonly clock: { now: number };
  readonly acts: NewAct[];
  readonly revoked: string[];
  /** Claims the install as Petra, its first owner. */
  claim(): Promise<OpenedSession>;
  /** Somebody who has accepted an invitation. */
  join(email: string, role?: User['role']): Promise<OpenedSession>;
  present(opened: OpenedSession): Promise<Present>;
}

export function household(
  store: IdentityStore,
  signOn: SignOnWays = NOWHERE,
  directoryGroups: ReadonlyMap<string, GroupGift> = new Map(),
): Household {
  const clock = { now: NOW };
  const acts: NewAct[] = [];
  const revoked: string[] = [];
  const identity = openIdentity(
    {
      store,
      acts: { record: async (act) => acts.push(act) },
      seal: SEAL,
      keys: { revokeOwnedBy: async (owner) => revoked.push(owner) },
      rules: () => ({ idleMs: 8 * 3_600_000, longestMs: 7 * DAY }),
      isSetupToken: (presented) => presented === SETUP,
      now: () => clock.now,
      randomBytes,
    },
    { firm: () => 'Keller Maler', signOn, directoryGroups: () => directoryGroups },
  );
  const present = async (opened: OpenedSession): Promise<Present> => {
    const found = await identity.sessions.find(opened.token);
    if (found === undefined) throw new Error('The session is gone.');
    return found;
  };
  return {
    identity,
    clock,
    acts,
    revoked,
    present,
    claim: () =>
      identity.joining.claim(
        { token: SETUP, email: 'petra@keller.example', name: 'Petra Keller', password: GOOD, language: 'de' },
        HOME,
      ),
    async join(email, role = 'member') {
      const { token } = await identity.joining.invite(
        { kind: 'product', part: 'test' },
        {
          email,
          name: 'Otto Maler',
          language: 'en',
          role,
          roleExpires: role === 'auditor' ? clock.now + 30 * DAY : undefined,
        },
      );
      return identity.joining.accept({ token, password: GOOD }, HOME);
    },
  };
}

const NOWHERE: SignOnWays = {
  ask: () => Promise.reject(new Error('Nobody is asked here.')),
  providers: () => [],
};
const KEY = randomBytes(32);
const SEAL = {
  seal(name: string, plain: Uint8Array): Uint8Array {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', KEY, nonce).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  open(name: string, sealed: Uint8Array): Uint8Array {
    const decipher = createDecipheriv('aes-256-gcm', KEY, sealed.subarray(0, 12)).setAAD(Buffer.from(name));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  },
};
