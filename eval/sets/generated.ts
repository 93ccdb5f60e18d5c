/** Sets that are made when they are needed: numbers with checksums, disguises, secrets, code. */
import type { EvaluationSet } from '../labelled.ts';
import { carriers } from './carriers.ts';
import { evasions } from './evasions.ts';
import { identifiers } from './identifiers.ts';
import { lookAlikes } from './look-alikes.ts';
import { secrets } from './secrets.ts';
import { sentenceSets } from './sentences.ts';
import { sourceCode } from './source-code.ts';

/** @param say is told what had to be left out. */
export async function generatedSets(say: (line: string) => void): Promise<EvaluationSet[]> {
  return [
    ...sentenceSets(),
    carriers(),
    ...(await identifiers(say)),
    lookAlikes(),
    secrets(),
    evasions(),
    sourceCode(),
  ];
}
