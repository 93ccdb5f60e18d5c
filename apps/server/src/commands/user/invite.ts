import { ROLES, type Role } from '@bailiwick/contract/permissions';
import { required } from '../arguments.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from '../command.ts';
import { expiry } from '../key.ts';
import { BY } from '../on-record.ts';
import { BASE, handOver, whom, withPeople } from './desk.ts';

export const userInvite: Command = {
  name: 'user invite',
  summary: 'Invite a person and print their link; also an owner, when nobody can sign in any more',
  options: {
    email: { type: 'string', value: 'ADDRESS', help: 'Their mail address; needed' },
    name: { type: 'string', value: 'NAME', help: 'Their name; needed' },
    role: { type: 'string', value: 'ROLE', help: `${ROLES.join(', ')}; default member` },
    team: { type: 'string', value: 'TEAM', help: 'The team they belong to' },
    language: { type: 'string', value: 'en|de', help: 'Default en' },
    expires: {
      type: 'string',
      value: 'WHEN',
      help: 'When the role ends (2027-12-31, 90d); an auditor needs it',
    },
    ...BASE,
    ...PLACE,
  },
  async run(invocation, io) {
    const email = required(invocation, 'email');
    const name = required(invocation, 'name');
    const role = roleOf(invocation.values['role'] ?? 'member');
    const language = languageOf(invocation);
    const roleExpires = expiry(invocation.values['expires'], Date.now());
    const { team } = invocation.values;
    return withPeople(invocation, async (people, place) => {
      const invited = await people.joining.invite(BY, { email, name, role, team, language, roleExpires });
      return handOver(io, invocation, place, invited);
    });
  },
};

export const userReset: Command = {
  name: 'user reset',
  summary:
    'Take password, authenticator and passkeys from a person, end their sessions, and print a link to begin anew',
  options: { ...BASE, ...PLACE },
  positionals: 'PERSON',
  async run(invocation, io) {
    const who = whom(invocation, 'user reset');
    return withPeople(invocation, async (people, place): Promise<ExitCode> => {
      const user = await people.roster.lookUp(who);
      return handOver(io, invocation, place, await people.joining.relink(BY, user.id, 'forget'));
    });
  },
};

/** @throws UsageError */
export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role === undefined) throw new UsageError(`A role is one of: ${ROLES.join(', ')}.`);
  return role;
}

function languageOf({ values }: Invocation): 'en' | 'de' {
  const { language = 'en' } = values;
  if (language === 'en' || language === 'de') return language;
  throw new UsageError('--language must be en or de.');
}
