/** The sentences that a room says: string literals of its source that are whole sentences, with samples for what changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, Visitor, parseSync } from 'oxc-parser';
import { ROOT } from './sources.ts';

/** Properties that hold what people read, also where it is no whole sentence. */
const SAID_IN: ReadonlySet<string> = new Set(['remedy', 'happened', 'message', 'because']);

/** Faults of the program, which say what a programmer must know; people are told of them in other words. */
const FAULTS: ReadonlySet<string> = new Set(['Error', 'RangeError', 'TypeError']);

/** Stands for a value that is known at run time only. */
export const SAMPLE = 'X7';

/** @param path of a module, from the root of the repository. */
export function sentencesOf(path: string): readonly string[] {
  const { program } = parseSync(path, readFileSync(join(ROOT, path), 'utf8'));
  const said = new Set<string>();
  const phrases = (expressions: readonly Node[]): void => {
    for (const expression of expressions) for (const text of textsOf(expression)) said.add(text);
  };
  const sentences = (expressions: readonly Node[]): void => {
    for (const expression of expressions) {
      for (const text of textsOf(expression)) if (isSentence(text)) said.add(text);
    }
  };
  new Visitor({
    NewExpression({ callee, arguments: given }) {
      const made = callee.type === 'Identifier' ? callee.name : '';
      if (made === 'Unreadable') phrases(given);
      else if (!FAULTS.has(made)) sentences(given);
    },
    CallExpression: ({ arguments: given }) => sentences(given),
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && SAID_IN.has(key.name)) sentences([value]);
    },
  }).visit(program);
  return [...said];
}

const isSentence = (text: string): boolean => /^(?:[A-Z“]|X7 ).*\s.*[.!?]$/su.test(text);

/** Every text that an expression can be, as far as the source tells. */
function textsOf(expression: Node): readonly string[] {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [expression.value] : [];
    case 'TemplateLiteral':
      return expression.quasis.reduce<readonly string[]>(
        (soFar, { value }, i) => {
          const next = expression.expressions[i];
          const inserted = next === undefined ? [''] : orSample(textsOf(next));
          return soFar.flatMap((text) => inserted.map((more) => `${text}${value.cooked ?? ''}${more}`));
        },
        [''],
      );
    case 'ConditionalExpression':
      return [...textsOf(expression.consequent), ...textsOf(expression.alternate)];
    case 'BinaryExpression':
      return expression.operator === '+'
        ? orSample(textsOf(expression.left)).flatMap((left) =>
            orSample(textsOf(expression.right)).map((right) => left + right),
          )
        : [];
    default:
      return [];
  }
}

const orSample = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [SAMPLE] : texts);
