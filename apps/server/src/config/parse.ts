/**
 * `bailiwick.yaml` → a frozen configuration, or everything that is wrong with it at once.
 *
 * Promises: each problem names line and key and says how to mend it; no problem ever quotes a value, for values here
 * are keys and passwords. Refuses what it does not know: a misspelt key must not silently protect nothing.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { assemble } from './assemble.ts';
import type { Configuration } from './configuration.ts';
import { type ConfigurationChecks, inconsistencies } from './consistency.ts';
import { type Path, type Problem, explain, pathText } from './problems.ts';
import { resolveReferences } from './references.ts';
import { FILE_SCHEMA, configurationSchema } from './schema.ts';

export type Reading =
  | { readonly kind: 'valid'; readonly configuration: Configuration }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** @throws BailiwickError `invalid_configuration`, whose message lists all problems, one a line. */
export function parseConfiguration(
  text: string,
  env: NodeJS.ProcessEnv,
  checks: ConfigurationChecks,
): Configuration {
  const reading = readConfiguration(text, env, checks);
  if (reading.kind === 'valid') return reading.configuration;
  const lines = reading.problems.map(problemText);
  const count = lines.length === 1 ? 'a problem' : `${lines.length} problems`;
  throw new BailiwickError(
    'invalid_configuration',
    `The configuration has ${count}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    {
      remedy: 'Correct the lines named here; `bailiwick config check` checks the file again.',
    },
  );
}

export function problemText({ line, where, what }: Problem): string {
  return `line ${line}: ${where === undefined ? '' : `${where} `}${what}`;
}

export function readConfiguration(
  text: string,
  env: NodeJS.ProcessEnv,
  checks: ConfigurationChecks,
): Reading {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, strict: true });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  if (document.errors.length > 0)
    return invalid(document.errors.map((error) => syntaxProblem(error, lineAt)));
  const missing = resolveReferences(document, env, lineAt);
  if (missing.length > 0) return invalid(missing);

  const content = contentOf(document);
  if (content === undefined)
    return invalid([
      {
        line: 1,
        where: undefined,
        what: 'the file repeats itself through too many aliases (`*name`). Write the values out.',
      },
    ]);
  const parsed = FILE_SCHEMA.safeParse(content);
  const issues = parsed.success
    ? inconsistencies(parsed.data, checks)
    : parsed.error.issues.flatMap(flatten).flatMap((issue) => explain(issue, knownKeys));
  if (parsed.success && issues.length === 0) return { kind: 'valid', configuration: assemble(parsed.data) };
  return invalid(
    issues.map(({ path, what }) => ({
      line: lineAt(offsetOf(document, path)),
      where: path.length === 0 ? 'the file' : pathText(path),
      what,
    })),
  );
}

function invalid(problems: readonly Problem[]): Reading {
  return { kind: 'invalid', problems: [...problems].sort((a, b) => a.line - b.line) };
}

/** undefined where aliases multiply beyond reason. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return undefined;
  }
}

/** Messages of the parser can quote the file, so only their kind is said. */
function syntaxProblem(
  { code, pos }: { readonly code: string; readonly pos: readonly [number, number] },
  lineAt: (offset: number) => number,
): Problem {
  const what =
    SYNTAX[code] ?? 'this is not valid YAML. Check the indentation, the quotes and the colons around here.';
  return { line: lineAt(pos[0]), where: undefined, what };
}

const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands here for the second time. Keep one.',
  TAB_AS_INDENT: 'the line is indented with a tab. Use spaces.',
  BAD_INDENT: 'the indentation does not fit the lines around it.',
  MISSING_CHAR: 'a quote, bracket or brace is not closed.',
};

/** A union hides what is wrong inside its branches; where one branch fits the kind of the value, that one speaks. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find(
    (branch) =>
      branch.length > 0 && branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  if (closest === undefined) return [issue];
  return closest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The keys that may stand at `path`, read off the schema. */
function knownKeys(path: Path): readonly string[] {
  let nodes: readonly SchemaNode[] = [configurationSchema()];
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => [node, ...(node.anyOf ?? [])])
      .flatMap((node) => (typeof step === 'number' ? node.items : node.properties?.[step]) ?? []);
  }
  return nodes
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap((node) => Object.keys(node.properties ?? {}));
}

/** Where the key of `path` stands; for what is missing, where the group stands that lacks it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
      : undefined;
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
