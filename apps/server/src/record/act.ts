/**
 * What people and the product do to this install, beside requests: a sign-in, a change of policy, a reveal, an erasure.
 *
 * An act stands for ever, so nothing in it may be personal: ids, codes, counts and times. Who did it by name, and the
 * reason in words, are personal: they rest sealed in a row of their own that can be erased, and the act holds only a
 * commitment to them.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { ActDetail, ActKind } from '@bailiwick/contract/acts';
import type { RecordId } from '@bailiwick/contract/ids';

export type Doer =
  | { readonly kind: 'person'; readonly name: string }
  /** @property part which part of the product, as a code: `sweep`. */
  | { readonly kind: 'product'; readonly part: string };

export type Detail = string | number | boolean | readonly string[];
/** As they are written; each name has its words in the console. */
export type Details = Readonly<Partial<Record<ActDetail, Detail>>>;
/** As they stand for ever: another version of the product may know others. */
export type StandingDetails = Readonly<Record<string, Detail>>;

export interface NewAct {
  readonly kind: ActKind;
  readonly by: Doer;
  /** The id of what it was done to; never a name. */
  readonly about?: string | undefined;
  /** Codes, ids and counts. */
  readonly details?: Details;
  /** Why, in the words of whoever did it. */
  readonly reason?: string | undefined;
}

/** An act as it stands for ever. */
export interface Act {
  readonly id: RecordId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** An `ActKind`, or one of another version of the product. */
  readonly kind: string;
  readonly by: 'person' | 'product';
  readonly part: string | undefined;
  readonly about: string | undefined;
  readonly details: StandingDetails;
  /** HMAC-SHA-256 of the words under a salt that rests sealed with them, in Base64; undefined where there are none. */
  readonly words: string | undefined;
}

/** What of an act is personal. Erased with its salt, it can neither be read nor guessed. */
export interface ActWords {
  readonly name: string | undefined;
  readonly reason: string | undefined;
}

const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;
/** Ids, codes, hashes, days, versions. No white space and no `@`: neither sentences nor addresses. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:/+=-]{0,119}$/;
const MOST_DETAILS = 24;
const MOST_ITEMS = 64;
const LONGEST_REASON = 200;
const LONGEST_NAME = 120;

/** @throws BailiwickError `malformed_request`, which names the field and shows nothing of it. */
export function checkAct({
  by,
  about,
  details = {},
  reason,
}: Omit<NewAct, 'details'> & { readonly details?: StandingDetails }): void {
  if (by.kind === 'product' && !CODE.test(by.part)) throw wrong('part', 'is no code');
  if (by.kind === 'person' && !isLine(by.name, LONGEST_NAME))
    throw wrong('person', `is no name of at most ${LONGEST_NAME} characters`);
  if (about !== undefined && !CODE.test(about)) throw wrong('subject', 'is no id');
  if (reason !== undefined && !isLine(reason, LONGEST_REASON))
    throw wrong('reason', `is not one line of at most ${LONGEST_REASON} characters`);
  const entries = Object.entries(details);
  if (entries.length > MOST_DETAILS) throw wrong('list of details', `has more than ${MOST_DETAILS}`);
  for (const [name, detail] of entries) {
    if (!NAME.test(name)) throw wrong('name of a detail', 'is no code');
    if (!isDetail(detail)) throw wrong(`detail \`${name}\``, 'is neither a code nor a number');
  }
}

function isDetail(detail: Detail): boolean {
  if (typeof detail === 'boolean') return true;
  if (typeof detail === 'number') return Number.isFinite(detail);
  if (typeof detail === 'string') return CODE.test(detail);
  return detail.length <= MOST_ITEMS && detail.every((item) => CODE.test(item));
}

/** One line that says something, and whose bytes are one. */
const isLine = (text: string, longest: number): boolean =>
  text.trim() !== '' && text.length <= longest && text.isWellFormed() && !/\p{Cc}/u.test(text);

const wrong = (field: string, fault: string): BailiwickError =>
  new BailiwickError('malformed_request', `The ${field} of what is to be recorded ${fault}.`, {
    remedy: 'Give ids and codes, and a reason in one line of at most 200 characters. Nothing was done.',
  });
