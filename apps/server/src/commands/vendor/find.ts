import { Assessed } from '@bailiwick/diligence/gate/assessed';
import { recognise } from '@bailiwick/diligence/knowledge/recognise';
import { titleOf } from '@bailiwick/diligence/knowledge/title';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { type Command, PLACE } from '../command.ts';
import { json } from '../io.ts';
import { shelfOf } from './knowledge/shelf.ts';
import { atDesk } from './desk.ts';

export const vendorFind: Command = {
  name: 'vendor find',
  summary:
    'Recognise the offerings of bailiwick.yaml by their addresses, and say how to put each into the register',
  options: PLACE,
  run: (invocation, io) =>
    atDesk(invocation, async ({ place: { configuration }, dossier }) => {
      const assessed = new Assessed(dossier);
      const { knowledge } = await shelfOf(invocation).inUse();
      const found = configuration.offerings.flatMap((offering) => {
        const { destination, id, models } = offering;
        if (destination.kind !== 'http' || offering.private) return [];
        const named = models.filter((model) => !isPattern(model));
        const { candidates, question } = recognise(knowledge, {
          host: destination.baseUrl.hostname,
          models: named,
        });
        const assessedAs = assessed.applicable(id, undefined).map(({ profile }) => profile.id);
        return [{ offering: id, host: destination.baseUrl.hostname, assessedAs, candidates, question }];
      });
      if (invocation.flags.has('json')) {
        json(
          io,
          found.map(({ candidates, question, ...rest }) => ({
            ...rest,
            candidates: candidates.map(({ template }) => template.id),
            question: question?.text,
          })),
        );
        return 0;
      }
      if (found.length === 0) io.err('bailiwick.yaml names no vendor yet. Add an offering to it first.\n');
      for (const { offering, host, assessedAs, candidates, question } of found) {
        if (assessedAs.length > 0) {
          io.out(`${offering} (${host}): in the register as ${assessedAs.join(', ')}\n`);
          continue;
        }
        if (candidates.length === 0) {
          io.out(
            `${offering} (${host}): not known. By hand: bailiwick vendor add ID --vendor NAME --product NAME --serves ${offering}\n`,
          );
          continue;
        }
        io.out(`${offering} (${host}):\n`);
        if (question !== undefined) io.out(`  ${question.text}\n`);
        for (const { template } of candidates) {
          io.out(`  ${template.vendor}, ${titleOf(template)}:\n`);
          io.out(`    bailiwick vendor add --from ${template.id} --serves ${offering}\n`);
        }
      }
      return 0;
    }),
};
