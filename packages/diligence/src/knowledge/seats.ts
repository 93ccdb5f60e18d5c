/** In which country the company behind a service has its seat: the law that can reach the data in the end. */
import type { KnownClaim } from './knowledge.ts';
import { papersOf, says } from './written.ts';

/** Looked up in no register; good enough to ask about, not to rely on. */
const COMMON_KNOWLEDGE = papersOf('2026-11-22')('report', 'Seat of the company, as commonly known');

/** @param country ISO 3166. */
export const seatedIn = (country: string): KnownClaim =>
  says(COMMON_KNOWLEDGE, 'parent_jurisdiction', country);
