import type { Identity } from '../../identity/identity.ts';
import type { User } from '../../identity/user.ts';
import { type Command, type Invocation, type OptionRules, PLACE, UsageError } from '../command.ts';
import { json, table } from '../io.ts';
import { expiry } from '../key.ts';
import { BY } from '../on-record.ts';
import { shown, whom, withPeople } from './desk.ts';
import { roleOf } from './invite.ts';

export const userList: Command = {
  name: 'user list',
  summary: 'List the people of this install',
  options: PLACE,
  run: (invocation, io) =>
    withPeople(invocation, async (people) => {
      const all = await people.roster.list();
      if (invocation.flags.has('json')) json(io, all.map(shown));
      else if (all.length === 0)
        io.err('Nobody has an account yet. Open the link that the start prints, or: bailiwick user invite\n');
      else
        table(
          io,
          ['id', 'email', 'role', 'status', 'team', 'name'],
          all.map(({ id, email, role, status, team, name }) => [id, email, role, status, team ?? '-', name]),
        );
      return 0;
    }),
};

export const userRole: Command = changing({
  name: 'user role',
  summary: 'Give a person another role; they sign in again',
  positionals: 'PERSON ROLE',
  options: { expires: { type: 'string', value: 'WHEN', help: 'When the role ends; an auditor needs it' } },
  async change(people, { positionals, values }) {
    const [who, role, ...more] = positionals;
    if (who === undefined || role === undefined || more.length > 0)
      throw new UsageError('Name a person and a role: bailiwick user role PERSON ROLE');
    const wanted = { role: roleOf(role), expires: expiry(values['expires'], Date.now()) };
    return people.roster.setRole(BY, (await people.roster.lookUp(who)).id, wanted);
  },
});

export const userSuspend: Command = changing({
  name: 'user suspend',
  summary: 'Shut a person out: their sessions end and their API keys are revoked, at once',
  positionals: 'PERSON',
  change: async (people, invocation) =>
    people.roster.suspend(BY, (await people.roster.lookUp(whom(invocation, 'user suspend'))).id),
});

export const userReinstate: Command = changing({
  name: 'user reinstate',
  summary: 'Let a suspended person in again; revoked keys stay revoked',
  positionals: 'PERSON',
  change: async (people, invocation) =>
    people.roster.reinstate(BY, (await people.roster.lookUp(whom(invocation, 'user reinstate'))).id),
});

export const userEndSessions: Command = changing({
  name: 'user end-sessions',
  summary: 'Sign a person out everywhere',
  positionals: 'PERSON',
  async change(people, invocation) {
    const user = await people.roster.lookUp(whom(invocation, 'user end-sessions'));
    await people.roster.endSessions(BY, user.id);
    return user;
  },
});

interface Change {
  readonly name: string;
  readonly summary: string;
  readonly positionals: string;
  readonly options?: OptionRules;
  readonly change: (people: Identity, invocation: Invocation) => Promise<User>;
}

function changing({ name, summary, positionals, options = {}, change }: Change): Command {
  return {
    name,
    summary,
    positionals,
    options: { ...options, ...PLACE },
    run: (invocation, io) =>
      withPeople(invocation, async (people) => {
        const user = await change(people, invocation);
        if (invocation.flags.has('json')) json(io, shown(user));
        io.err(`Done: ${user.id} is ${user.status}, ${user.role}.\n`);
        return 0;
      }),
  };
}
