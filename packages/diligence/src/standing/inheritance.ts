import type { Assessment, Dossier } from '../dossier/dossier.ts';

/** Deep enough for plan → API → experimental model; deeper is a mistake. */
const LONGEST_LINE = 4;

/** An assessment, the one that it takes answers from, and so on; ends where the line would go round in a circle. */
export function inheritance(dossier: Dossier, assessment: Assessment): readonly Assessment[] {
  const line: Assessment[] = [];
  let next: Assessment | undefined = assessment;
  while (next !== undefined && line.length < LONGEST_LINE && !line.includes(next)) {
    line.push(next);
    const { inherits }: Assessment['profile'] = next.profile;
    next = inherits === undefined ? undefined : dossier.assessments.get(inherits);
  }
  return line;
}
