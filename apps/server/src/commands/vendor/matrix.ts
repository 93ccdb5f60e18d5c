import type { DataClass } from '@bailiwick/contract/classes';
import type { Feature } from '@bailiwick/diligence/feature';
import { Gates } from '@bailiwick/diligence/gate/gates';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { Cell } from '@bailiwick/diligence/gate/cell';
import { type Policy, compilePolicy } from '../../decide/policy.ts';
import { knownClasses } from '../../decide/known-classes.ts';
import { type Judged, judgeClass } from '../../decide/verdict.ts';
import type { Offering } from '../../offerings/offering.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { type Io, json, table } from '../io.ts';
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
      const policy = compilePolicy(configuration, new Gates(dossier, configuration.policy.packs));
      const { class: onlyClass, offering: onlyOffering, model } = invocation.values;
      const known: readonly DataClass[] = knownClasses(configuration.policy);
      const classes = onlyClass === undefined ? known : known.filter((name) => name === onlyClass);
      const offerings = configuration.offerings.filter(
        ({ id, destination }) =>
          destination.kind === 'http' && (onlyOffering === undefined || id === onlyOffering),
      );
      if (classes.length === 0)
        throw new UsageError(`There is no such class. There are ${known.join(', ')}.`);
      if (offerings.length === 0)
        throw new UsageError('There is no such offering in bailiwick.yaml, or none at all.');
      const columns = offerings.flatMap((offering) => columnsOf(policy, offering, model));
      if (invocation.flags.has('json')) {
        json(
          io,
          columns.flatMap((column) => classes.map((dataClass) => asJson(column, dataClass))),
        );
        return 0;
      }
      table(
        io,
        ['class', ...columns.map(({ title }) => title)],
        classes.map((dataClass) => [dataClass, ...columns.map(({ verdict }) => verdict(dataClass).action)]),
      );
      if (onlyClass === undefined && onlyOffering === undefined) {
        io.err('Why, and what would change it: bailiwick vendor matrix --class CLASS, or --offering ID\n');
        return 0;
      }
      for (const column of columns)
        for (const dataClass of classes) explain(io, column.verdict(dataClass), column.cell(dataClass));
      return 0;
    }),
};

/** One way to an offering: without an assessment, or under one of those that it has. */
interface Column {
  readonly offering: Offering;
  readonly assessment: Assessment | undefined;
  readonly title: string;
  readonly verdict: (dataClass: DataClass) => Judged;
  readonly cell: (dataClass: DataClass) => Cell | undefined;
}

function columnsOf(policy: Policy, offering: Offering, model: string | undefined): readonly Column[] {
  const moment = { features: new Set<Feature>(), now: Date.now() };
  const assessments = policy.gates.applicable(offering.id, model);
  const columnOf = (assessment: Assessment | undefined): Column => {
    const cell = (dataClass: DataClass): Cell | undefined =>
      assessment === undefined ? undefined : policy.gates.cell(assessment, dataClass, moment);
    return {
      offering,
      assessment,
      title: assessments.length > 1 ? `${offering.id}: ${assessment?.profile.id}` : offering.id,
      verdict: (dataClass) => judgeClass(policy.rules, dataClass, offering, cell(dataClass)),
      cell,
    };
  };
  return assessments.length === 0 ? [columnOf(undefined)] : assessments.map(columnOf);
}

function asJson({ offering, assessment, verdict, cell }: Column, dataClass: DataClass): unknown {
  const { action, because } = verdict(dataClass);
  const { grounds, remedies, until = Infinity } = cell(dataClass) ?? {};
  return {
    offering: offering.id,
    assessment: assessment?.profile.id,
    class: dataClass,
    action,
    because,
    grounds,
    remedies,
    until: Number.isFinite(until) ? new Date(until).toISOString() : undefined,
  };
}

function explain(io: Io, { because }: Judged, cell: Cell | undefined): void {
  io.out(`\n${because}\n`);
  for (const { kind, text, clause, law } of cell?.grounds ?? []) {
    io.out(`  ${kind}: ${text}${law === undefined ? '' : ` [${law.article}]`}\n`);
    if (clause !== undefined) io.out(`    “${clause.replace(/\s+/g, ' ')}”\n`);
  }
  for (const { text } of cell?.remedies ?? []) io.out(`  to make it green: ${text}\n`);
}
