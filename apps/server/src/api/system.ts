import type { systemEndpoints } from '@bailiwick/api/system';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { BackupKeeper } from '../backup/backup-keeper.ts';
import { isLoopbackName } from '../callers/at-this-machine.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { selfCheck } from '../ledger/self-check.ts';
import type { Detail } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { KitStanding } from '../vault/kit-standing.ts';
import { backupFault } from './backup-fault.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface SystemParts {
  readonly version: string;
  readonly node: string;
  readonly startedAt: number;
  readonly database: 'sqlite' | 'postgres';
  readonly ready: () => Promise<boolean>;
  readonly ledger: Ledger;
  /** What stands until the same succeeds; times are milliseconds since the epoch. */
  readonly amiss: () => {
    readonly contentsLostAt: number | undefined;
    readonly mail: { readonly at: number; readonly happened: string; readonly remedy: string } | undefined;
  };
  readonly backups: Pick<BackupKeeper, 'failed' | 'list'>;
  readonly kit: () => Promise<KitStanding>;
  readonly makeKit: () => Promise<{ readonly root: string; readonly phrase: string; readonly file: string }>;
  readonly tryKit: (kit: { readonly text: string; readonly typed: string }) => Promise<string>;
  readonly acts: Pick<Acts, 'newest' | 'record'>;
  /** Of people and keys, by their ids. */
  readonly names: () => Promise<ReadonlyMap<string, string>>;
  /** Milliseconds on a clock that does not go back. */
  readonly tick: () => number;
}

export function systemHandlers(parts: SystemParts): Handlers<typeof systemEndpoints> {
  const { version, node, startedAt, database, ledger, acts, tick } = parts;
  return {
    async show() {
      const [ready, signed, kit] = await Promise.all([parts.ready(), ledger.latest(), parts.kit()]);
      const { mail, contentsLostAt } = parts.amiss();
      return {
        version,
        node,
        startedAt,
        database,
        ready,
        ledger: { origin: ledger.origin, size: signed?.checkpoint.size, signedAt: signed?.at },
        kit: kit.kind,
        backupFailed: await failedOf(parts.backups),
        mailFailed: mail && { at: mail.at, message: mail.happened, remedy: mail.remedy },
        contentsLostAt,
      };
    },
    async checkLedger() {
      const began = tick();
      await ledger.sign();
      const verdict = await selfCheck(ledger);
      const milliseconds = Math.round(tick() - began);
      if (verdict === undefined) return { verdict: 'nothing_signed', entries: 0, milliseconds };
      return verdict.kind === 'whole'
        ? { verdict: 'whole', entries: verdict.size, milliseconds }
        : { verdict: 'broken', entries: 0, milliseconds, because: verdict.because };
    },
    async makeKit(_, { visitor, origin }) {
      requirePrivacy(origin);
      await acts.record({ kind: 'kit.made', by: { kind: 'person', name: signedIn(visitor).name } });
      return parts.makeKit();
    },
    async tryKit({ file, typed }, { visitor, origin }) {
      requirePrivacy(origin);
      const root = await parts.tryKit({ text: file, typed }).catch(sayWhatIsWrong);
      await acts.record({ kind: 'kit.tried', by: { kind: 'person', name: signedIn(visitor).name } });
      return { root };
    },
    async acts({ before, limit }) {
      const [newest, names] = await Promise.all([acts.newest(limit, before), parts.names()]);
      return {
        acts: newest.map(({ seq, id, at, kind, part, about, said, details }) => ({
          seq,
          id,
          at,
          kind,
          by: said?.name,
          part,
          about,
          aboutName: about === undefined ? undefined : names.get(about),
          reason: said?.reason,
          details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, plain(value)])),
        })),
      };
    },
  };
}

async function failedOf(backups: SystemParts['backups']) {
  const { failed } = backups;
  if (failed === undefined) return undefined;
  // The folder may be what is amiss.
  const [newest] = await backups.list().catch(() => []);
  return { at: failed.at, ...backupFault(failed.error), newest: newest && Date.parse(newest.at) };
}

/** A phrase or a file that does not fit is the caller's, not a fault of ours. */
function sayWhatIsWrong(error: unknown): never {
  if (!(error instanceof BailiwickError) || error.code !== 'invalid_configuration') throw error;
  throw new BailiwickError('malformed_request', error.message, { remedy: error.remedy, cause: error });
}

/** What opens everything must not cross a wire that others can read. */
function requirePrivacy(origin: string): void {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:' || isLoopbackName(hostname)) return;
  throw new BailiwickError('not_allowed', 'The recovery kit does not travel over a connection without TLS.', {
    remedy: 'Open the console on the server itself or by https, or run `bailiwick keys kit` there.',
  });
}

function plain(detail: Detail): string | number | boolean | string[] {
  return typeof detail === 'object' ? [...detail] : detail;
}
