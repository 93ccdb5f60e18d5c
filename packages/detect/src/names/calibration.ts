/** What the model's own likelihoods are worth: of names it gave that likelihood, the share that were names. */

/** By kind as in `NAMED`: the worth of a likelihood of 0, 0.25, 0.5, 0.75, 0.9, 1; between them, in proportion. */
const POINTS = [0, 0.25, 0.5, 0.75, 0.9, 1];
const WORTH: readonly (readonly number[])[] = [
  [0, 0.25, 0.52, 0.74, 0.86, 0.98],
  [0, 0.3, 0.5, 0.66, 0.83, 0.98],
  [0, 0.33, 0.5, 0.66, 0.83, 0.98],
  [0, 0.5, 0.6, 0.75, 0.9, 0.98],
];

export function likelihoodOf(kind: number, likelihood: number): number {
  const worth = WORTH[kind] as readonly number[];
  let above = 1;
  while (above < POINTS.length - 1 && (POINTS[above] as number) < likelihood) above++;
  const low = POINTS[above - 1] as number;
  const share = (likelihood - low) / ((POINTS[above] as number) - low);
  const from = worth[above - 1] as number;
  return from + share * ((worth[above] as number) - from);
}
