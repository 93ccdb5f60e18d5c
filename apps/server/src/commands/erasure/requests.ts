/** `bailiwick erase requests`: what vendors were asked to delete, and what came of it. */
import type { RequestState } from '../../erasure/erasure-store.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json, table } from '../io.ts';
import { BY, doerOf, inOffice } from './open.ts';

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const eraseRequests: Command = {
  name: 'erase requests',
  summary: 'Show the requests to vendors after erasures, or the letter of one; exit 1 where one is overdue',
  options: PLACE,
  positionals: '[ID]',
  run: (invocation, io) =>
    inOffice(invocation, async ({ store }) => {
      const [id, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one request, or none for all.');
      const all = (await store.erasures.requests()).filter((one) => id === undefined || one.id === id);
      const overdue = all.filter(
        ({ state, due }) => state !== 'answered' && due !== undefined && due < Date.now(),
      );
      if (invocation.flags.has('json')) json(io, all);
      else if (all.length === 0) io.err('There is no such request.\n');
      else if (id !== undefined) io.out(all[0]?.letter ?? '');
      else {
        const rows = all.map(({ id: request, offering, state, changed, due }) => [
          request,
          offering,
          `${state} since ${day(changed)}`,
          due === undefined ? 'no deadline known' : `due ${day(due)}`,
        ]);
        table(io, ['request', 'offering', 'state', ''], rows);
      }
      if (overdue.length > 0) io.err(`${overdue.length} overdue.\n`);
      return overdue.length > 0 || (id !== undefined && all.length === 0) ? 1 : 0;
    }),
};

export const eraseRequestsMark: Command = {
  name: 'erase requests mark',
  summary: 'Write down that a request was sent, or answered',
  options: { ...BY, ...PLACE },
  positionals: 'ID sent|answered',
  async run(invocation, io) {
    const [id, state, ...more] = invocation.positionals;
    if (id === undefined || !isState(state) || more.length > 0)
      throw new UsageError('Say which request, and sent or answered: bailiwick erase requests mark ID sent');
    return inOffice(invocation, async ({ store, acts }) => {
      const request = (await store.erasures.requests()).find((one) => one.id === id);
      if (request === undefined) {
        io.err('There is no such request.\n');
        return 1;
      }
      const { offering } = request;
      await acts.record({
        kind: `deletion_request.${state}`,
        by: doerOf(invocation),
        about: id,
        details: { offering },
      });
      await store.erasures.mark(id, state, Date.now());
      if (invocation.flags.has('json')) json(io, { id, state });
      io.err('Written down.\n');
      return 0;
    });
  },
};

const isState = (text: string | undefined): text is Exclude<RequestState, 'open'> =>
  text === 'sent' || text === 'answered';
