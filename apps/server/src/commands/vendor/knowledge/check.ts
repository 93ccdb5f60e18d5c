import { type Day, dayOf, parseDay } from '@bailiwick/diligence/day';
import { type AgeingClaim, type AgeingOffering, staleness } from '@bailiwick/diligence/knowledge/staleness';
import { type Command, type Invocation, UsageError } from '../../command.ts';
import { type Io, json } from '../../io.ts';
import { identity } from './list.ts';
import { HOME, shelfOf } from './shelf.ts';

export const vendorKbCheck: Command = {
  name: 'vendor kb check',
  summary:
    'Which of the answers that are known beforehand are stale, or soon will be; fails when one is stale',
  options: {
    date: { type: 'string', value: 'DAY', help: 'As of this day; default today' },
    ...HOME,
  },
  async run(invocation, io) {
    const day = dayIn(invocation);
    const inUse = await shelfOf(invocation).inUse();
    const offerings = staleness(inUse.knowledge, day);
    const stale = count(offerings, 'stale');
    const soon = count(offerings, 'soon');
    if (invocation.flags.has('json')) {
      json(io, {
        ...identity(inUse),
        day,
        stale: listed(offerings, 'stale'),
        soon: listed(offerings, 'soon'),
      });
    } else {
      print(io, offerings, 'stale');
      print(io, offerings, 'soon');
    }
    io.err(
      stale + soon === 0
        ? `Nothing is stale on ${day}, or will be within 30 days.\n`
        : `${stale} answers are stale on ${day}, ${soon} more within 30 days. Load a newer bundle: bailiwick vendor kb load FILE\n`,
    );
    return stale > 0 ? 1 : 0;
  },
};

type State = AgeingClaim['freshness'];

const inState = (offerings: readonly AgeingOffering[], state: State) =>
  offerings.flatMap(({ template, claims }) =>
    claims.filter(({ freshness }) => freshness === state).map((claim) => ({ template, ...claim })),
  );

const count = (offerings: readonly AgeingOffering[], state: State): number =>
  inState(offerings, state).length;

const listed = (offerings: readonly AgeingOffering[], state: State): readonly unknown[] =>
  inState(offerings, state).map(({ template, claim, daysLeft }) => ({
    offering: template.id,
    field: claim.field,
    validUntil: claim.validUntil,
    daysLeft,
    source: claim.source.title,
    url: claim.source.url,
  }));

function print(io: Io, offerings: readonly AgeingOffering[], state: State): void {
  for (const { template, claim } of inState(offerings, state)) {
    io.out(`${state}  ${claim.validUntil}  ${template.id}  ${claim.field}  ${claim.source.title}\n`);
  }
}

/** @throws UsageError */
function dayIn({ values }: Invocation): Day {
  const text = values['date'];
  const day = text === undefined ? dayOf(Date.now()) : parseDay(text);
  if (day === undefined) throw new UsageError('--date must be a day, such as 2027-02-28.');
  return day;
}
