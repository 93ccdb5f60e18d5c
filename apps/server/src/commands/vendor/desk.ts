/** Where the commands about vendors work: the register, who is asking, and what a word on the command line means. */
import { userInfo } from 'node:os';
import type { Actor } from '@bailiwick/diligence/event';
import type { Assessment, Dossier, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { ALL_FIELDS, type Field } from '@bailiwick/diligence/field';
import { type Day, dayOf, parseDay } from '@bailiwick/diligence/day';
import { nearest } from '@bailiwick/contract/nearest';
import type { Store } from '../../store/store.ts';
import { Register } from '../../vendors/register.ts';
import { type ExitCode, type Invocation, type OptionRules, UsageError } from '../command.ts';
import { type Place, findPlace, withStore } from '../place.ts';

export interface Desk {
  readonly place: Place;
  readonly store: Store;
  readonly register: Register;
  readonly dossier: Dossier;
  readonly today: Day;
}

/** Opens the register beside a server that may be running; what is written shows there within a second. */
export async function atDesk(
  invocation: Invocation,
  use: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await findPlace(invocation);
  return withStore(place, async (store) => {
    const register = new Register(store.dossier, Date.now);
    return use({ place, store, register, dossier: await register.read(), today: dayOf(Date.now()) });
  });
}

/** Options of commands that decide something. */
export const DECIDING: OptionRules = {
  by: { type: 'string', value: 'NAME', help: 'Who decides; default: your user name on this machine' },
  because: { type: 'string', value: 'TEXT', help: 'Why, in a sentence' },
};

export const personOf = ({ values }: Invocation): Actor & { readonly kind: 'person' } => ({
  kind: 'person',
  name: values['by']?.trim() ?? userInfo().username,
});

/** @throws UsageError */
export function assessmentNamed({ assessments }: Dossier, name: string | undefined): Assessment {
  if (name === undefined)
    throw new UsageError('Name an offering of the register. See: bailiwick vendor list');
  const found = [...assessments.values()].find(({ profile }) => profile.id === name);
  if (found !== undefined) return found;
  const meant = nearest(name, [...assessments.keys()]);
  throw new UsageError(
    `There is no offering of this name in the register.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  );
}

/** @throws UsageError */
export function fieldNamed(name: string | undefined): Field {
  if (name === undefined) throw new UsageError('Name a question. See: bailiwick vendor show ID');
  const found = ALL_FIELDS.find((field) => field === name);
  if (found !== undefined) return found;
  const meant = nearest(name, ALL_FIELDS);
  throw new UsageError(`There is no such question.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
}

/** A claim by its id, or by as much of its beginning as names no other one. @throws UsageError */
export function claimNamed({ claims }: Assessment, name: string | undefined): HeldClaim {
  const found =
    name === undefined ? [] : [...claims.values()].filter(({ claim }) => claim.id.startsWith(name));
  const exact = found.find(({ claim }) => claim.id === name);
  const [only, ...more] = found;
  if (exact !== undefined) return exact;
  if (only === undefined || more.length > 0)
    throw new UsageError('Name one claim by its id. See: bailiwick vendor show ID');
  return only;
}

/** @throws UsageError */
export function dayOption({ values }: Invocation, name: string): Day | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UsageError(`--${name} must be a day, such as 2027-12-31.`);
  return day;
}

/** @throws UsageError */
export function dayAhead(invocation: Invocation, name: string, today: Day): Day | undefined {
  const day = dayOption(invocation, name);
  if (day !== undefined && day < today) throw new UsageError(`--${name} lies in the past.`);
  return day;
}
