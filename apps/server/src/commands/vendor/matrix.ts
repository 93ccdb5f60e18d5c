import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import type { Feature } from '@bailiwick/diligence/feature';
import { Gates } from '@bailiwick/diligence/gate/gates';
import type { Cell } from '@bailiwick/diligence/gate/cell';
import { compilePolicy, verdictFor } from '../../decide/policy.ts';
import type { Judged } from '../../decide/verdict.ts';
import type { Offering } from '../../offerings/offering.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json, table } from '../io.ts';
import { atDesk } from './desk.ts';

export const vendorMatrix: Command = {
  name: 'vendor matrix',
  summary: 'May we send this there? Every class of data at every offering, why, and what would make it green',
  options: {
    class: { type: 'string', value: 'CLASS', help: 'Only this class, with all reasons' },
    offering: { type: 'string', value: 'ID', help: 'Only this offering of bailiwick.yaml, with all reasons' },
    model: { type: 'string', value: 'NAME', help: 'For this model; default every model of the offering' },
    ...PLACE,
  },
  run: (invocation, io) =>
    atDesk(invocation, async ({ place: { configuration }, dossier }) => {
      const policy = compilePolicy(configuration, new Gates(dossier));
      const { class: onlyClass, offering: onlyOffering, model } = invocation.values;
      const known: readonly DataClass[] = [
        ...new Set([...DATA_CLASSES, ...configuration.policy.classes.keys()]),
      ];
      const classes = onlyClass === undefined ? known : known.filter((name) => name === onlyClass);
      const offerings = configuration.offerings.filter(
        ({ id, destination }) =>
          destination.kind === 'http' && (onlyOffering === undefined || id === onlyOffering),
      );
      if (classes.length === 0)
        throw new UsageError(`There is no such class. There are ${known.join(', ')}.`);
      if (offerings.length === 0)
        throw new UsageError('There is no such offering in bailiwick.yaml, or none at all.');
      const use = { model, features: new Set<Feature>(), now: Date.now() };
      const cellsOf = (offering: Offering, dataClass: DataClass): readonly Cell[] =>
        policy.gates
          .applicable(offering.id, model)
          .map((assessment) => policy.gates.cell(assessment, dataClass, use));
      const verdict = (offering: Offering, dataClass: DataClass): Judged | undefined =>
        verdictFor(policy, offering, dataClass, use);
      if (invocation.flags.has('json')) {
        json(
          io,
          offerings.flatMap((offering) =>
            classes.map((dataClass) => {
              const judged = verdict(offering, dataClass);
              const cells = cellsOf(offering, dataClass);
              return {
                offering: offering.id,
                class: dataClass,
                action: judged?.action,
                because: judged?.because,
                grounds: cells.flatMap(({ grounds }) => grounds),
                remedies: cells.flatMap(({ remedies }) => remedies),
                until: soonest(cells),
              };
            }),
          ),
        );
        return 0;
      }
      table(
        io,
        ['class', ...offerings.map(({ id }) => id)],
        classes.map((dataClass) => [
          dataClass,
          ...offerings.map((offering) => verdict(offering, dataClass)?.action ?? '-'),
        ]),
      );
      if (onlyClass === undefined && onlyOffering === undefined) {
        io.err('Why, and what would change it: bailiwick vendor matrix --class CLASS, or --offering ID\n');
        return 0;
      }
      for (const offering of offerings) {
        for (const dataClass of classes) {
          io.out(`\n${verdict(offering, dataClass)?.because ?? ''}\n`);
          for (const { grounds, remedies } of cellsOf(offering, dataClass)) {
            for (const { kind, text, clause, law } of grounds) {
              const cited = law === undefined ? '' : ` [${law.article}]`;
              io.out(`  ${kind}: ${text}${cited}\n`);
              if (clause !== undefined) io.out(`    “${clause.replace(/\s+/g, ' ')}”\n`);
            }
            for (const { text } of remedies) io.out(`  to make it green: ${text}\n`);
          }
        }
      }
      return 0;
    }),
};

function soonest(cells: readonly Cell[]): string | undefined {
  const until = Math.min(Infinity, ...cells.map((cell) => cell.until));
  return Number.isFinite(until) ? new Date(until).toISOString() : undefined;
}
