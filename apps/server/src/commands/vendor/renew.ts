import { eventsOf, renewals } from '../../vendors/knowledge/renewal.ts';
import { type Command, PLACE } from '../command.ts';
import { json } from '../io.ts';
import { shelfOf } from './knowledge/shelf.ts';
import { assessmentNamed, atDesk } from './desk.ts';

export const vendorRenew: Command = {
  name: 'vendor renew',
  summary: 'Propose what newer knowledge says about the offerings of the register',
  options: PLACE,
  positionals: '[ID]',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier }) => {
      const { knowledge } = await shelfOf(invocation).inUse();
      const [only] = invocation.positionals;
      const chosen =
        only === undefined ? [...dossier.assessments.values()] : [assessmentNamed(dossier, only)];
      const renewed = renewals(knowledge, chosen);
      await register.append(eventsOf(renewed));
      if (invocation.flags.has('json'))
        json(
          io,
          renewed.map(({ id, fresh }) => ({
            id,
            proposed: fresh.map(({ id: claim, field }) => ({ claim, field })),
          })),
        );
      for (const { id, fresh } of renewed) io.err(`${id}: ${fresh.length} new answers are proposed.\n`);
      if (renewed.length === 0) io.err('The register has everything that the knowledge in use says.\n');
      return 0;
    }),
};
