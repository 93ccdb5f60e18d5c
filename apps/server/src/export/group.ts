/** Parts of an export that are read together, and from where the next are read. */
import { z } from 'zod';
import type { Part } from './manifest.ts';

/** How far a section is: what its source needs to go on behind it. */
export const reachedSchema = z.strictObject({
  section: z.string(),
  /** Numbered parts so far. */
  count: z.int(),
  /** The last that was read, in the words of the section. */
  last: z.string(),
});
export type Reached = z.infer<typeof reachedSchema>;

export interface Group {
  readonly parts: readonly Part[];
  readonly reached: Reached;
}

/** A source of groups that can go on where it was. */
export interface Section {
  readonly name: string;
  groups(from: Pick<Reached, 'count' | 'last'> | undefined): AsyncIterable<{
    readonly parts: readonly Part[];
    readonly count: number;
    readonly last: string;
  }>;
}

/** All sections in order; those before what was reached are done. */
export async function* groupsOf(
  sections: readonly Section[],
  reached: Reached | undefined,
): AsyncGenerator<Group> {
  const begin = reached === undefined ? 0 : sections.findIndex(({ name }) => name === reached.section);
  for (const [at, section] of sections.entries()) {
    if (at < begin) continue;
    for await (const { parts, count, last } of section.groups(at === begin ? reached : undefined))
      yield { parts, reached: { section: section.name, count, last } };
  }
}
