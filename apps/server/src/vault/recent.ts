/** Values that cost something to make, kept for the keys used last. */
export class Recent<Value> {
  readonly #most: number;
  readonly #make: (key: string) => Value;
  /** In the order of their last use: a map keeps the order in which keys came. */
  readonly #values = new Map<string, Value>();

  constructor(most: number, make: (key: string) => Value) {
    this.#most = most;
    this.#make = make;
  }

  get(key: string): Value {
    let value = this.#values.get(key);
    if (value === undefined) {
      value = this.#make(key);
      if (this.#values.size >= this.#most) {
        for (const oldest of this.#values.keys()) {
          this.#values.delete(oldest);
          break;
        }
      }
    } else this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }
}
