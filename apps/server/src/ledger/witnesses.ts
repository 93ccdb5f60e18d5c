/**
 * Asks witnesses to cosign our checkpoints: `c2sp.org/tlog-witness`.
 *
 * Never on a request's path. A witness that fails costs its signature and nothing else; it is asked again next time.
 */
import {
  MOST_BYTES,
  SIZE_TYPE,
  formatAddCheckpoint,
  parseCosignatures,
  parseSize,
} from '@bailiwick/ledger/add-checkpoint';
import { checkpointBody } from '@bailiwick/ledger/checkpoint-body';
import { isRight } from '@bailiwick/ledger/cosignature';
import { type SignatureLine, type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import type { Ledger, Signed } from './ledger.ts';

/** Somebody who cosigns our checkpoints. */
export interface LogWitness {
  readonly name: string;
  /** Of its `add-checkpoint`. */
  readonly url: URL;
  readonly keys: readonly VerifierKey[];
  readonly private: boolean;
}

export interface WitnessSetting {
  readonly url: URL;
  readonly keys: readonly string[];
  readonly private: boolean;
}

export function logWitness({ url, keys: lines, private: ours }: WitnessSetting): LogWitness {
  const keys = lines.map(parseVerifierKey).filter((key) => key !== undefined);
  const base = url.href.endsWith('/') ? url : new URL(`${url.href}/`);
  return { name: keys[0]?.name ?? url.host, url: new URL('add-checkpoint', base), keys, private: ours };
}

interface Reply {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/** Sends a body to a witness and gives its answer of at most `mostBytes`. Rejects where there is none. */
export type Post = (witness: LogWitness, body: string, mostBytes: number) => Promise<Reply>;

/** Why a witness has not signed. */
export type Refusal =
  | 'unreachable'
  /** It does not know the log: whoever runs it must add it. */
  | 'unknown_log'
  /** It does not take our signature: it was given other keys of the log. */
  | 'not_signed'
  /** It has cosigned a longer log than we have: ours went back, as after a restored backup. */
  | 'log_went_back'
  /** It has cosigned another log of this name and size: ours was rewritten, or it was tricked. */
  | 'other_history'
  | 'unproven'
  | 'unusable_answer';

export type Asked =
  | { readonly kind: 'cosigned'; readonly witness: string; readonly size: number }
  | { readonly kind: 'refused'; readonly witness: string; readonly because: Refusal };

/** Asks one witness, unless it has signed already, and keeps what it signs. Never rejects for what a witness does. */
export async function askWitness(
  ledger: Ledger,
  signed: Signed,
  { witness, post }: { readonly witness: LogWitness; readonly post: Post },
): Promise<Asked> {
  const { size } = signed.checkpoint;
  const { name } = witness;
  const last = await ledger.store.lastCosigned(name);
  if (last?.size === size) return { kind: 'cosigned', witness: name, size };
  // A size of a restored backup may lie beyond ours: then the witness says so.
  let old = Math.min(last?.size ?? 0, size);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const proof = await ledger.growthSince(old, signed);
    const body = formatAddCheckpoint({ old, proof, checkpoint: ownPart(signed) });
    const reply = await post(witness, body, MOST_BYTES).catch(() => undefined);
    const known = reply?.status === 409 && isSize(reply) ? parseSize(reply.text) : undefined;
    if (known === undefined || known === old) return conclude(ledger, signed, { witness, reply });
    if (known > size) return { kind: 'refused', witness: name, because: 'log_went_back' };
    old = known;
  }
  return { kind: 'refused', witness: name, because: 'unusable_answer' };
}

const isSize = ({ type }: Reply): boolean => type?.split(';', 1)[0]?.trim() === SIZE_TYPE;

/** A witness has no use for what others have signed. */
function ownPart({ note, checkpoint }: Signed): string {
  const end = note.indexOf('\n\n') + 2;
  const own = note
    .slice(end)
    .split('\n')
    .filter((line) => line.startsWith(`\u2014 ${checkpoint.origin} `));
  return `${note.slice(0, end)}${own.join('\n')}\n`;
}

async function conclude(
  ledger: Ledger,
  signed: Signed,
  { witness, reply }: { readonly witness: LogWitness; readonly reply: Reply | undefined },
): Promise<Asked> {
  const { name } = witness;
  const refused = (because: Refusal): Asked => ({ kind: 'refused', witness: name, because });
  switch (reply?.status) {
    case undefined:
      return refused('unreachable');
    case 404:
      return refused('unknown_log');
    case 403:
      return refused('not_signed');
    case 409:
      return refused('other_history');
    case 422:
      return refused('unproven');
    case 200: {
      const right = rightLines(signed, witness, reply?.text ?? '');
      if (right.length === 0) return refused('unusable_answer');
      await ledger.addCosignatures(signed, right);
      return { kind: 'cosigned', witness: name, size: signed.checkpoint.size };
    }
    default:
      return refused('unusable_answer');
  }
}

/** Its lines by keys of the witness that are right over our checkpoint; others are passed over. */
function rightLines({ checkpoint }: Signed, { keys }: LogWitness, text: string): readonly SignatureLine[] {
  return (parseCosignatures(text) ?? []).filter(({ name: by, keyId: id, signature }) => {
    const key = keys.find(({ name, keyId }) => name === by && keyId === id);
    return key !== undefined && isRight({ checkpoint, text: checkpointBody(checkpoint), signature, key });
  });
}
