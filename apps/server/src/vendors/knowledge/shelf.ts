/**
 * The knowledge that this installation goes by: what the product brought along, or a later bundle that was loaded.
 *
 * Promises: a bundle takes effect whole or not at all, and in a running server within seconds; one that is older than
 * what is there, unsigned, or signed by nobody whom the firm trusts changes nothing. What was loaded is judged again
 * whenever it is read, so that a file that somebody edited is noticed. And whoever signed it: a bundle proposes, and a
 * person decides.
 */
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type Day, dayOf, plusDays } from '@bailiwick/diligence/day';
import { type Knowledge, nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { MOST_BYTES, knowledgeIn, opened, versionOf } from './bundle.ts';
import { putWhole } from './put-whole.ts';
import { type Refusal, refused } from './refusal.ts';
import { signerOf } from './signature.ts';
import { type PublicKeys, readPublicKeys } from './signing-key.ts';

const BUNDLE = 'bundle.jsonl';
const KEYS = 'keys';
const MOST_KEY_BYTES = 20_000;

export interface InUse {
  readonly knowledge: Knowledge;
  /** Whose signature it carries; undefined for what the product brought along. */
  readonly signer: string | undefined;
}

export interface Loaded {
  readonly kind: 'loaded';
  /** `same`: it was in use already. */
  readonly change: 'newer' | 'same';
  readonly inUse: InUse;
}

export class KnowledgeShelf {
  readonly #folder: string;
  readonly #now: () => number;
  #last: { readonly state: string; readonly inUse: InUse } | undefined;

  /**
   * @param home the home folder.
   * @param now milliseconds since the epoch.
   */
  constructor(home: string, now: () => number) {
    this.#folder = join(home, 'knowledge');
    this.#now = now;
  }

  /**
   * Cheap to ask again and again: files are read only when they have changed.
   *
   * @throws BailiwickError `invalid_configuration` where the bundle that was loaded is no longer what was signed.
   */
  async inUse(): Promise<InUse> {
    const state = await this.#state();
    if (this.#last?.state !== state) this.#last = { state, inUse: await this.#read() };
    return this.#last.inUse;
  }

  /** Takes a bundle into use if everything about it is right. */
  async load(bytes: Uint8Array): Promise<Loaded | Refusal> {
    const judged = judge(bytes, await this.trusted());
    if ('kind' in judged) return judged;
    const { knowledge } = judged;
    const tomorrow = plusDays(dayOf(this.#now()), 1);
    if (knowledge.builtOn > tomorrow) {
      // It would keep out every true one until its day has come.
      return refused(
        'from_the_future',
        `It says that it was made on ${knowledge.builtOn}, which is yet to come.`,
        'Check the clock of this machine; if it is right, ask whoever signed the file.',
      );
    }
    const before = await this.inUse();
    const order = compare(knowledge, before.knowledge);
    if (order < 0 || (order === 0 && !same(knowledge, before.knowledge))) {
      return refused(
        'older',
        `${nameOf(knowledge)} is not newer than ${nameOf(before.knowledge)}, which is in use.`,
        'Load a newer bundle. An older one would bring back answers that were found to be wrong.',
      );
    }
    if (order === 0) return { kind: 'loaded', change: 'same', inUse: before };
    await putWhole(this.#folder, BUNDLE, bytes);
    return { kind: 'loaded', change: 'newer', inUse: judged };
  }

  /** Those whose bundles are taken. */
  async trusted(): Promise<readonly PublicKeys[]> {
    const folder = join(this.#folder, KEYS);
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pub')).toSorted();
    return Promise.all(names.map(async (name) => readPublicKeys(await readFile(join(folder, name), 'utf8'))));
  }

  /** @throws BailiwickError `malformed_request` for what is no public key. */
  async trust(file: Uint8Array): Promise<PublicKeys> {
    const keys = readPublicKeys(new TextDecoder().decode(file.subarray(0, MOST_KEY_BYTES)));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await putWhole(join(this.#folder, KEYS), `${keys.name}.pub`, file);
    return keys;
  }

  /**
   * Takes no more bundles of this key. One in use that nobody else vouches for goes with it: what the product brought
   * along counts again.
   *
   * @returns whether there was such a key.
   */
  async distrust(name: string): Promise<boolean> {
    if (!(await this.trusted()).some((keys) => keys.name === name)) return false;
    await rm(join(this.#folder, KEYS, `${name}.pub`));
    const path = join(this.#folder, BUNDLE);
    const bytes = await readFile(path).catch(() => undefined);
    const judged = bytes === undefined ? undefined : judge(new Uint8Array(bytes), await this.trusted());
    if (judged !== undefined && 'kind' in judged) await rm(path);
    return true;
  }

  async #read(): Promise<InUse> {
    const shipped: InUse = { knowledge: shippedKnowledge(), signer: undefined };
    const path = join(this.#folder, BUNDLE);
    const size = (await stat(path).catch(() => undefined))?.size;
    if (size === undefined) return shipped;
    const judged =
      size > MOST_BYTES ? undefined : judge(new Uint8Array(await readFile(path)), await this.trusted());
    if (judged === undefined || 'kind' in judged) throw damaged(path, judged);
    // After an update of the product, what it brought along may be the newer one.
    return compare(judged.knowledge, shipped.knowledge) > 0 ? judged : shipped;
  }

  async #state(): Promise<string> {
    const paths = [join(this.#folder, BUNDLE), join(this.#folder, KEYS)];
    const states = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
    return states.map((state) => `${state?.ino} ${state?.size} ${state?.mtimeMs}`).join('\n');
  }
}

/** Which knowledge it is, as the ledger says it. */
export const codesOf = ({ knowledge: { builtOn, revision }, signer }: InUse) => ({
  builtOn,
  revision,
  ...(signer === undefined ? {} : { signer }),
});

function judge(bytes: Uint8Array, trusted: readonly PublicKeys[]): InUse | Refusal {
  const envelope = opened(bytes);
  if ('kind' in envelope) return envelope;
  const version = versionOf(envelope);
  if (version !== 'known') return version;
  const signer = signerOf(envelope, trusted);
  if ('kind' in signer) return signer;
  // Only now: a parser is not for bytes of strangers.
  const knowledge = knowledgeIn(envelope);
  return 'kind' in knowledge ? knowledge : { knowledge, signer: signer.name };
}

const orderOf = ({ builtOn, revision }: Knowledge): readonly [Day, number] => [builtOn, revision];

function compare(a: Knowledge, b: Knowledge): number {
  const [[dayA, revisionA], [dayB, revisionB]] = [orderOf(a), orderOf(b)];
  return dayA === dayB ? revisionA - revisionB : dayA < dayB ? -1 : 1;
}

/** As files would say it: the order of properties and what is undefined make no difference. */
const same = (a: Knowledge, b: Knowledge): boolean => isDeepStrictEqual(asRead(a), asRead(b));
const asRead = (knowledge: Knowledge): unknown => JSON.parse(JSON.stringify(knowledge));

const damaged = (path: string, refusal: Refusal | undefined): BailiwickError =>
  new BailiwickError(
    'invalid_configuration',
    `The knowledge about vendors that was loaded cannot be used. ${refusal?.because ?? 'The file is too large.'}`,
    { remedy: `Load it again, or delete ${path} to go by what the product brought along.` },
  );
