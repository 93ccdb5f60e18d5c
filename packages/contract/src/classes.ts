/**
 * What kinds of data there are, and how sensitive each kind is.
 *
 * A *type* says what a value is (an e-mail address, an IBAN); a *class* says how a firm must treat it.
 * Policy is written in classes, findings are reported in types. Both lists are stable: scripts rely on them.
 */

export const DATA_CLASSES = [
  'public',
  'internal',
  'personal',
  'special_category',
  'health',
  'payment',
  'financial',
  'credential',
  'children',
  'trade_secret',
] as const;

export type BuiltInClass = (typeof DATA_CLASSES)[number];

/** A firm may add classes of its own; they are lower-case words like the built-in ones. */
export type DataClass = BuiltInClass | (string & { readonly __ownClass?: never });

/** Every finding type with the class it has when nothing in the context says otherwise. */
export const TYPE_CLASSES = {
  PERSON: 'personal',
  ORGANIZATION: 'internal',
  LOCATION: 'internal',
  ADDRESS: 'personal',
  DATE_OF_BIRTH: 'personal',
  DATE_TIME: 'internal',
  AGE: 'personal',
  EMAIL: 'personal',
  PHONE: 'personal',
  URL: 'internal',
  IP: 'personal',
  MAC: 'personal',
  USERNAME: 'personal',
  PASSWORD: 'credential',
  SECRET: 'credential',
  PRIVATE_KEY: 'credential',
  CREDIT_CARD: 'payment',
  IBAN: 'payment',
  BANK_ACCOUNT: 'payment',
  CRYPTO_WALLET: 'payment',
  TAX_ID: 'personal',
  NATIONAL_ID: 'personal',
  PASSPORT: 'personal',
  DRIVER_LICENSE: 'personal',
  HEALTH_ID: 'health',
  HEALTH: 'health',
  LICENSE_PLATE: 'personal',
  VEHICLE_ID: 'personal',
  DEVICE_ID: 'personal',
  COORDINATES: 'personal',
  NRP: 'special_category',
  TITLE: 'internal',
  AMOUNT: 'financial',
  TERM: 'trade_secret',
  RECORD: 'personal',
  DOCUMENT: 'trade_secret',
} as const satisfies Record<string, BuiltInClass>;

export type FindingType = keyof typeof TYPE_CLASSES;

export const FINDING_TYPES = Object.keys(TYPE_CLASSES) as readonly FindingType[];
