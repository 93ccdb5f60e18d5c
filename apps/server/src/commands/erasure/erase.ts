/** `bailiwick erase`: what there is of a person, a scope, a holder or a conversation, and its end. */
import { principalId, scopeId } from '@bailiwick/contract/ids';
import type { Configuration } from '../../config/configuration.ts';
import { databaseTarget } from '../../config/settings.ts';
import { isConversationId } from '../../conversations/conversation.ts';
import { inWords } from '../../erasure/certificate-words.ts';
import { erase } from '../../erasure/erase.ts';
import { findAll } from '../../erasure/find.ts';
import { erasing, finding } from '../../erasing.ts';
import { type Finds, type Target, isNothing } from '../../erasure/target.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { BY, doerOf, inOffice } from './open.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean', help: 'Show what would go, and change nothing' },
  yes: { type: 'boolean', help: 'Do not ask; without it, type ERASE (stdin)' },
  ...BY,
  ...PLACE,
} as const;

export const eraseSubject: Command = {
  name: 'erase subject',
  summary: 'Erase a person, named by names, addresses, numbers: pseudonyms, conversations, reasons in words',
  options: {
    ...OPTIONS,
    stdin: {
      type: 'boolean',
      help: 'Read the values from stdin, one to a line: they stay out of the shell’s history',
    },
  },
  positionals: 'VALUE…',
  async run(invocation, io) {
    const fromStdin = invocation.flags.has('stdin');
    if (fromStdin && !invocation.flags.has('yes') && !invocation.flags.has('dry-run'))
      throw new UsageError('With --stdin nobody can be asked: add --yes or --dry-run.');
    const read = fromStdin
      ? Buffer.from(await io.input())
          .toString('utf8')
          .split(/\r?\n/)
      : [];
    const values = [...invocation.positionals, ...read].filter((value) => value.trim() !== '');
    if (values.length === 0)
      throw new UsageError('Name the person: names, e-mail addresses, numbers, each in quotes.');
    return run({ kind: 'subject', values }, invocation, io);
  },
};

export const eraseScope: Command = {
  name: 'erase scope',
  summary: 'Erase the pseudonyms of a scope, and the conversation that it belongs to',
  options: OPTIONS,
  positionals: 'ID',
  run: (invocation, io) => run({ kind: 'scope', scope: scopeId(only(invocation)) }, invocation, io),
};

export const erasePrincipal: Command = {
  name: 'erase principal',
  summary:
    'Erase all pseudonyms and conversations of a holder, and the salt that tells whose entries are whose',
  options: OPTIONS,
  positionals: 'KEY',
  run: (invocation, io) =>
    run({ kind: 'principal', principal: principalId(only(invocation)) }, invocation, io),
};

export const eraseConversation: Command = {
  name: 'erase conversation',
  summary: 'Erase a conversation and its pseudonyms',
  options: OPTIONS,
  positionals: 'ID',
  async run(invocation, io) {
    const conversation = only(invocation);
    if (!isConversationId(conversation)) throw new UsageError('This is not the id of a conversation (cv_…).');
    return run({ kind: 'conversation', conversation }, invocation, io);
  },
};

/** @throws UsageError */
function only({ positionals }: Invocation): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError('Name one id.');
  return id;
}

const run = (target: Target, invocation: Invocation, io: Io): Promise<ExitCode> =>
  inOffice(invocation, async ({ place, ...open }) => {
    const configuration = (): Configuration => place.configuration;
    const office = { ...open, configuration, target: databaseTarget(place.settings, place.configuration) };
    const find = finding(office);
    if (target.kind === 'subject' && find.person(target.values).nobody)
      throw new UsageError('Values of fewer than three letters or digits would be found everywhere.');
    io.err('Opening everything that is kept, to see what belongs to it …\n');
    const finds = await findAll(target, find);
    const dry = invocation.flags.has('dry-run');
    if (dry && invocation.flags.has('json')) json(io, shown(finds));
    else (dry ? io.out : io.err)(listed(finds));
    if (dry) return 0;
    if (isNothing(finds) && target.kind !== 'subject')
      io.err('The certificate will say that there was nothing.\n');
    if (!invocation.flags.has('yes') && !(await agreed(io))) {
      io.err('Nothing was erased.\n');
      return 1;
    }
    io.err('Destroying, then looking again …\n');
    const parts = await erasing(office, () => findAll(target, find));
    const { certificate, requests } = await erase(target, finds, { by: doerOf(invocation), parts });
    if (invocation.flags.has('json')) json(io, certificate);
    else io.out(inWords(certificate));
    io.err(`Its proof: bailiwick erase certificate ${certificate.id} --out FILE\n`);
    if (requests.length > 0) io.err('Letters to vendors are drafted: bailiwick erase requests\n');
    const { opened, files } = certificate.check;
    if (opened === 0 && files.every(({ found }) => found === 0)) return 0;
    io.err(
      'The check afterwards found something. Stop what reads these files and run this again; if it stays, a value stands there for another reason, such as a document about a vendor.\n',
    );
    return 1;
  });

async function agreed(io: Io): Promise<boolean> {
  io.err('This cannot be undone. Type ERASE and end with Ctrl-D:\n');
  return (
    Buffer.from(await io.input())
      .toString('utf8')
      .trim() === 'ERASE'
  );
}

const shown = ({ pseudonyms, conversations, contents, words, salts, scopes, unreadable }: Finds) => ({
  pseudonyms: pseudonyms.map(({ scope, type, token }) => ({ scope, type, token })),
  conversations: conversations.map(({ id, owner, messages }) => ({ id, owner, messages })),
  contents: contents.map(({ id, principal, at }) => ({ record: id, principal, at })),
  acts: words,
  salts: salts.length,
  scopes,
  unreadable,
});

function listed(finds: Finds): string {
  const { pseudonyms, conversations, contents, words, salts, unreadable } = finds;
  if (isNothing(finds) && unreadable === 0) return 'Nothing of it is kept here.\n';
  return [
    ...pseudonyms.map(({ scope, type, token }) => `pseudonym     ${token}  ${type}  scope ${scope}`),
    ...conversations.map(
      ({ id, owner, messages }) => `conversation  ${id}  of ${owner}, ${messages} messages`,
    ),
    ...contents.map(({ id, principal }) => `request       ${id}  of ${principal}, what was said in it`),
    ...words.map((act) => `name, reason  of the act ${act}`),
    ...salts.map(() => 'salt          that ties entries of the ledger to the holder'),
    ...(unreadable === 0 ? [] : [`${unreadable} things could not be opened, and stay as they are`]),
    '',
  ].join('\n');
}
