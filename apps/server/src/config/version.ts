/** What a version of `bailiwick.yaml` is called, and what differs between two. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

/** SHA-256 of the text, in hex. */
export const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The keys of the first level, and of the second under `policy`, whose values differ; for comments, none. */
export function changedParts(before: string, after: string): readonly string[] {
  const [old, young] = [sections(before), sections(after)];
  return differing(old, young).flatMap((key) =>
    key === 'policy'
      ? differing(sectionOf(old[key]), sectionOf(young[key])).map((part) => `policy.${part}`)
      : [key],
  );
}

type Section = Readonly<Record<string, unknown>>;

function differing(a: Section, b: Section): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => !isDeepStrictEqual(a[key], b[key]))
    .sort();
}

const sectionOf = (value: unknown): Section =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** A text that cannot be read has no sections: then all of the other one's differ. */
function sections(text: string): Section {
  try {
    return sectionOf(parse(text));
  } catch {
    return {};
  }
}
