/**
 * Types that count as one when detectors are compared.
 *
 * Detectors cut the world differently: one calls a street address an address, another a location. The headline
 * figures are by family, so that a peer does not lose for its vocabulary; the exact figures stand beside them.
 */
import type { SpanType } from './labelled.ts';

/** Gives the name under which a type is counted. */
export type Naming = (type: SpanType) => string;

const FAMILIES: Readonly<Partial<Record<SpanType, string>>> = {
  LOCATION: 'LOCATION',
  ADDRESS: 'LOCATION',
  DATE_TIME: 'DATE',
  DATE_OF_BIRTH: 'DATE',
  ID: 'ID',
  TAX_ID: 'ID',
  NATIONAL_ID: 'ID',
  PASSPORT: 'ID',
  DRIVER_LICENSE: 'ID',
  HEALTH_ID: 'ID',
  SECRET: 'SECRET',
  PASSWORD: 'SECRET',
  PRIVATE_KEY: 'SECRET',
};

export const byFamily: Naming = (type) => FAMILIES[type] ?? type;

export const byType: Naming = (type) => type;
