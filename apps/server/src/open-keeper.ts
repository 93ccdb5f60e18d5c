/** The keeper of `bailiwick.yaml`: what it takes over counts at the door, and each version stands in the ledger. */
import { join } from 'node:path';
import type { Configuration } from './config/configuration.ts';
import type { ConfigurationChecks } from './config/consistency.ts';
import { FileKeeper } from './config/file-keeper.ts';
import { type Settings, environment } from './config/settings.ts';
import type { Acts } from './record/acts.ts';

interface KeeperSurroundings {
  readonly settings: Pick<Settings, 'config' | 'home'>;
  readonly checks: ConfigurationChecks;
  readonly acts: Pick<Acts, 'record'>;
  readonly now: () => number;
  readonly takeOver: (configuration: Configuration) => void;
}

export function openKeeper({ settings, checks, acts, now, takeOver }: KeeperSurroundings): FileKeeper {
  return new FileKeeper({
    file: settings.config,
    past: join(settings.home, 'past-configurations'),
    env: environment,
    checks,
    now,
    onChange: takeOver,
    onVersion: async ({ version, before, made, parts }) => {
      await acts.record({
        kind: 'configuration.changed',
        by: { kind: 'product', part: made === 'by hand' ? 'file' : 'console' },
        about: version,
        details: { ...(before === undefined ? {} : { before }), parts: [...parts] },
      });
    },
  });
}
