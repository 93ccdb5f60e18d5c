import { claimsFrom, templateOf } from '@bailiwick/diligence/knowledge/bind';
import { nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { type Command, PLACE } from '../command.ts';
import { json } from '../io.ts';
import type { NewEvent } from '../../vendors/dossier-source.ts';
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
      const renewed = chosen.flatMap(({ profile, claims }) => {
        const whole = templateOf(knowledge, profile);
        if (whole === undefined) return [];
        const fresh = claimsFrom(whole, profile.id, nameOf(knowledge)).filter(({ id }) => !claims.has(id));
        return fresh.length === 0 ? [] : [{ id: profile.id, fresh }];
      });
      await register.append(
        renewed.flatMap(({ fresh }) =>
          fresh.map((claim): NewEvent => ({
            by: { kind: 'product', part: 'knowledge' },
            body: { kind: 'claim_proposed', claim },
          })),
        ),
      );
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
