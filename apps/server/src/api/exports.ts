import { AgeError, type Recipient, parseRecipient, passphrase } from '@bailiwick/age';
import type { DrillResult, exportsEndpoints } from '@bailiwick/api/exports';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { BackupKeeper } from '../backup/backup-keeper.ts';
import type { ConversationId } from '../conversations/conversation.ts';
import type { Conversations } from '../conversations/conversations.ts';
import { keptTask } from '../drill/kept-task.ts';
import { OFFICE_SAMPLE } from '../drill/office-sample.ts';
import type { Task } from '../drill/task.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Outcome } from '../drill/answer.ts';
import { type Drill, report } from '../drill/report.ts';
import type { ExportShelf, KeptExport } from '../export/export-shelf.ts';
import type { Principal } from '../keys/principal.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Doer } from '../record/act.ts';
import { backupFault } from './backup-fault.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';
import { watched } from './watched.ts';

export interface ExportsParts {
  readonly configuration: () => Configuration;
  readonly database: 'sqlite' | 'postgres';
  readonly exports: ExportShelf;
  readonly makeExport: (
    recipients: readonly Recipient[],
    asked: {
      readonly by: Doer;
      readonly conversations: 'readable' | 'sealed';
      readonly contents: 'readable' | 'sealed';
    },
  ) => Promise<KeptExport>;
  readonly backups: BackupKeeper;
  readonly drills: {
    keep(kept: { readonly at: number; readonly drill: DrillResult }): Promise<void>;
    list(): Promise<readonly { readonly at: number; readonly drill: DrillResult }[]>;
  };
  readonly conversations: Pick<Conversations, 'read'>;
  readonly drill: (asked: {
    readonly from: Offering;
    readonly to: Offering;
    readonly tasks: readonly Task[];
    readonly principal: Principal;
    readonly signal: AbortSignal;
    readonly onAsked: (done: number, of: number) => void;
  }) => Promise<Drill>;
}

/** Longer answers are cut on the page; the report has more. */
const SHOWN = 600;

export function exportsHandlers(parts: ExportsParts): Handlers<typeof exportsEndpoints> {
  const { exports, backups, configuration, database } = parts;
  const reached = (): readonly Offering[] =>
    configuration().offerings.filter(({ destination }) => destination.kind === 'http');
  return {
    async show() {
      const { backup } = configuration();
      const [kept, made, due] = await Promise.all([exports.list(), backups.list(), backups.due()]);
      const { failed } = backups;
      return {
        exports: [...kept],
        underWay: exports.underWay,
        backups: {
          state: database === 'postgres' ? 'postgres' : backup === undefined ? 'not_set_up' : 'kept',
          folder: backup?.folder,
          made: made.map(({ at, bytes, written }) => ({ at, bytes, written })),
          due,
          underWay: backups.underWay,
          failed: failed === undefined ? undefined : { at: failed.at, ...backupFault(failed.error) },
        },
        offerings: reached().map(({ id }) => id),
      };
    },
    async *make(input, { visitor }) {
      const recipients = input.by === 'key' ? recipientsIn(input.key) : [passphrase(input.passphrase)];
      const by = { kind: 'person', name: signedIn(visitor).name } as const;
      const { conversations = 'sealed', contents = 'sealed' } = input;
      const made = parts.makeExport(recipients, { by, conversations, contents });
      yield* watched(made, () => ({ kind: 'progress' as const, rows: { ...exports.underWay?.rows } }));
      yield { kind: 'done', ...(await made) };
    },
    async download({ name }) {
      return { name, type: 'application/octet-stream', bytes: await exports.open(name) };
    },
    async remove({ name }) {
      await exports.remove(name);
      return {};
    },
    async *backUp() {
      const made = backups.make();
      yield* watched(made, () => {
        const { step = 'copying', share = 0 } = backups.underWay ?? {};
        return { kind: 'progress' as const, step, share };
      });
      const { at, bytes, written } = await made;
      yield { kind: 'done', at, bytes, written };
    },
    async drills() {
      return { drills: [...(await parts.drills.list())] };
    },
    async *drill({ from, to, requests, conversations }, { visitor, signal }) {
      const named = (id: string): Offering => {
        const found = reached().find((offering) => offering.id === id);
        if (found !== undefined) return found;
        throw new BailiwickError('not_found', 'There is no offering of this name any more.');
      };
      let done = 0;
      const { principal } = signedIn(visitor);
      const tasks =
        conversations === undefined
          ? OFFICE_SAMPLE.slice(0, requests)
          : await ownTasks(parts.conversations, principal, conversations);
      const drilled = parts.drill({
        from: named(from),
        to: named(to),
        tasks,
        principal,
        signal,
        onAsked: (count) => {
          done = count;
        },
      });
      yield* watched(drilled, () => ({ kind: 'progress' as const, done, of: tasks.length }));
      const drill = await drilled;
      // Others see kept reports; what somebody said to whom is theirs.
      const answers = conversations === undefined ? 'with answers' : 'without answers';
      await parts.drills.keep({ at: drill.at, drill: resultOf(drill, answers) });
      yield { kind: 'done', drill: resultOf(drill, 'with answers') };
    },
  };
}

/** Post-quantum keys, one a line or with commas. @throws BailiwickError `malformed_request` */
function recipientsIn(written: string): readonly Recipient[] {
  const keys = written
    .split(/[\n,]/)
    .map((key) => key.trim())
    .filter((key) => key !== '' && !key.startsWith('#'));
  try {
    const recipients = keys.map(parseRecipient);
    // What leaves today must not be readable once quantum computers are there.
    if (recipients.length > 0 && recipients.every(({ kind }) => kind === 'hybrid')) return recipients;
  } catch (error) {
    if (!(error instanceof AgeError)) throw error;
  }
  throw new BailiwickError('malformed_request', 'This is no post-quantum key (age1pq…).', {
    remedy: 'Make one with `bailiwick export keygen` or `age-keygen -pq`, or choose a passphrase.',
  });
}

/** What they may open today, as it stands in their own list. @throws BailiwickError `not_found` */
async function ownTasks(
  conversations: ExportsParts['conversations'],
  { id }: Principal,
  chosen: readonly string[],
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const [at, one] of chosen.entries()) {
    const { said } = await conversations.read(id, one as ConversationId);
    const task = keptTask(`conversation ${at + 1}`, said);
    if (task !== undefined) tasks.push(task);
  }
  if (tasks.length > 0) return tasks;
  throw new BailiwickError('malformed_request', 'Nobody asked anything in these conversations.', {
    remedy: 'Choose others.',
  });
}

function resultOf(drill: Drill, answers: 'with answers' | 'without answers'): DrillResult {
  const { from, to, planned, replayed, comparison, lockedIn } = drill;
  const side = ({ answered, refused, medianMs, cost }: Drill['comparison']['from']) => ({
    answered,
    refused,
    medianMs,
    cost,
  });
  return {
    from,
    to,
    planned,
    asked: replayed.pairs.length,
    number: lockedIn.number,
    parts: lockedIn.parts.map(({ name, loss, points }) => ({ name, loss, points })),
    sides: { from: side(comparison.from), to: side(comparison.to) },
    pairs: replayed.pairs.map((pair) => ({
      id: pair.task.id,
      from: shown(pair.from, answers),
      to: shown(pair.to, answers),
    })),
    report: report(drill, answers),
  };
}

function shown(
  outcome: Outcome,
  answers: 'with answers' | 'without answers',
): DrillResult['pairs'][number]['from'] {
  if (answers === 'without answers') return { kind: outcome.kind, text: '' };
  switch (outcome.kind) {
    case 'answered': {
      const calls = outcome.calls.map(({ name, keys }) => `${name}(${keys.join(', ')})`);
      const text = [outcome.text, ...calls].filter((part) => part !== '').join('\n');
      return {
        kind: 'answered',
        text: text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text,
        ms: outcome.ms,
      };
    }
    case 'forbidden':
    case 'unable':
      return { kind: outcome.kind, text: outcome.says };
    case 'unsaid':
      return { kind: 'unsaid', text: outcome.features.join(', ') };
  }
}
