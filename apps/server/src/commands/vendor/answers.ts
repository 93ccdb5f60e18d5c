import { answerAsGiven, claimsFrom } from '@bailiwick/diligence/paper/questionnaire';
import { QuestionnaireShelf } from '../../vendors/questionnaire/shelf.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { atDesk } from './desk.ts';

export const vendorAnswers: Command = {
  name: 'vendor answers',
  summary: 'Show what a vendor answered to a questionnaire, with notes and what is on no scale',
  options: PLACE,
  positionals: 'QUESTIONNAIRE',
  run: (invocation, io) =>
    atDesk(invocation, async ({ store, today }) => {
      const [id, ...more] = invocation.positionals;
      if (id === undefined || more.length > 0)
        throw new UsageError('Name one questionnaire, as vendor ask does.');
      const shelf = new QuestionnaireShelf(store.meta);
      const key = await shelf.keyOf(id.slice(0, 64));
      const sent = key === undefined ? undefined : await shelf.find(key);
      if (key === undefined || sent === undefined)
        throw new UsageError('There is no questionnaire of this name.');
      const answers = await shelf.submitted(key);
      if (answers === undefined) {
        io.err('Nothing has been handed in yet.\n');
        return 1;
      }
      const unread = new Set(claimsFrom(sent, answers, today).unread.map(({ field }) => field));
      const shown = sent.questions.flatMap(({ field, text, form }) => {
        const answer = answers.find((one) => one.field === field);
        if (answer === undefined) return [];
        return [{ field, question: text, answer: answerAsGiven(form, answer), proposed: !unread.has(field) }];
      });
      if (invocation.flags.has('json')) json(io, { offering: sent.offering, answers: shown });
      else
        for (const { question, answer, proposed } of shown)
          io.out(`${question}\n  ${answer}${proposed ? '' : '\n  (on no scale: read it yourself)'}\n`);
      io.err(`${shown.length} of ${sent.questions.length} questions answered about ${sent.offering}.\n`);
      return 0;
    }),
};
