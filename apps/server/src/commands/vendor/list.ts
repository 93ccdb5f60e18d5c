import { LIGHT_NAMES } from '@bailiwick/diligence/paper/lights';
import { summaryOf, unassessedIn } from '../../vendors/summary.ts';
import { type Command, PLACE } from '../command.ts';
import { json, table } from '../io.ts';
import { atDesk } from './desk.ts';

export const vendorList: Command = {
  name: 'vendor list',
  summary: 'List the offerings of the register with their six lights, and those that nobody has assessed',
  options: PLACE,
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier, place }) => {
      const rows = summaryOf(dossier, Date.now()).map(({ reviewDue, ...row }) => ({
        ...row,
        review: reviewText(reviewDue),
      }));
      const unassessed = unassessedIn(dossier, place.configuration.offerings);
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

const reviewText = (due: number | undefined): string =>
  due === undefined ? 'never' : due >= 0 ? `in ${due} days` : `overdue by ${-due} days`;
