/** Branded identifiers: a string that has been checked once cannot be confused with another kind of string. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OfferingId = Branded<'OfferingId'>;
export type PrincipalId = Branded<'PrincipalId'>;
export type UserId = Branded<'UserId'>;
export type RecordId = Branded<'RecordId'>;
/** A pseudonym scope of one principal; a keyed hash, so it names nobody. */
export type ScopeId = Branded<'ScopeId'>;

export const offeringId = (text: string): OfferingId => text as OfferingId;
export const principalId = (text: string): PrincipalId => text as PrincipalId;
export const userId = (text: string): UserId => text as UserId;
export const recordId = (text: string): RecordId => text as RecordId;
export const scopeId = (text: string): ScopeId => text as ScopeId;
