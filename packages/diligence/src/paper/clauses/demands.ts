/**
 * Everything worth asking a vendor for, with wording of our own in two languages.
 *
 * The wording is a proposal to start from, not legal advice: counsel fills the square brackets.
 */
import type { Field } from '../../field.ts';
import { CHAIN } from './chain.ts';
import type { Demand } from './demand.ts';
import { KEEPING } from './keeping.ts';
import { PLACE } from './place.ts';
import { SECURITY } from './security.ts';
import { TERMS } from './terms.ts';
import { TRAINING } from './training.ts';

export const DEMANDS: Readonly<Record<Field, Demand>> = {
  ...TRAINING,
  ...KEEPING,
  ...SECURITY,
  ...CHAIN,
  ...PLACE,
  ...TERMS,
};
