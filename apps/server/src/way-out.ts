/** What leaves a server as a whole: exports that somebody asks for, and backups that it makes by itself. */
import type { Recipient } from '@bailiwick/age';
import { BackupKeeper } from './backup/backup-keeper.ts';
import type { Configuration } from './config/configuration.ts';
import type { Exporting } from './exporting.ts';
import { ExportShelf, type KeptExport } from './export/export-shelf.ts';
import { KeptDrills } from './kept-drills.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Health } from './operate/health.ts';
import type { Log } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';
import type { Acts } from './record/acts.ts';
import type { Store } from './store/store.ts';
import type { RootPlace } from './vault/unlock.ts';
import type { Vault } from './vault/vault.ts';

export interface WayOutPlace {
  readonly store: Store;
  /** Whether the database is a file of ours; PostgreSQL has its own backups. */
  readonly kind: 'sqlite' | 'postgres';
  readonly vault: Vault;
  readonly root: RootPlace;
  readonly ledger: Ledger;
  readonly acts: Acts;
  readonly home: string;
  /** The configuration file, wherever it lies. */
  readonly file: string;
  readonly configuration: () => Configuration;
  readonly log: Log;
  readonly health: Pick<Health, 'backupEnded'>;
  readonly metrics: Pick<Metrics, 'backedUp' | 'backupFailed' | 'backupMended'>;
}

export interface WayOut {
  readonly exports: ExportShelf;
  readonly makeExport: (
    recipients: readonly Recipient[],
    asked: Pick<Exporting, 'by' | 'conversations' | 'contents'>,
  ) => Promise<KeptExport>;
  readonly drills: KeptDrills;
  readonly backups: BackupKeeper;
  /** Makes backups when they are due and takes old exports away, until stopped. */
  keep(): () => void;
}

const LOOK_EVERY_MS = 600_000;
/** The shred horizon of the copy of keys: a key that was destroyed is out of it after so long. */
const KEYS_EVERY_MS = 60_000;

/** Whoever has one opens the backups when this machine is gone. */
async function recoveryKeys({ backup }: Configuration): Promise<readonly Recipient[]> {
  const { parseRecipient } = await import('@bailiwick/age');
  return (backup?.keys ?? []).map(parseRecipient);
}

export function openWayOut(place: WayOutPlace): WayOut {
  const { store, kind, vault, root, ledger, acts, home, file, configuration, log, health, metrics } = place;
  const now = Date.now;
  const exports = new ExportShelf(home, now);
  let copied: string | undefined;
  const backups = new BackupKeeper({
    plan: () => {
      const { backup, retention } = configuration();
      return backup === undefined || kind === 'postgres'
        ? undefined
        : { folder: backup.folder, everyMs: backup.everyMs, keepDays: retention.backupDays };
    },
    async backUp({ folder }, onStep) {
      const { backUpHome } = await import('./backing-up.ts');
      const recovery = await recoveryKeys(configuration());
      const made = await backUpHome(
        { store, vault, home, configuration: file },
        { folder, recovery },
        onStep,
      );
      const by = { kind: 'product', part: 'backup' } as const;
      const { bytes, written } = made;
      await acts.record({ kind: 'install.backed_up', by, details: { bytes, written } });
      return made;
    },
    async copyKeys({ folder }) {
      const { copyKeys } = await import('./backing-up.ts');
      const recovery = await recoveryKeys(configuration());
      copied = await copyKeys({ store, vault, home }, { folder, recovery }, copied);
    },
    now,
    onDone({ at, bytes }) {
      log.write('backed_up', { count: bytes });
      health.backupEnded('made');
      metrics.backedUp(Date.parse(at));
    },
    onFailed(error) {
      log.write('backup_failed', { error });
      health.backupEnded('failed');
      metrics.backupFailed();
    },
    onMended() {
      health.backupEnded('made');
      metrics.backupMended();
    },
  });
  return {
    exports,
    makeExport: (recipients, asked) =>
      exports.make(async (path, onPart) => {
        const { exportTo } = await import('./exporting.ts');
        const whole = { store, root, ledger, acts, home, configuration: file };
        return exportTo(whole, { kind: 'file', path, recipients }, { ...asked, onPart });
      }),
    drills: new KeptDrills(home),
    backups,
    keep() {
      const look = (): void => {
        void backups.keep();
        exports.sweep().catch((error: unknown) => log.write('broken', { error }));
      };
      const timers = [
        setInterval(look, LOOK_EVERY_MS).unref(),
        setInterval(() => void backups.keepKeys(), KEYS_EVERY_MS).unref(),
      ];
      look();
      return () => timers.forEach((timer) => clearInterval(timer));
    },
  };
}
