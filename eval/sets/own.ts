/** Our own held-out sets: the marked texts of `sets/texts`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledSet } from '../labelled.ts';
import { readMarkedSet } from './marks.ts';

const TEXTS = fileURLToPath(new URL('./texts', import.meta.url));

export function ownSets(): LabelledSet[] {
  return readdirSync(TEXTS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readMarkedSet(readFileSync(join(TEXTS, file), 'utf8')));
}
