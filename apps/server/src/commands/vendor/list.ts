import { daysBetween } from '@bailiwick/diligence/day';
import { Gates } from '@bailiwick/diligence/gate/gates';
import { Gate } from '@bailiwick/diligence/gate/gate';
import { LIGHT_NAMES, lightOf } from '@bailiwick/diligence/paper/lights';
import { type Command, PLACE } from '../command.ts';
import { json, table } from '../io.ts';
import { type Desk, atDesk } from './desk.ts';

export const vendorList: Command = {
  name: 'vendor list',
  summary: 'List the offerings of the register with their six lights, and those that nobody has assessed',
  options: PLACE,
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const rows = rowsOf(desk);
      const unassessed = unassessedIn(desk);
      if (invocation.flags.has('json')) {
        json(io, { offerings: rows, unassessed });
        return 0;
      }
      if (rows.length === 0) {
        io.err('The register is empty. Add an offering: bailiwick vendor add ID --from TEMPLATE\n');
        io.err('Templates: bailiwick vendor kb list\n');
      } else {
        table(
          io,
          ['id', 'vendor', 'state', 'serves', ...LIGHT_NAMES, 'review'],
          rows.map((row) => [
            row.id,
            row.vendor,
            row.lifecycle,
            row.serves.join(' ') || '-',
            ...LIGHT_NAMES.map((name) => row.lights[name] ?? 'grey'),
            row.review,
          ]),
        );
      }
      for (const id of unassessed) {
        io.err(`${id}: not in the register; pseudonymised data passes on the owner's word alone.\n`);
      }
      return 0;
    }),
};

interface Row {
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  readonly lifecycle: string;
  readonly serves: readonly string[];
  readonly lights: Readonly<Record<string, string>>;
  readonly proposals: number;
  /** `in 30 days`, `overdue by 3 days` */
  readonly review: string;
}

function rowsOf({ dossier, today }: Desk): readonly Row[] {
  const moment = { now: Date.now(), features: new Set<never>() };
  return [...dossier.assessments.values()].map((assessment) => {
    const gate = new Gate(dossier, assessment, moment);
    const { id, vendor, product, serves, reviewEveryDays, reviewedOn } = assessment.profile;
    const left = reviewedOn === undefined ? 0 : reviewEveryDays - daysBetween(reviewedOn, today);
    return {
      id,
      vendor,
      product,
      lifecycle: assessment.lifecycle,
      serves,
      lights: Object.fromEntries(LIGHT_NAMES.map((name) => [name, lightOf(name, gate, today)])),
      proposals: [...assessment.claims.values()].filter(({ state }) => state.kind === 'proposed').length,
      review: reviewedOn === undefined ? 'never' : left >= 0 ? `in ${left} days` : `overdue by ${-left} days`,
    };
  });
}

function unassessedIn({ dossier, place }: Desk): readonly string[] {
  const gates = new Gates(dossier);
  return place.configuration.offerings
    .filter((offering) => offering.destination.kind === 'http' && !offering.private)
    .filter(({ id }) => gates.applicable(id, undefined).length === 0)
    .map(({ id }) => id);
}
