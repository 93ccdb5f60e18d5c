import type { systemEndpoints } from '@bailiwick/api/system';
import type { Ledger } from '../ledger/ledger.ts';
import { selfCheck } from '../ledger/self-check.ts';
import type { Detail } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { KitStanding } from '../vault/kit-standing.ts';
import type { Handlers } from './handler.ts';

export interface SystemParts {
  readonly version: string;
  readonly node: string;
  readonly startedAt: number;
  readonly database: 'sqlite' | 'postgres';
  readonly ready: () => Promise<boolean>;
  readonly ledger: Ledger;
  readonly kit: () => Promise<KitStanding>;
  readonly acts: Pick<Acts, 'newest'>;
  /** Milliseconds on a clock that does not go back. */
  readonly tick: () => number;
}

export function systemHandlers(parts: SystemParts): Handlers<typeof systemEndpoints> {
  const { version, node, startedAt, database, ledger, acts, tick } = parts;
  return {
    async show() {
      const [ready, signed, kit] = await Promise.all([parts.ready(), ledger.latest(), parts.kit()]);
      return {
        version,
        node,
        startedAt,
        database,
        ready,
        ledger: { origin: ledger.origin, size: signed?.checkpoint.size, signedAt: signed?.at },
        kit: kit.kind,
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
    async acts({ before, limit }) {
      const newest = await acts.newest(limit, before);
      return {
        acts: newest.map(({ seq, id, at, kind, part, about, said, details }) => ({
          seq,
          id,
          at,
          kind,
          by: said?.name,
          part,
          about,
          reason: said?.reason,
          details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, plain(value)])),
        })),
      };
    },
  };
}

function plain(detail: Detail): string | number | boolean | string[] {
  return typeof detail === 'object' ? [...detail] : detail;
}
