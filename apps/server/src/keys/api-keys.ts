/**
 * Who may use the door: API keys, looked up in memory.
 *
 * Promises: a key is shown once and rests only as a hash; a lookup waits for nothing; keys made or revoked by another
 * process count within seconds (`keepFresh`). While the database fails, the last known keys stay in force: nothing
 * could leave without the journal anyway.
 * Refuses, with `invalid_key`: no key, a misspelt key, one that is unknown, expired or revoked.
 */
import { hash, randomBytes } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type OfferingId, type PrincipalId, principalId } from '@bailiwick/contract/ids';
import type { KeyRecord, KeyStore } from './key-record.ts';
import { judgeKeyText, keyText } from './key-text.ts';
import type { Budget, Principal } from './principal.ts';

const UNLIMITED: Budget = { requestsPerMinute: undefined, tokensPerDay: undefined, moneyPerMonth: undefined };

/** The one user of an install that has no keys yet and listens on loopback only. */
export const SINGLE_USER: Principal = {
  id: principalId('single-user'),
  name: 'single user',
  team: undefined,
  offerings: undefined,
  budget: UNLIMITED,
};

export interface NewKey {
  readonly name: string;
  readonly team?: string | undefined;
  /** The id of the person who holds it. */
  readonly owner?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expires?: number | undefined;
  readonly offerings?: readonly OfferingId[] | undefined;
  readonly budget?: Partial<Budget> | undefined;
}

/** What may be shown of a key. */
export type KeyDescription = Omit<KeyRecord, 'hash'> & { readonly state: 'in_force' | 'expired' | 'revoked' };

interface Known {
  readonly record: KeyRecord;
  readonly principal: Principal;
}

export class ApiKeys {
  readonly #store: KeyStore;
  readonly #now: () => number;
  #byHash: ReadonlyMap<string, Known> = new Map();
  #started = 0;
  #shown = 0;

  constructor(store: KeyStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * How many keys were ever created. Revoked and expired ones count: whoever revokes the last key wants nobody in, and
   * must not find the door open to all.
   */
  get count(): number {
    return this.#byHash.size;
  }

  /** Reads all keys anew. @throws BailiwickError `journal_unavailable`; the keys known before stay. */
  async refresh(): Promise<void> {
    const turn = ++this.#started;
    const records = await this.#store.all();
    // An answer that was asked for earlier than the one in place knows less.
    if (turn < this.#shown) return;
    this.#shown = turn;
    this.#byHash = new Map(
      records.map((record) => [record.hash, { record, principal: principalOf(record) }]),
    );
  }

  /** Refreshes again and again until the function it gives is called. @param interval milliseconds. */
  keepFresh(interval: number): () => void {
    const timer = setInterval(() => void this.refresh().catch(() => undefined), interval).unref();
    return () => clearInterval(timer);
  }

  /** @throws BailiwickError `invalid_key`. */
  authenticate(presented: string | undefined): Principal {
    if (presented === undefined || presented === '') throw refusal('The request carries no key.');
    const judgement = judgeKeyText(presented);
    if (judgement === 'no_key') throw refusal('The key of the request is not a Bailiwick key.');
    if (judgement === 'misspelt') throw refusal('The key of the request is misspelt or incomplete.');
    const known = this.#byHash.get(hash('sha256', presented));
    if (known === undefined) throw refusal('The key of the request is unknown here.');
    const state = stateOf(known.record, this.#now());
    if (state !== 'in_force')
      throw refusal(`The key of the request ${state === 'revoked' ? 'was revoked' : 'has expired'}.`);
    return known.principal;
  }

  /**
   * @returns the key itself, for the only time.
   * @throws BailiwickError `malformed_request` for a name that is empty, too long or taken, and for limits that are
   *   no numbers from zero up.
   */
  async create({
    name,
    team,
    owner,
    expires,
    offerings,
    budget,
  }: NewKey): Promise<{ key: string; id: PrincipalId }> {
    checkLabel('name', name);
    if (team !== undefined) checkLabel('team', team);
    const limits = { ...UNLIMITED, ...budget };
    for (const [limit, value] of Object.entries(limits)) {
      if (value !== undefined && !(Number.isFinite(value) && value >= 0)) {
        throw new BailiwickError('malformed_request', `The limit ${limit} must be a number from zero up.`);
      }
    }
    const key = keyText(randomBytes(32));
    const id = principalId(`key_${randomBytes(9).toString('hex')}`);
    const record = {
      id,
      name,
      team,
      owner,
      hash: hash('sha256', key),
      created: this.#now(),
      expires,
      revoked: undefined,
      offerings,
    };
    if ((await this.#store.add({ ...record, budget: limits })) === 'name_taken') {
      throw new BailiwickError('malformed_request', 'A key of this name is in force.', {
        remedy: 'Choose another name, or revoke that key first.',
      });
    }
    await this.refresh();
    return { key, id };
  }

  async list(): Promise<readonly KeyDescription[]> {
    await this.refresh();
    const now = this.#now();
    return [...this.#byHash.values()].map(({ record }) => describe(record, now));
  }

  /** @returns false when no key of this id or name is in force. */
  async revoke(idOrName: string): Promise<boolean> {
    await this.refresh();
    const found = [...this.#byHash.values()].find(
      ({ record }) => record.revoked === undefined && (record.id === idOrName || record.name === idOrName),
    );
    if (found === undefined) return false;
    const revoked = await this.#store.revoke(found.record.id, this.#now());
    await this.refresh();
    return revoked;
  }

  /** Revokes every key of a person; in this process at once. @returns how many were in force. */
  async revokeOwnedBy(owner: string): Promise<number> {
    await this.refresh();
    const theirs = [...this.#byHash.values()].filter(
      ({ record }) => record.owner === owner && record.revoked === undefined,
    );
    for (const { record } of theirs) await this.#store.revoke(record.id, this.#now());
    await this.refresh();
    return theirs.length;
  }
}

function principalOf({ id, name, team, offerings, budget }: KeyRecord): Principal {
  return { id, name, team, offerings, budget };
}

function describe(record: KeyRecord, now: number): KeyDescription {
  const { id, name, team, owner, created, expires, revoked, offerings, budget } = record;
  return { id, name, team, owner, created, expires, revoked, offerings, budget, state: stateOf(record, now) };
}

function stateOf(
  { revoked, expires }: Pick<KeyRecord, 'revoked' | 'expires'>,
  now: number,
): KeyDescription['state'] {
  if (revoked !== undefined) return 'revoked';
  return expires !== undefined && expires <= now ? 'expired' : 'in_force';
}

function refusal(happened: string): BailiwickError {
  return new BailiwickError('invalid_key', happened);
}

/** Labels are shown in lists and written into the journal. */
function checkLabel(field: string, text: string): void {
  if (!/^[^\p{C}]{1,100}$/u.test(text) || text.trim() !== text) {
    throw new BailiwickError(
      'malformed_request',
      `The ${field} of a key must be 1 to 100 visible characters.`,
    );
  }
}
