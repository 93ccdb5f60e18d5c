/** Backups that a server makes by itself: when the newest is old enough, one at a time, and told loudly when it fails. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Listed } from './snapshot.ts';

export interface BackupPlan {
  readonly folder: string;
  readonly everyMs: number;
  readonly keepDays: number;
}

export type BackupStep = 'copying' | 'writing' | 'trying';

export interface BackupUnderWay {
  readonly since: number;
  readonly step: BackupStep;
  /** 0 to 1, of this step. */
  readonly share: number;
}

export interface BackupKeeperParts {
  /** Undefined where the firm has none. */
  readonly plan: () => BackupPlan | undefined;
  readonly backUp: (
    plan: BackupPlan,
    onStep: (step: BackupStep, done: number, of: number) => void,
  ) => Promise<Listed>;
  /** Puts a copy of the keys of subjects beside the backups, where they changed since the last. */
  readonly copyKeys: (plan: BackupPlan) => Promise<void>;
  readonly now: () => number;
  readonly onDone: (made: Listed) => void;
  readonly onFailed: (error: unknown) => void;
  /** The copy of keys, which had failed, was written. */
  readonly onMended: () => void;
}

export interface Failed {
  readonly at: number;
  readonly error: unknown;
}

/** After a failure it tries again so soon. */
const AGAIN_MS = 3_600_000;

export class BackupKeeper {
  readonly #parts: BackupKeeperParts;
  #underWay: BackupUnderWay | undefined;
  #failed: Failed | undefined;
  /** Of the copy of keys alone: it says nothing about when the next backup is due. */
  #keysFailed: Failed | undefined;

  constructor(parts: BackupKeeperParts) {
    this.#parts = parts;
  }

  get underWay(): BackupUnderWay | undefined {
    return this.#underWay;
  }

  /** The last try, where it failed. */
  get failed(): Failed | undefined {
    return this.#failed ?? this.#keysFailed;
  }

  async list(): Promise<readonly Listed[]> {
    const plan = this.#parts.plan();
    if (plan === undefined) return [];
    // A server without backups need not load what reads them.
    const { snapshotsIn } = await import('./snapshot.ts');
    return (await snapshotsIn(plan.folder)).toReversed();
  }

  /** When the next is due, in milliseconds since the epoch; undefined where there is no plan. */
  async due(): Promise<number | undefined> {
    const plan = this.#parts.plan();
    if (plan === undefined) return undefined;
    const [newest] = await this.list();
    const regular = newest === undefined ? 0 : Date.parse(newest.at) + plan.everyMs;
    return Math.max(regular, this.#failed === undefined ? 0 : this.#failed.at + AGAIN_MS);
  }

  /** Makes one where it is due. Never rejects. */
  async keep(): Promise<void> {
    try {
      const due = await this.due();
      if (due === undefined || this.#parts.now() < due || this.#underWay !== undefined) return;
      await this.make();
    } catch (error) {
      this.#failed = { at: this.#parts.now(), error };
      this.#parts.onFailed(error);
    }
  }

  /** Keeps the copy of keys as short behind the keys as this is called: what was destroyed must go there, too. Never rejects. */
  async keepKeys(): Promise<void> {
    const plan = this.#parts.plan();
    if (plan === undefined || this.#underWay !== undefined) return;
    try {
      await this.#parts.copyKeys(plan);
      if (this.#keysFailed !== undefined && this.#failed === undefined) this.#parts.onMended();
      this.#keysFailed = undefined;
    } catch (error) {
      // Once, not every minute.
      if (this.#keysFailed === undefined) this.#parts.onFailed(error);
      this.#keysFailed = { at: this.#parts.now(), error };
    }
  }

  /** @throws BailiwickError `conflict` where there is no plan, or one is under way. */
  async make(): Promise<Listed> {
    const { plan: planned, backUp, now, onDone } = this.#parts;
    const plan = planned();
    if (plan === undefined)
      throw new BailiwickError('conflict', 'It is not set up where backups go.', {
        remedy: 'Write `backup:` into bailiwick.yaml; see docs/backup.md.',
      });
    if (this.#underWay !== undefined)
      throw new BailiwickError('conflict', 'A backup is under way already.', { remedy: 'Wait for it.' });
    const since = now();
    this.#underWay = { since, step: 'copying', share: 0 };
    try {
      const made = await backUp(plan, (step, done, of) => {
        this.#underWay = { since, step, share: of === 0 ? 0 : done / of };
      });
      await this.#parts.copyKeys(plan);
      this.#failed = undefined;
      this.#keysFailed = undefined;
      const { prune } = await import('./prune.ts');
      await prune(plan.folder, plan.keepDays, now());
      onDone(made);
      return made;
    } finally {
      this.#underWay = undefined;
    }
  }
}
