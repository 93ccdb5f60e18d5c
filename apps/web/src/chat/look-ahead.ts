/** What would happen to what stands in the composer, asked while it is being written. */
import type { Finding, Outlook } from '@bailiwick/api/trial';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { client } from '../reach/client.ts';

export interface LookAhead {
  /** The text that was looked at; what is being typed may be further on. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly outlooks: readonly Outlook[];
  readonly vendorView: string;
}

export function useLookAhead(text: string, conversation: string): LookAhead | undefined {
  const asked = useDeferredValue(text);
  const looked = useQuery({
    queryKey: ['look-ahead', conversation, asked],
    queryFn: async ({ signal }): Promise<LookAhead> => ({
      text: asked,
      ...(await client.trial.text({ text: asked, conversation }, { signal })),
    }),
    enabled: asked.trim() !== '',
    // The last answer stays while the next is on its way: marks must not flicker at every letter.
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return asked.trim() === '' ? undefined : looked.data;
}

/** Findings of an earlier text that still stand where they stood, in a text that has been written on. */
export function stillStanding({ text: before, findings }: LookAhead, now: string): readonly Finding[] {
  return findings.filter(({ start, end }) => now.slice(start, end) === before.slice(start, end));
}

/** Strictest last. */
const STRICTNESS = ['allow', 'pseudonymise', 'private', 'block'] as const;

/** Of the kinds of data in a text, what becomes of the one that may go least. */
export const strictest = (classes: Outlook['classes']): Outlook['action'] | undefined =>
  STRICTNESS.findLast((one) => classes.some(({ action }) => action === one));

/** What becomes of each kind of data at the strictest of these offerings; what should stay at home and has none is blocked. */
export function fatesAt(
  { outlooks }: Pick<LookAhead, 'outlooks'>,
  offerings: readonly string[],
): (dataClass: string) => Outlook['action'] {
  const fates = outlooks
    .filter(({ offering }) => offerings.includes(offering))
    .flatMap(({ action: whole, classes }) =>
      classes.map(({ class: name, action }) => ({
        name,
        action:
          whole === 'block' && strictest(classes) === 'private' && action === 'private' ? whole : action,
      })),
    );
  return (dataClass) =>
    STRICTNESS.findLast((one) => fates.some(({ name, action }) => name === dataClass && action === one)) ??
    'pseudonymise';
}

/** How many there are of each type, in the order in which they come. */
export function countsOf(findings: readonly { readonly type: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of findings) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
