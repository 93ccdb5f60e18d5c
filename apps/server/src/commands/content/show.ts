import { recordId } from '@bailiwick/contract/ids';
import { requestOf } from '../../activity/reading.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { REASON, inOffice, orderedIn } from '../erasure/open.ts';
import { json } from '../io.ts';
import { inWords } from './words.ts';

export const contentShow: Command = {
  name: 'content show',
  summary: 'Show what was said in a request, where it was kept; who asked and why is recorded first',
  options: {
    ...REASON,
    ...PLACE,
  },
  positionals: 'RECORD',
  async run(invocation, io) {
    const [id, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError('Name one record: bailiwick content show ID --reason TEXT');
    const ordered = orderedIn(invocation);
    return inOffice(invocation, async ({ contents, store }) => {
      const record = await requestOf(store.activity.reader, recordId(id));
      if ((await contents.keptUntil(record)) === undefined) {
        io.err(
          'Nothing is kept of what this request said: it was not to be kept, its time is over, or it was erased.\n',
        );
        return 1;
      }
      const { act, ...content } = await contents.reveal(record, ordered);
      if (invocation.flags.has('json')) json(io, { ...content, act });
      else io.out(inWords(content));
      io.err(`Recorded as ${act}.\n`);
      return 0;
    });
  },
};
