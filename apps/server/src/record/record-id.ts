import { type RecordId, recordId } from '@bailiwick/contract/ids';

/** Crockford's base 32 in lower case: no i, l, o or u, so an id survives being read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;
const TIME_BYTES = 6;
const BYTES = 16;
const CHANCE = BYTES - TIME_BYTES;
/** Chance is asked for so many times at once: the question costs more than the answer. */
const AHEAD = 100;

const SHAPE = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/**
 * Makes ids that sort in the order in which they were made: 48 bits of time, 80 bits of chance, 26 characters.
 *
 * Two ids of one millisecond differ by one, so they sort too; an id is therefore a name and never a secret.
 * When the clock steps back, the last time goes on being used.
 */
export class RecordIds {
  readonly #randomBytes: (size: number) => Uint8Array;
  readonly #last = new Uint8Array(BYTES);
  #lastTime = -1;
  #chance: Uint8Array = new Uint8Array(0);

  /** @param randomBytes a source of `size` bytes of chance. */
  constructor(randomBytes: (size: number) => Uint8Array) {
    this.#randomBytes = randomBytes;
  }

  /** @param now milliseconds since the epoch. */
  next(now: number): RecordId {
    if (now > this.#lastTime) this.#begin(now);
    else increment(this.#last);
    return encode(this.#last);
  }

  #begin(now: number): void {
    this.#lastTime = now;
    let rest = now;
    for (let at = TIME_BYTES - 1; at >= 0; at--) {
      this.#last[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    if (this.#chance.length === 0) this.#chance = this.#randomBytes(CHANCE * AHEAD);
    this.#last.set(this.#chance.subarray(0, CHANCE), TIME_BYTES);
    this.#chance = this.#chance.subarray(CHANCE);
    // The highest bit of chance stays free, so that increments never carry into the time.
    this.#last[TIME_BYTES] = (this.#last[TIME_BYTES] ?? 0) & 0x7f;
  }
}

/** Whether a text has the shape of a record id. */
export function isRecordId(text: string): text is RecordId {
  return SHAPE.test(text);
}

function increment(bytes: Uint8Array): void {
  for (let at = BYTES - 1; at >= 0; at--) {
    const next = ((bytes[at] ?? 0) + 1) & 0xff;
    bytes[at] = next;
    if (next !== 0) return;
  }
}

function encode(bytes: Uint8Array): RecordId {
  // 128 bits in 26 groups of five: two zero bits stand in front.
  let text = '';
  let held = 0;
  let bits = 2;
  let at = 0;
  while (text.length < LENGTH) {
    if (bits < 5) {
      held = (held << 8) | (bytes[at++] ?? 0);
      bits += 8;
    }
    bits -= 5;
    text += ALPHABET.charAt((held >> bits) & 31);
    held &= (1 << bits) - 1;
  }
  return recordId(text);
}
