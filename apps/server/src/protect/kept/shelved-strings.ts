/**
 * Strings in blocks of bytes, one after the other: a short one takes its length in bytes and not the sixty or more that
 * an object on the heap does. Every string comes back as it was, unpaired surrogates included.
 */

/** A place is a block and an offset in one number of 32 bits. */
const LARGEST_BLOCK = 2 ** 16;
const MOST_BLOCKS = 2 ** 16;
/** Most scopes hold a few values. */
const FIRST_BLOCK = 512;
const HEAD_BYTES = 4;

export class ShelvedStrings {
  readonly #blocks: Buffer[] = [];
  /** Of the block that is being filled: which it is, and how much of it is left and used. */
  #current = 0;
  #free = 0;
  #used = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Puts strings down, one behind the other. @returns their place. */
  put(texts: readonly string[]): number {
    let size = 0;
    for (const text of texts) size += HEAD_BYTES + text.length * (isNarrow(text) ? 1 : 2);
    const place = this.#room(size);
    const buffer = this.#blockAt(place);
    let at = place % LARGEST_BLOCK;
    for (const text of texts) {
      const narrow = isNarrow(text);
      buffer.writeUInt32LE(text.length * 2 + (narrow ? 0 : 1), at);
      at += HEAD_BYTES;
      at += buffer.write(text, at, narrow ? 'latin1' : 'utf16le');
    }
    return place;
  }

  /** The string that stands `index` strings behind the first of a place. */
  read(place: number, index: number): string {
    const buffer = this.#blockAt(place);
    let at = place % LARGEST_BLOCK;
    for (let left = index; ; left -= 1) {
      const head = buffer.readUInt32LE(at);
      const wide = (head & 1) === 1;
      const end = at + HEAD_BYTES + (head >>> 1) * (wide ? 2 : 1);
      if (left === 0) return buffer.toString(wide ? 'utf16le' : 'latin1', at + HEAD_BYTES, end);
      at = end;
    }
  }

  #blockAt(place: number): Buffer {
    const block = this.#blocks[Math.floor(place / LARGEST_BLOCK)];
    if (block === undefined) throw new RangeError('Nothing was put down there.');
    return block;
  }

  /** The place of so many free bytes; what is larger than a block has one of its own. */
  #room(size: number): number {
    if (size > LARGEST_BLOCK) return this.#addBlock(size) * LARGEST_BLOCK;
    if (size > this.#free) {
      const usual = Math.min(FIRST_BLOCK * 2 ** Math.min(this.#blocks.length, 8), LARGEST_BLOCK);
      this.#free = Math.max(usual, size);
      this.#current = this.#addBlock(this.#free);
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += size;
    this.#free -= size;
    return this.#current * LARGEST_BLOCK + start;
  }

  #addBlock(size: number): number {
    if (this.#blocks.length === MOST_BLOCKS)
      throw new RangeError('The names of one scope do not fit into 4 GiB.');
    this.#bytes += size;
    return this.#blocks.push(Buffer.alloc(size)) - 1;
  }
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}
