/** The vendor's own account of our settings, against what the firm relies on. */
import type { Field } from '../field.ts';
import type { Proof } from '../knowledge/proof.ts';
import type { Standing } from '../standing/standing.ts';
import { SILENT, type Verdict, compare, reliesOn, shown } from './verdict.ts';

export type AccountProof = Proof & { readonly kind: 'retention_api' };

/** @param body the JSON of a reply with status 200, read. */
export function judgeAccount(
  { property, readings }: AccountProof,
  body: unknown,
  standing: (field: Field) => Standing,
): Verdict {
  const [first] = readings;
  if (first === undefined) return SILENT;
  const said =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[property] : undefined;
  const where = 'its account of our settings';
  const reading = readings.find((one) => one.said === said);
  if (reading !== undefined) return compare(reading, standing(reading.field), where);
  if (!reliesOn(standing(first.field))) return SILENT;
  const seen = typeof said === 'string' ? `says ${shown(said)}` : `lacks “${property}”`;
  return {
    kind: 'contradicts',
    field: first.field,
    reason: `It was expected to prove what it promises, but ${where} ${seen}.`,
  };
}
