import { createHash } from 'node:crypto';

/** Choices drawn from a MAC: the same MAC makes the same choices. */
export interface Pick {
  /** A whole number of 0 to `limit - 1`. */
  below(limit: number): number;
  one<Item>(items: readonly Item[]): Item;
  digits(count: number): string;
}

export function pickFrom(mac: Uint8Array): Pick {
  let pool = Buffer.from(mac);
  let at = 0;
  const below = (limit: number): number => {
    if (at + 4 > pool.length) {
      pool = createHash('sha256').update(pool).digest();
      at = 0;
    }
    const word = pool.readUInt32BE(at);
    at += 4;
    return Math.floor((word / 0x1_0000_0000) * limit);
  };
  return {
    below,
    one: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  };
}
