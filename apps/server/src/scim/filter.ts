/**
 * Filters over resources (RFC 7644 §3.4.2.2): `userName eq "ada@keller.example" and active eq true`.
 *
 * A filter is read into a function. Names of attributes and texts are compared without regard to case, ids as they are
 * (RFC 7643 §2.2: `caseExact`).
 */
export type Resource = Readonly<Record<string, unknown>>;
export type Filter = (resource: Resource) => boolean;

/** What a filter cannot be read for; `scimType` is `invalidFilter` (RFC 7644 §3.12). */
export class InvalidFilter extends Error {
  override readonly name = 'InvalidFilter';
}

const LONGEST = 2_000;
const DEEPEST = 20;
const TOKEN = /\s*(?:(?<mark>[()[\]])|(?<text>"(?:[^"\\]|\\.)*")|(?<word>[\w$:.-]+))/gy;
const CASE_EXACT = new Set(['id', 'externalid', 'value', '$ref']);

type Value = string | number | boolean | null;

const COMPARISONS: Readonly<Record<string, (found: Value, asked: Value) => boolean>> = {
  eq: (found, asked) => found === asked,
  co: (found, asked) => String(found).includes(String(asked)),
  sw: (found, asked) => String(found).startsWith(String(asked)),
  ew: (found, asked) => String(found).endsWith(String(asked)),
  gt: (found, asked) => found !== null && asked !== null && found > asked,
  ge: (found, asked) => found !== null && asked !== null && found >= asked,
  lt: (found, asked) => found !== null && asked !== null && found < asked,
  le: (found, asked) => found !== null && asked !== null && found <= asked,
};

/** @throws InvalidFilter */
export function parseFilter(text: string): Filter {
  if (text.length > LONGEST) throw new InvalidFilter('The filter is too long.');
  const reader = new FilterReader(tokensOf(text));
  const filter = reader.either(0);
  reader.end();
  return filter;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    tokens.push(match[0].trim());
  }
  if (text.slice(end).trim() !== '')
    throw new InvalidFilter('The filter holds something that is no word of it.');
  return tokens;
}

class FilterReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  either(depth: number): Filter {
    if (depth > DEEPEST) throw new InvalidFilter('The filter is nested too deep.');
    let filter = this.#both(depth);
    while (this.#takes('or')) {
      const [left, right] = [filter, this.#both(depth)];
      filter = (resource) => left(resource) || right(resource);
    }
    return filter;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new InvalidFilter('The filter goes on where it should end.');
  }

  #both(depth: number): Filter {
    let filter = this.#one(depth);
    while (this.#takes('and')) {
      const [left, right] = [filter, this.#one(depth)];
      filter = (resource) => left(resource) && right(resource);
    }
    return filter;
  }

  #one(depth: number): Filter {
    if (this.#takes('not')) {
      this.#needs('(');
      const inner = this.either(depth + 1);
      this.#needs(')');
      return (resource) => !inner(resource);
    }
    if (this.#takes('(')) {
      const inner = this.either(depth + 1);
      this.#needs(')');
      return inner;
    }
    const path = this.#next();
    if (this.#takes('[')) {
      const inner = this.either(depth + 1);
      this.#needs(']');
      return (resource) =>
        listAt(resource, withoutSchema(path)).some((value) => isObject(value) && inner(value));
    }
    return this.#comparison(path);
  }

  #comparison(path: string): Filter {
    const operator = this.#next().toLowerCase();
    if (operator === 'pr') return (resource) => valuesAt(resource, path).some(isPresent);
    const asked = folded(path, literal(this.#next()));
    const compare = operator === 'ne' ? COMPARISONS['eq'] : COMPARISONS[operator];
    if (compare === undefined)
      throw new InvalidFilter(`A filter cannot compare by ${operator.slice(0, 20)}.`);
    const matches: Filter = (resource) =>
      valuesAt(resource, path).some((value) => isValue(value) && compare(folded(path, value), asked));
    return operator === 'ne' ? (resource) => !matches(resource) : matches;
  }

  #takes(word: string): boolean {
    if (this.#tokens[this.#at]?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #needs(word: string): void {
    if (!this.#takes(word)) throw new InvalidFilter(`The filter lacks a ${word}.`);
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new InvalidFilter('The filter ends too early.');
    this.#at += 1;
    return token;
  }
}

/** Everything that stands at a path; of a list with several values each, `emails` for `emails.value` (RFC 7643 §2.4). */
function valuesAt(resource: Resource, path: string): readonly unknown[] {
  const [head = '', ...rest] = withoutSchema(path).split('.');
  const values = listAt(resource, head);
  if (rest.length === 0)
    return Array.isArray(member(resource, head))
      ? values.map((value) => (isObject(value) ? member(value, 'value') : value))
      : values;
  return values.flatMap((value) => (isObject(value) ? valuesAt(value, rest.join('.')) : []));
}

function listAt(resource: Resource, name: string): readonly unknown[] {
  const found = member(resource, name);
  if (Array.isArray(found)) return found as readonly unknown[];
  return found === undefined ? [] : [found];
}

/** `urn:ietf:params:scim:schemas:core:2.0:User:userName` → `userName` */
export const withoutSchema = (path: string): string =>
  /^urn:/i.test(path) ? path.slice(path.lastIndexOf(':') + 1) : path;

/** A member by its name, whatever its case. */
function member(resource: Resource, name: string): unknown {
  const key = keyOf(resource, name);
  return key === undefined ? undefined : resource[key];
}

export function keyOf(resource: Resource, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.keys(resource).find((key) => key.toLowerCase() === wanted);
}

export const isObject = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is Value =>
  value === null || /^(string|number|boolean)$/.test(typeof value);

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function literal(token: string): Value {
  try {
    const value: unknown = JSON.parse(token);
    if (isValue(value)) return value;
  } catch {
    // Said below.
  }
  throw new InvalidFilter('A filter compares with a text in quotes, a number, true, false or null.');
}

function folded(path: string, value: Value): Value {
  const last = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return typeof value === 'string' && !CASE_EXACT.has(last) ? value.toLowerCase() : value;
}
