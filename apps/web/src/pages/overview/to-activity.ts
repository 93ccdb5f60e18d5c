/** From a number to the passages that it counts. */
import type { Overview } from '@bailiwick/api/overview';

export type Narrowing = Readonly<
  Partial<
    Record<
      'fate' | 'class' | 'offering' | 'region' | 'ending' | 'withheld' | 'since' | 'until',
      string | number | undefined
    >
  >
>;

export function toActivity(
  { since, until }: Pick<Overview, 'since' | 'until'>,
  more: Narrowing = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ since, until, ...more }))
    if (value !== undefined) search.set(name, String(value));
  return `/activity?${search.toString()}`;
}
