import { BailiwickError } from '@bailiwick/contract/errors';

/** Somebody else was faster; nothing was overwritten. */
export class Conflict extends BailiwickError {
  /** What stands now. */
  readonly current: unknown;

  constructor(happened: string, current: unknown) {
    super('conflict', happened);
    this.current = current;
  }
}
