/** Who does something to the people of this install, and how that enters the ledger: before it is done. */
import type { ActKind } from '@bailiwick/contract/acts';
import type { UserId } from '@bailiwick/contract/ids';
import type { Details, Doer, NewAct } from '../record/act.ts';
import type { User } from './user.ts';

export type Actor =
  | { readonly kind: 'person'; readonly id: UserId; readonly name: string }
  /** @property part `command-line`, `directory`, `sign-on`. */
  | { readonly kind: 'product'; readonly part: string };

export const personOf = ({ id, name }: User): Actor => ({ kind: 'person', id, name });

/** Where acts are recorded; on disk when it resolves. */
export interface ActLog {
  record(act: NewAct): Promise<unknown>;
}

export interface Deed {
  readonly by: Actor;
  readonly kind: ActKind;
  readonly about: string;
  readonly details?: Details;
  readonly reason?: string | undefined;
}

/** Records what is about to be done, and does it. What failed after all is recorded as well. */
export async function recorded<T>(acts: ActLog, deed: Deed, work: () => Promise<T>): Promise<T> {
  const act = actOf(deed);
  await acts.record(act);
  try {
    return await work();
  } catch (error) {
    await acts.record({ ...act, kind: 'people.not_done', details: { ...act.details, tried: deed.kind } });
    throw error;
  }
}

function actOf({ by, kind, about, details = {}, reason }: Deed): NewAct {
  const doer: Doer =
    by.kind === 'person' ? { kind: 'person', name: by.name } : { kind: 'product', part: by.part };
  return {
    kind,
    by: doer,
    about,
    details: by.kind === 'person' ? { ...details, byId: by.id } : details,
    reason,
  };
}
