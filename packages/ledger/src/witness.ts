/**
 * What a witness answers to a checkpoint: `c2sp.org/tlog-witness`. Pure: what it has seen is handed in, and what it must
 * remember before it signs comes out.
 */
import type { AddCheckpoint } from './add-checkpoint.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type Checkpoint, parseCheckpointBody } from './checkpoint-body.ts';
import { sameHash } from './hash.ts';
import { type VerifierKey, parseNote } from './note.ts';
import { verifyConsistency } from './proof.ts';

/** A log as a witness knows it. */
export interface KnownLog {
  /** Named like the log; all of them must sign. */
  readonly keys: readonly VerifierKey[];
  /** The checkpoint that was cosigned last; undefined where none was. */
  readonly last: Checkpoint | undefined;
}

export type Judgement =
  /** It continues what was cosigned last: to be remembered first, then cosigned. */
  | { readonly kind: 'continues'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown_log' }
  | { readonly kind: 'not_signed'; readonly because: string }
  /** The log thinks that another size was cosigned last. */
  | { readonly kind: 'other_size'; readonly size: number }
  /** Rightly signed by the log, and yet not a continuation: with what was cosigned last it may prove two histories. */
  | { readonly kind: 'forked'; readonly size: number }
  | { readonly kind: 'unproven' };

/** The log that a request is about, before anything of it is believed. */
export function originIn({ checkpoint }: AddCheckpoint): string | undefined {
  const note = parseNote(checkpoint);
  return note === undefined ? undefined : parseCheckpointBody(note.text)?.origin;
}

/** @param log undefined where the witness does not know it. */
export function judge({ old, proof, checkpoint: note }: AddCheckpoint, log: KnownLog | undefined): Judgement {
  if (log === undefined) return { kind: 'unknown_log' };
  const opened = openCheckpoint(note, log.keys);
  if (opened.kind === 'refused') return { kind: 'not_signed', because: opened.because };
  const { checkpoint } = opened;
  const { last } = log;
  const size = last?.size ?? 0;
  if (old > checkpoint.size) return { kind: 'malformed' };
  if (old !== size) return { kind: 'other_size', size };
  if (last === undefined || last.size === 0)
    return proof.length === 0 ? { kind: 'continues', checkpoint } : { kind: 'unproven' };
  if (checkpoint.size === last.size && !sameHash(checkpoint.root, last.root)) return { kind: 'forked', size };
  const continues = verifyConsistency({
    from: last.size,
    to: checkpoint.size,
    fromRoot: last.root,
    toRoot: checkpoint.root,
    proof,
  });
  return continues ? { kind: 'continues', checkpoint } : { kind: 'unproven' };
}
