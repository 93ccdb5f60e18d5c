import { type Document, isScalar, visit } from 'yaml';
import type { Problem } from './problems.ts';

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/**
 * Puts the environment's values in place of `${NAME}` in every text of the document. Regular expressions are left
 * alone: `$` and braces mean something there.
 *
 * The values never appear in a problem; only the names do.
 */
export function resolveReferences(
  document: Document,
  env: NodeJS.ProcessEnv,
  lineAt: (offset: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === 'pattern') return visit.SKIP;
      return undefined;
    },
    Scalar(position, node) {
      if (position === 'key' || typeof node.value !== 'string') return;
      node.value = node.value.replace(REFERENCE, (_, name: string) => {
        const value = env[name];
        if (value !== undefined && value !== '') return value;
        problems.push({
          line: lineAt(node.range?.[0] ?? 0),
          where: undefined,
          what: `the environment variable ${name} is not set. Set it before the start, or write the value here.`,
        });
        return '';
      });
    },
  });
  return problems;
}
