/** Which requirements each class of data has. The first set; packs of law add to it. */
import type { BuiltInClass, DataClass } from '@bailiwick/contract/classes';
import type { Requirement } from '../gate/requirement.ts';
import {
  agreement,
  auditable,
  breachTold,
  breachToldInHours,
  cardCertified,
  certified,
  deletedAtTheEnd,
  encryptedAtRest,
  encryptedOnTheWay,
  groundForTransfer,
  hardlyRetained,
  healthAgreement,
  keptApart,
  knownSubprocessors,
  noTraining,
  oursAlone,
  placeKnown,
  shortRetention,
} from './conditions.ts';

/** `never`: no evidence makes it fit to leave as it is; the text completes “… never leaves as it is: …”. */
export interface Pack {
  readonly requirements: readonly Requirement[];
  readonly never: string | undefined;
}

const PERSONAL = [
  noTraining,
  agreement,
  shortRetention,
  deletedAtTheEnd,
  knownSubprocessors,
  breachTold,
  encryptedOnTheWay,
  groundForTransfer,
];
const SENSITIVE = [...PERSONAL, hardlyRetained, breachToldInHours, encryptedAtRest, certified];

const pack = (requirements: readonly Requirement[]): Pack => ({ requirements, never: undefined });

const PACKS: Readonly<Record<BuiltInClass, Pack>> = {
  public: pack([]),
  internal: pack([]),
  personal: pack(PERSONAL),
  special_category: pack(SENSITIVE),
  health: pack([...SENSITIVE, healthAgreement, keptApart]),
  children: pack(SENSITIVE),
  payment: pack([noTraining, cardCertified, hardlyRetained, encryptedAtRest, encryptedOnTheWay]),
  financial: pack([...PERSONAL, certified, keptApart, auditable, placeKnown]),
  credential: {
    requirements: [noTraining],
    never: 'whoever sees a password or a key can use it; change it if it was sent',
  },
  trade_secret: pack([noTraining, hardlyRetained, encryptedAtRest, encryptedOnTheWay, keptApart, oursAlone]),
};

/** The classes whose requirements together are those of a class of the firm's own. */
export const OWN_IS_WORTH = ['personal', 'trade_secret'] as const satisfies readonly BuiltInClass[];

/** A class of the firm's own is worth what a trade secret of personal data is: both sets together. */
const OWN: Pack = pack([...new Set([...PERSONAL, ...PACKS.trade_secret.requirements])]);

export const packOf = (dataClass: DataClass): Pack =>
  Object.hasOwn(PACKS, dataClass) ? PACKS[dataClass as BuiltInClass] : OWN;

export const isOwn = (dataClass: DataClass): boolean => !Object.hasOwn(PACKS, dataClass);
