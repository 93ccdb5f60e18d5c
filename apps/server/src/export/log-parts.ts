/** The ledger in an export: bundles, the rows beside them every few thousand entries, then the hashes above and the checkpoint. */
import { TILE_WIDTH, type TileName, entryBundle, tilePath } from '@bailiwick/ledger/tile';
import { tileNames } from '../ledger/published.ts';
import { tilesOf } from '../ledger/stored-tree.ts';
import { z } from 'zod';
import type { Section } from './group.ts';
import type { Holdings } from './holdings.ts';
import { lines } from './lines.ts';
import type { Part } from './manifest.ts';

/** Of 256 entries each, between two parts with their rows. */
const BUNDLES = 20;
/** Of hashes, read together. */
const TILES = 256;

export const logSchema = z.strictObject({
  size: z.int(),
  note: z.string(),
  keys: z.string(),
  keptFrom: z.int(),
});
export type Log = z.infer<typeof logSchema>;

export function logSections(holdings: Holdings, log: Log): readonly Section[] {
  return [
    {
      name: 'ledger',
      async *groups(from) {
        const step = BUNDLES * TILE_WIDTH;
        for (let count = from?.count ?? 0; count * step < log.size; count += 1)
          yield { parts: await entries(holdings, count * step, log.size), count: count + 1, last: '' };
      },
    },
    {
      name: 'hashes',
      async *groups(from) {
        const tiles = tilesOf(
          {
            bodies: async (first, many) => (await holdings.entries(first, many)).map(({ body }) => body),
            tile: (level, index) => holdings.tile(level, index),
          },
          log.size,
        );
        const names = [...tileNames(log.size)].filter(({ level }) => level !== 'entries');
        for (let at = from?.count ?? 0; at < names.length; at += TILES) {
          const parts: Part[] = [];
          for (const name of names.slice(at, at + TILES)) {
            if (name.level === 'entries') continue;
            const hashes = await tiles(name.level, name.index);
            parts.push(tilePart(name, Buffer.concat(hashes.slice(0, name.width))));
          }
          yield { parts, count: at + TILES, last: '' };
        }
      },
    },
    {
      name: 'checkpoint',
      async *groups(from) {
        if (from === undefined) yield { parts: await Promise.resolve(checkpoint(log)), count: 0, last: '' };
      },
    },
  ];
}

async function entries(holdings: Holdings, from: number, size: number): Promise<readonly Part[]> {
  const rows = await holdings.entries(from, Math.min(BUNDLES * TILE_WIDTH, size - from));
  const parts: Part[] = [];
  for (let at = 0; at < rows.length; at += TILE_WIDTH) {
    const bundle = rows.slice(at, at + TILE_WIDTH);
    const name = { level: 'entries', index: (from + at) / TILE_WIDTH, width: bundle.length } as const;
    const bytes = entryBundle(bundle.map(({ body }) => Buffer.from(body)));
    // Of entries that retention has let go of there is no bundle.
    if (bundle.every(({ body }) => body !== '')) parts.push(tilePart(name, bytes));
  }
  const number = String(from / (BUNDLES * TILE_WIDTH) + 1).padStart(6, '0');
  const beside = rows.map(({ body, ...row }) => JSON.stringify({ ...row, kept: body !== '' }));
  return [...parts, lines('entries', `ledger/rows/${number}.jsonl`, beside)];
}

function checkpoint({ note, keys, keptFrom }: Log): readonly Part[] {
  const file = (path: string, text: string): Part => ({
    kind: 'log',
    path: `ledger/${path}`,
    bytes: Buffer.from(text),
  });
  const least = keptFrom > 0 ? [file('minimum-index', `${keptFrom}\n`)] : [];
  return [...least, file('keys', keys), file('checkpoint', note)];
}

const tilePart = (name: TileName, bytes: Uint8Array): Part => ({
  kind: 'log',
  path: `ledger/${tilePath(name)}`,
  bytes,
});
