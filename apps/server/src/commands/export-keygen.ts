import { generateIdentity, recipientOf } from '@bailiwick/age';
import type { Command } from './command.ts';
import { json } from './io.ts';

export const exportKeygen: Command = {
  name: 'export keygen',
  summary: 'Make a post-quantum key for exports: keep what it prints, give away only the public key',
  options: {},
  run(invocation, io) {
    const identity = generateIdentity();
    const recipient = recipientOf(identity);
    if (invocation.flags.has('json')) json(io, { recipient, identity });
    else io.out(`# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity}\n`);
    io.err('Keep this where the export is not. Whoever has it reads every export made for it.\n');
    return Promise.resolve(0 as const);
  },
};
