import { nearest } from '@bailiwick/contract/nearest';
import {
  QUESTION_IDS,
  type QuestionId,
  SOVEREIGNTY_QUESTIONS,
  isOnScale,
} from '@bailiwick/diligence/sovereignty/questions';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import { required } from '../../arguments.ts';
import { type Command, PLACE, UsageError } from '../../command.ts';
import { json } from '../../io.ts';
import { DECIDING, assessmentNamed, atDesk, dayAhead, personOf } from '../desk.ts';

export const vendorSovereigntyAnswer: Command = {
  name: 'vendor sovereignty answer',
  summary: 'Answer what no document says about the control of an offering',
  options: {
    until: { type: 'string', value: 'DAY', help: 'The last day on which it counts; default a year from now' },
    ...DECIDING,
    ...PLACE,
  },
  positionals: 'ID QUESTION ANSWER',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier, today }) => {
      const [id, name, value, ...more] = invocation.positionals;
      const { profile } = assessmentNamed(dossier, id);
      const question = questionNamed(name);
      if (value === undefined || more.length > 0 || !isOnScale(question, value))
        throw new UsageError(
          `${SOVEREIGNTY_QUESTIONS[question].asks} Answer with one of:\n${choicesOf(question)}`,
        );
      const by = personOf(invocation);
      const validUntil = dayAhead(invocation, 'until', today) ?? usuallyValidUntil('attestation', today);
      const note = required(invocation, 'because');
      await register.append([
        {
          by,
          body: { kind: 'sovereignty_answered', profile: profile.id, question, value, validUntil, note },
        },
      ]);
      if (invocation.flags.has('json')) json(io, { id: profile.id, question, value, until: validUntil });
      io.err(`${question}: ${value}, by ${by.name}, until ${validUntil}.\n`);
      return 0;
    }),
};

/** @throws UsageError */
function questionNamed(name: string | undefined): QuestionId {
  const found = QUESTION_IDS.find((question) => question === name);
  if (found !== undefined) return found;
  const meant = name === undefined ? undefined : nearest(name, QUESTION_IDS);
  throw new UsageError(
    `Name a question: ${QUESTION_IDS.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  );
}

const choicesOf = (question: QuestionId): string =>
  Object.entries(SOVEREIGNTY_QUESTIONS[question].scale)
    .map(([word, meaning]) => `  ${word}: ${meaning}`)
    .join('\n');
