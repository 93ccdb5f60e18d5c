import { readSettings } from '../config/settings.ts';
import { type Command, LISTEN, PLACE } from './command.ts';
import { jsonLine } from './io.ts';
import { stopRequested } from './stop-requested.ts';

export const start: Command = {
  name: 'start',
  summary: 'Serve. SIGTERM drains: streams finish, then it ends',
  options: { ...LISTEN, ...PLACE },
  async run({ values, flags }, io) {
    const settings = readSettings(values);
    const stop = stopRequested();
    // Loaded here, so that the other commands need not wait for the whole server.
    const { serve } = await import('../serve.ts');
    const served = await serve(settings, { notice: io.err });
    giveBackMemory();
    // Before anything went through, there is nothing to lose yet, and the first steps end with the kit.
    const isFresh = served.setupLink !== undefined && (await served.recent(1)).length === 0;
    if (served.kitReminder !== undefined && !isFresh) io.err(served.kitReminder);
    if (served.singleUser)
      io.err('Single-user mode: while there is no key, everybody on this machine may use the door.\n');
    // What a newcomer looks for stands last.
    if (served.setupLink !== undefined) io.err(`First run: open ${served.setupLink}\n`);
    if (flags.has('json')) jsonLine(io, { ready: served.url });
    else io.out(`ready ${served.url}\n`);
    await stop;
    await served.close();
    return 0;
  },
};

/** A start leaves behind what only starting needed; an idle server would hold it until its first busy hour. */
function giveBackMemory(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
