/** Secrets in configuration, code and messages, and files that only look as if they held one. */
import { readFileSync } from 'node:fs';
import type { LabelledSet } from '../labelled.ts';
import { readMarks } from './marks.ts';
import { chance } from './random.ts';
import { TOKENS } from './tokens.fixture.ts';

const SOURCE = new URL('./texts/secrets.slots', import.meta.url);
const TIMES = 3;

export function secrets(): LabelledSet {
  const [, ...blocks] = readFileSync(SOURCE, 'utf8').split(/^=== /m);
  const texts = blocks.flatMap((block, index) =>
    Array.from({ length: TIMES }, (_, round) => {
      const random = chance(524_287 * (index + 1) + round);
      const lineEnd = block.indexOf('\n');
      const marked = block
        .slice(lineEnd + 1)
        .trimEnd()
        .replace(/\{([a-z][a-z0-9-]+)\}/g, (slot, kind: string) => TOKENS[kind]?.(random) ?? slot);
      return readMarks(`secrets/${block.slice(0, lineEnd)}/${round}`, marked);
    }),
  );
  return {
    shape: 'labelled',
    name: 'secrets',
    kind: 'secrets in configuration, code and messages',
    lang: 'mixed',
    seen: 'never',
    types: ['SECRET', 'PASSWORD', 'PRIVATE_KEY'],
    texts,
  };
}
