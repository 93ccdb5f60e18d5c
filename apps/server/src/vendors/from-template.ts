/** A known offering as the register takes it in: its profile and what is said of it, proposed. */
import type { OfferingId } from '@bailiwick/contract/ids';
import { claimsFrom, profileFrom } from '@bailiwick/diligence/knowledge/bind';
import { type Knowledge, type Template, nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { sharingAddress } from '@bailiwick/diligence/knowledge/whole';
import { type Profile, type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';

export interface Added {
  readonly profile: Profile;
  readonly claims: ReturnType<typeof claimsFrom>;
}

export interface Registering {
  readonly id: ProfileId;
  /** The offerings of the configuration that it assesses. */
  readonly serves: readonly OfferingId[];
  readonly owner: string;
  readonly isTaken: (id: ProfileId) => boolean;
  readonly wanted: Pick<Profile, 'models' | 'purpose'>;
}

/** The offering, and those of its models that have terms of their own: they pass the same address. */
export function fromTemplate(
  knowledge: Knowledge,
  template: Template,
  { id, serves, owner, isTaken, wanted }: Registering,
): readonly Added[] {
  const bundle = nameOf(knowledge);
  const bind = (one: Template, as: ProfileId, wishes: Partial<Profile>): Added => ({
    profile: { ...profileFrom(one, { id: as, serves, owner }), ...wishes },
    claims: claimsFrom(one, as, bundle),
  });
  // One of these may be in the register for another offering already; this one needs its own.
  const free = (other: ProfileId): ProfileId =>
    isTaken(other) ? (parseProfileId(`${other}-${id}`) ?? other) : other;
  return [
    bind(template, id, wanted),
    ...sharingAddress(knowledge, template).map((one) => bind(one, free(one.id), { purpose: wanted.purpose })),
  ];
}
