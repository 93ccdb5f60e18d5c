/** Numbers in a flat array that grows: what is made at every start, and by the ten thousand, may be no objects. */
export class Growing {
  count = 0;
  #numbers: Int32Array;

  /** @param room for how many it begins. */
  constructor(room: number) {
    this.#numbers = new Int32Array(room);
  }

  /** Adds a number; where it lies. */
  push(number: number): number {
    const at = this.count++;
    if (at === this.#numbers.length) {
      const more = new Int32Array(at * 2 + 8);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[at] = number;
    return at;
  }

  /** The number at a place below `count`. */
  at(place: number): number {
    return this.#numbers[place] as number;
  }

  set(place: number, number: number): void {
    this.#numbers[place] = number;
  }
}
