/**
 * The first stage of the way back: finds this scope's tokens in a stream of text and puts values in their place.
 *
 * Text flows on at once, except from the first place on where a token may be in progress. What is held is bounded
 * by the longest token; prose is held only while its last word could still become the type word of a token.
 */
import type { Book } from '../protect/book.ts';
import type { Pseudonym, PseudonymType } from '../protect/pseudonym.ts';
import type { DoubleIndex } from '../protect/recognise/doubles.ts';
import { EDGE } from '../protect/recognise/find.ts';
import type { Resolver } from '../protect/recognise/match.ts';
import { NameSearch } from '../protect/recognise/names.ts';
import { type TextForm, dress } from './dress.ts';

/** Takes what comes out, in order: text as the vendor wrote it, and values that were restored. */
export interface Sink {
  vendor(text: string): void;
  value(text: string): void;
}

export class TokenStream {
  readonly #resolver: Resolver<Pseudonym>;
  readonly #doubles: DoubleIndex;
  readonly #form: TextForm;
  readonly #sink: Sink;
  #held = '';
  /** The code unit before what is held; `EDGE` directly after a token. */
  #before = EDGE;

  constructor({ book, form, sink }: { readonly book: Book; readonly form: TextForm; readonly sink: Sink }) {
    this.#resolver = {
      // Names given later cannot be meant by this reply.
      types: new Set<PseudonymType>(book.types),
      inBrackets: (type, code, variant) => book.lookup(type, code, variant),
      exactly: (type, code, variant) =>
        variant === undefined ? book.lookup(type, code, undefined) : book.lookupExactly(type, code, variant),
    };
    this.#doubles = book.doubles;
    this.#form = form;
    this.#sink = sink;
  }

  push(chunk: string): void {
    this.#advance(this.#held + chunk, true);
  }

  end(): void {
    this.#advance(this.#held, false);
  }

  #advance(text: string, open: boolean): void {
    const names = new NameSearch({ text, open, before: this.#before }, this.#resolver, this.#doubles);
    let done = 0;
    for (;;) {
      const found = names.next(done);
      const until = found.kind === 'hold' ? wholePairs(text, found.at, open) : found.match.start;
      if (until > done) this.#sink.vendor(text.slice(done, until));
      if (found.kind === 'hold') {
        this.#held = text.slice(until);
        this.#before = until > done ? text.charCodeAt(until - 1) : done > 0 ? EDGE : this.#before;
        return;
      }
      const { match } = found;
      if (match.before !== '') this.#sink.vendor(match.before);
      this.#sink.value(dress(match, this.#form));
      if (match.after !== '') this.#sink.vendor(match.after);
      done = match.end;
    }
  }
}

/** Half a surrogate pair waits for its other half: sent alone it would become a replacement character. */
function wholePairs(text: string, at: number, open: boolean): number {
  const last = text.charCodeAt(at - 1);
  return open && at === text.length && last >= 0xd800 && last <= 0xdbff ? at - 1 : at;
}
