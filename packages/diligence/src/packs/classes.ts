/** Which requirements each class of data has from the start. The first set; packs of law and the firm add to it. */
import type { BuiltInClass } from '@bailiwick/contract/classes';
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

export interface UsualPack {
  readonly requirements: readonly Requirement[];
  /** Why no evidence makes it fit to leave as it is; completes “… never leaves as it is: …”. */
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

const pack = (requirements: readonly Requirement[]): UsualPack => ({ requirements, never: undefined });

export const USUAL: Readonly<Record<BuiltInClass, UsualPack>> = {
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
