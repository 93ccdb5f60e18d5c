import { parseArgs } from 'node:util';
import { nearest } from '@bailiwick/contract/nearest';
import { type Command, type Invocation, type OptionRules, UsageError } from './command.ts';

const EVERYWHERE: OptionRules = {
  json: { type: 'boolean', help: 'Print JSON' },
  help: { type: 'boolean', help: 'Print this' },
};

export function optionsOf({ options }: Command): OptionRules {
  return { ...options, ...EVERYWHERE };
}

/** @throws UsageError, which names options but never their values. */
export function parseInvocation(command: Command, argv: readonly string[]): Invocation {
  const rules = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...argv],
    options: rules,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(rules, token.name) ? rules[token.name] : undefined;
    if (rule === undefined) throw new UsageError(unknownOption(token.rawName, rules));
    if (rule.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
      flags.add(token.name);
    } else if (token.value === undefined || (!token.inlineValue && /^--?[a-z]/.test(token.value))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${rule.value ?? 'VALUE'}.`);
    } else values[token.name] = token.value;
  }
  if (command.positionals === undefined && positionals.length > 0 && !flags.has('help')) {
    throw new UsageError(`bailiwick ${command.name} takes options only.`);
  }
  return { values, flags, positionals };
}

function unknownOption(written: string, rules: OptionRules): string {
  const name = written.replace(/^-+/, '');
  const meant = nearest(name, Object.keys(rules));
  // A password may have slipped in where an option was expected.
  const shown = /^[a-z][a-z-]{0,30}$/.test(name)
    ? `--${name} is not an option`
    : 'One of the options is unknown';
  return `${shown}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

/** @throws UsageError */
export function required({ values }: Invocation, name: string): string {
  const value = values[name];
  if (value === undefined) throw new UsageError(`--${name} is needed.`);
  return value;
}

/** A number from 0 up. @throws UsageError */
export function numberOption({ values }: Invocation, name: string): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d{1,15}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw new UsageError(`--${name} must be a number.`);
}
