import { nearest } from '@bailiwick/contract/nearest';
import { ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { type QuestionId, SOVEREIGNTY_QUESTIONS } from '@bailiwick/diligence/sovereignty/questions';
import { OBJECTIVE_NAMES, OBJECTIVE_QUESTIONS, SEAL_NAMES } from '@bailiwick/diligence/sovereignty/seal';
import type { Point } from '@bailiwick/diligence/sovereignty/weigh';
import { type Row, rowsNamed, rowsOf } from '../../../vendors/sovereignty/rows.ts';
import { type Command, PLACE, UsageError } from '../../command.ts';
import { type Io, json, table } from '../../io.ts';
import { atDesk } from '../desk.ts';

export const vendorSovereignty: Command = {
  name: 'vendor sovereignty',
  summary: 'How far each offering is under your own control, in the words of the EU framework, and why',
  options: {
    model: { type: 'string', value: 'NAME', help: 'Only offerings that serve this model' },
    ...PLACE,
  },
  positionals: '[ID]',
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const [name, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering.');
      const { configuration } = desk.place;
      const all = rowsOf(
        { dossier: desk.dossier, configuration, now: Date.now() },
        invocation.values['model'],
      );
      const rows = name === undefined ? all : rowsNamed(all, name);
      if (name !== undefined && rows.length === 0) throw new UsageError(notFound(name, all));
      if (invocation.flags.has('json')) json(io, rows.map(asJson));
      else if (name === undefined) list(io, rows);
      else for (const row of rows) explain(io, row);
      return 0;
    }),
};

function notFound(name: string, rows: readonly Row[]): string {
  const meant = nearest(
    name,
    rows.flatMap(({ candidate, assessment }) => [candidate.offering, assessment?.profile.id ?? '']),
  );
  return `There is no such offering.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

function list(io: Io, rows: readonly Row[]): void {
  if (rows.length === 0) io.err('No offering serves that.\n');
  else {
    table(
      io,
      ['place', 'offering', 'assessed as', 'level', 'could reach', 'points', 'price', 'because'],
      rows.map(({ place, candidate: { offering, sovereignty }, assessment, cost, because }) => [
        `${place}`,
        offering,
        assessment?.profile.id ?? 'not assessed',
        `SEAL-${sovereignty.level}`,
        `SEAL-${sovereignty.reach}`,
        `${Math.round(sovereignty.score)}`,
        cost === undefined ? '-' : cost.toFixed(2),
        because,
      ]),
    );
    io.err('Why, and what is still to be known: bailiwick vendor sovereignty ID\n');
  }
}

const MARKS: Readonly<Record<Point['result'], string>> = {
  shown: 'yes',
  unknown: '?',
  expired: 'old',
  conflicting: '?!',
  contrary: 'no',
};

function explain(io: Io, { candidate: { offering, sovereignty }, assessment }: Row): void {
  const { level, reach, score, objectives, open } = sovereignty;
  const as = assessment === undefined ? '' : ` (${assessment.profile.id})`;
  io.out(`${offering}${as}: SEAL-${level} ${SEAL_NAMES[level]}, ${Math.round(score)} of 100 points`);
  io.out(reach === level ? '.\n' : `; could reach SEAL-${reach}.\n`);
  for (const { objective, level: shown, points } of objectives) {
    io.out(
      `\n${objective} ${OBJECTIVE_NAMES[objective]}: SEAL-${shown}. ${OBJECTIVE_QUESTIONS[objective]}\n`,
    );
    for (const { level: rung, result, says, because, quote } of points) {
      io.out(`  ${rung} ${MARKS[result].padEnd(3)} ${says} ${because}\n`);
      if (quote !== undefined) io.out(`        “${quote.replace(/\s+/g, ' ')}”\n`);
    }
  }
  if (open.length > 0) io.out('\nTo find out, what counts most first:\n');
  if (open.length > 0 && assessment === undefined)
    io.out(`  Register it first: bailiwick vendor add ${offering} --vendor NAME --serves ${offering}\n`);
  for (const ask of open) io.out(`  ${howToAnswer(ask, assessment?.profile.id ?? offering)}\n`);
}

const isOwnQuestion = (ask: Field | QuestionId): ask is QuestionId =>
  Object.hasOwn(SOVEREIGNTY_QUESTIONS, ask);

const questionOf = (ask: Field | QuestionId): string =>
  isOwnQuestion(ask) ? SOVEREIGNTY_QUESTIONS[ask].asks : ALL_QUESTIONS[ask];

const howToAnswer = (ask: Field | QuestionId, id: string): string =>
  isOwnQuestion(ask)
    ? `${questionOf(ask)} bailiwick vendor sovereignty answer ${id} ${ask} …`
    : `${questionOf(ask)} bailiwick vendor attest ${id} ${ask} …`;

function asJson({ place, candidate, assessment, cost, because }: Row): unknown {
  const { level, reach, control, score, objectives, open } = candidate.sovereignty;
  return {
    place,
    offering: candidate.offering,
    assessment: assessment?.profile.id,
    level,
    levelName: SEAL_NAMES[level],
    reach,
    control,
    score,
    cost,
    because,
    objectives: objectives.map((one) => ({ ...one, name: OBJECTIVE_NAMES[one.objective] })),
    open: open.map((ask) => ({ ask, question: questionOf(ask) })),
  };
}
