import { scopeId } from '@bailiwick/contract/ids';
import { openPseudonym } from '../../protect/sealed.ts';
import { required } from '../arguments.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { REASON, inOffice, orderedIn } from './open.ts';

export const reveal: Command = {
  name: 'reveal',
  summary: 'Show the value behind a pseudonym; who asked and why is recorded first',
  options: {
    scope: {
      type: 'string',
      value: 'ID',
      help: 'The scope that the pseudonym belongs to, as the journal names it',
    },
    ...REASON,
    ...PLACE,
  },
  positionals: 'PSEUDONYM',
  async run(invocation, io) {
    const [token, ...more] = invocation.positionals;
    if (token === undefined || more.length > 0)
      throw new UsageError("Name one pseudonym: bailiwick reveal '[PERSON_k7q2]' --scope ID --reason TEXT");
    const scope = scopeId(required(invocation, 'scope'));
    const ordered = orderedIn(invocation);
    return inOffice(invocation, async ({ store, scopeKeys, acts }) => {
      const row = (await store.pseudonyms.load(scope)).find((one) => one.token === token);
      if (row === undefined) {
        io.err('There is no such pseudonym in this scope: it may have expired, or was erased.\n');
        return 1;
      }
      const { type, value } = openPseudonym(await scopeKeys.of(scope), row);
      // On disk before anybody sees it.
      const record = await acts.record({
        kind: 'content.revealed',
        ...ordered,
        about: scope,
        details: { pseudonyms: 1, type },
      });
      if (invocation.flags.has('json')) json(io, { token, type, value, record });
      else io.out(`${value}\n`);
      io.err(`Recorded as ${record}.\n`);
      return 0;
    });
  },
};
