/** One way to write a value as JSON: keys in order, no white space, numbers as ECMAScript writes them (RFC 8785). */

export type Canonical =
  | string
  | number
  | boolean
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined };

/** What is undefined is left out. The text holds no lone surrogates, so its bytes are one as well. */
export function canonicalJson(value: Canonical): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const part = value[key];
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(part)}`);
  }
  return `{${parts.join(',')}}`;
}

const isList = (value: object): value is readonly Canonical[] => Array.isArray(value);
