/** Templates as they stand by themselves: with the answers of those that they inherit from. */
import type { ProfileId } from '../profile.ts';
import { addsUp } from '../standing/strictness.ts';
import type { Knowledge, Mend, Template } from './knowledge.ts';

/** Plan → API → experimental model; deeper is a circle or a mistake. */
const LONGEST_LINE = 4;

/**
 * A template with everything that holds for it: an answer of its own takes the place of the inherited ones, except where
 * answers add up (certificates, prohibitions).
 *
 * @returns undefined where there is none of that name.
 */
export function templateById(knowledge: Knowledge, id: string): Template | undefined {
  const [first, ...behind] = lineOf(knowledge, id);
  return first && behind.reduce(inheriting, first);
}

/**
 * What passes the same address and differs by its models alone, such as experimental ones: whoever registers the one
 * needs the others, or their traffic would be judged by answers that do not hold for it.
 */
export function sharingAddress(knowledge: Knowledge, { id, hosts }: Template): readonly Template[] {
  return knowledge.templates
    .filter(
      (one) => one.id !== id && !one.models.includes('*') && one.hosts.some((host) => hosts.includes(host)),
    )
    .flatMap((one) => templateById(knowledge, one.id) ?? []);
}

function lineOf({ templates }: Knowledge, id: string): readonly Template[] {
  const line: Template[] = [];
  let next = templates.find((one) => one.id === id);
  while (next !== undefined && !line.includes(next) && line.length < LONGEST_LINE) {
    line.push(next);
    const behind: ProfileId | undefined = next.inherits;
    next = templates.find((one) => one.id === behind);
  }
  return line;
}

function inheriting(nearer: Template, behind: Template): Template {
  const answered = new Set(nearer.claims.map(({ field }) => field));
  const mended = new Set([...answered, ...nearer.mends.map(({ field }) => field)]);
  const leadsBack = (mend: Mend): boolean => mend.kind === 'switch' && mend.to === nearer.id;
  return {
    ...nearer,
    claims: [...nearer.claims, ...behind.claims.filter(({ field }) => addsUp(field) || !answered.has(field))],
    mends: [...nearer.mends, ...behind.mends.filter((mend) => !mended.has(mend.field) && !leadsBack(mend))],
    proofs: [...nearer.proofs, ...behind.proofs],
  };
}
