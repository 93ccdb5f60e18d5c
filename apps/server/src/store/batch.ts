import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { Entry } from '../record/entry.ts';
import { serialise } from '../record/serial.ts';

/**
 * What one transaction of the journal carries, in columns: cheap to hand to another thread and the shape that
 * PostgreSQL's `unnest` takes.
 */
export interface Batch {
  readonly ids: string[];
  readonly kinds: Entry['kind'][];
  readonly times: number[];
  readonly bodies: string[];
  readonly scopes: string[];
  readonly tokens: string[];
  readonly types: string[];
  readonly sealed: Uint8Array[];
  readonly expires: number[];
}

export function emptyBatch(): Batch {
  return {
    ids: [],
    kinds: [],
    times: [],
    bodies: [],
    scopes: [],
    tokens: [],
    types: [],
    sealed: [],
    expires: [],
  };
}

export function addEntry(batch: Batch, entry: Entry): void {
  batch.ids.push(entry.id);
  batch.kinds.push(entry.kind);
  batch.times.push(entry.at);
  batch.bodies.push(serialise(entry));
}

export function addPseudonym(batch: Batch, { scope, token, type, sealed, expires }: SealedPseudonym): void {
  batch.scopes.push(scope);
  batch.tokens.push(token);
  batch.types.push(type);
  // A view into a shared buffer would drag the whole buffer into the other thread.
  batch.sealed.push(sealed.byteLength === sealed.buffer.byteLength ? sealed : sealed.slice());
  batch.expires.push(expires);
}
