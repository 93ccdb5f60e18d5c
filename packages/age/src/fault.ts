/**
 * `header`: not an age file, or one that breaks the format · `no_match`: none of the keys opens it · `mac`: the header
 * was changed · `payload`: the content was changed, cut off or added to · `armour`: the text around it is broken ·
 * `key`: a recipient, identity or passphrase is malformed.
 */
export type AgeFault = 'header' | 'no_match' | 'mac' | 'payload' | 'armour' | 'key';

/** The only error that this package throws by itself. Its message never quotes a key or content. */
export class AgeError extends Error {
  override readonly name = 'AgeError';
  readonly fault: AgeFault;

  constructor(fault: AgeFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
