/** Many short lists of numbers, in one flat array: which rows each of thousands of phrases speaks for. */
import { Growing } from '../growing.ts';

/** A list that holds nothing yet. */
export const EMPTY = -1;

export class Chains {
  /** Two a link: the next link of its list, and the number. */
  readonly #links: Growing;

  /** @param most how many numbers there may be in all, about. */
  constructor(most: number) {
    this.#links = new Growing(most * 2);
  }

  /** The list with a number more, in place of the one given. */
  with(number: number, list: number): number {
    const link = this.#links.push(list);
    this.#links.push(number);
    return link;
  }

  each(list: number, visit: (number: number) => void): void {
    for (let link = list; link !== EMPTY; link = this.#links.at(link)) visit(this.#links.at(link + 1));
  }
}
