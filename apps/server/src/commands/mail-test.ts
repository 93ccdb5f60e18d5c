import { dialPlain } from '../egress/plain-connection.ts';
import { trialLetter } from '../mail/letters.ts';
import { post } from '../mail/post.ts';
import { type Command, PLACE, UsageError } from './command.ts';
import { json } from './io.ts';
import { findPlace } from './place.ts';

export const mailTest: Command = {
  name: 'mail test',
  summary: 'Send a trial message with what bailiwick.yaml says, and say what became of it',
  options: {
    to: { type: 'string', value: 'ADDRESS', help: 'Only to this address; default all of mail.to' },
    ...PLACE,
  },
  async run(invocation, io) {
    const { configuration } = await findPlace(invocation);
    const { mail } = configuration;
    if (mail === undefined)
      throw new UsageError(
        'bailiwick.yaml says nothing of mail. Write server, from and to under `mail:` first.',
      );
    const { to } = invocation.values;
    const recipients = to === undefined ? mail.to : [to];
    io.err(`Sending to ${recipients.join(', ')} by ${mail.host}:${mail.port} …\n`);
    const delivery = await post(mail, recipients, trialLetter(mail), { dial: dialPlain });
    if (invocation.flags.has('json')) json(io, { to: recipients, ...delivery });
    else if (delivery.kind === 'sent')
      io.out(
        delivery.refused === 0
          ? 'The mail server took it. Look into the mailbox.\n'
          : `The mail server took it, but not for ${delivery.refused} of these addresses. Correct mail.to.\n`,
      );
    else io.out(`${delivery.happened}\n${delivery.remedy}\n`);
    return delivery.kind === 'sent' && delivery.refused === 0 ? 0 : 1;
  },
};
