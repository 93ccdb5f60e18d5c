/** What is wrong with a file, said so that its author can mend it; never with a value from it. */
import { nearest } from '@bailiwick/contract/nearest';
import type { z } from 'zod';

export interface Problem {
  /** The first line of the file is 1. */
  readonly line: number;
  /** `policy.classes.health` */
  readonly where: string | undefined;
  readonly what: string;
}

export type Path = readonly (string | number)[];

/** `offerings[0].base_url` */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? shown(step) : `.${shown(step)}`))
    .join('');
}

/** A key is shown only when it looks like one: a slip of indentation can turn a secret into a key, and secrets have digits. */
function shown(key: string): string {
  return /^[A-Za-z][A-Za-z_.-]{0,31}$/.test(key) ? key : '(a key)';
}

interface Issue {
  readonly path: Path;
  readonly what: string;
}

/** One issue of the schema in plain words; a strict object names each unknown key by itself. */
export function explain(issue: z.core.$ZodIssue, knownKeys: (path: Path) => readonly string[]): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, knownKeys(path));
        return {
          path: [...path, key],
          what: `is not a known key.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
        };
      });
    case 'invalid_type':
      return [
        {
          path,
          what:
            issue.input === undefined && issue.message.includes('undefined')
              ? 'is missing.'
              : `must be ${kind(issue.expected)}.`,
        },
      ];
    case 'invalid_value':
      return [{ path, what: `must be one of: ${issue.values.map(String).join(', ')}.` }];
    case 'too_small':
    case 'too_big':
      return [{ path, what: `${bound(issue)}.` }];
    case 'invalid_key':
      return [{ path, what: sentence(issue.issues[0]?.message ?? 'is not a valid name') }];
    default:
      return [{ path, what: sentence(issue.message) }];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const kind = (expected: string): string => KINDS[expected] ?? expected;

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [side, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  switch (issue.origin) {
    case 'string':
      return `must have ${side} ${limit} characters`;
    case 'array':
      return `must have ${side} ${limit === 1 ? 'one entry' : `${limit} entries`}`;
    default:
      return `must be ${side} ${limit}`;
  }
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
