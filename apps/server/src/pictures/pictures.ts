/**
 * Pictures: reads the writing in them, and makes copies in which some of it is covered.
 *
 * Promises that a picture is read whole or not at all, and that a copy holds pixels only. Decoding and reading run in
 * threads with limits on time, memory and pixels, one picture at a time; they start with the first picture and go
 * when there was none for a while. A large page is read by two of them, half each; one that lies on its side is read
 * as it should lie. It sees writing; faces, places and handwriting it does not.
 */
import { Thread } from '../files/thread.ts';
import type { PictureLimits } from './limits.ts';
import type { Mask, MaskedCopy } from './mask.ts';
import { boxBefore } from './turn.ts';
import { joinedText, type PageText } from './words.ts';
import type { Answer, Job } from './worker.ts';

export { DEFAULT_PICTURE_LIMITS, type PictureLimits } from './limits.ts';

const MAX_WAITING = 32;

const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export interface Unseen {
  readonly kind: 'unseen';
  /** Completes "The picture cannot be read: …"; holds no content. */
  readonly because: string;
}

export class Pictures {
  readonly #limits: PictureLimits;
  readonly #thread: Thread<Job, Answer>;
  readonly #second: Thread<Job, Answer>;

  constructor(limits: PictureLimits) {
    this.#limits = limits;
    this.#thread = new Thread(WORKER_FILE, { ...limits, waiting: MAX_WAITING });
    this.#second = new Thread(WORKER_FILE, { ...limits, waiting: MAX_WAITING });
  }

  /** The words in a picture. Rejects with `inspection_failed` when too many wait, `shutting_down` after `close`. */
  async read(bytes: Uint8Array): Promise<(PageText & { readonly kind: 'read' }) | Unseen> {
    const looked = await this.#ask(this.#thread, { kind: 'look', bytes, limits: this.#limits });
    if (looked.kind !== 'looked') return unseen(looked);
    const { turn, size, bands, legible } = looked.sheet;
    const threads = [this.#thread, this.#second];
    const answers = await Promise.all(
      bands.map((band, i) => this.#ask(threads[i] ?? this.#thread, { kind: 'read', band, legible })),
    );
    const parts: PageText[] = [];
    for (const answer of answers) {
      if (answer.kind !== 'read') return unseen(answer);
      parts.push(answer.page);
    }
    const { text, words } = joinedText(parts);
    return {
      kind: 'read',
      text,
      words: words.map((word) => ({ ...word, box: boxBefore(word.box, turn, size) })),
    };
  }

  /** A copy with boxes over parts of it, without metadata. */
  async mask(
    bytes: Uint8Array,
    masks: readonly Mask[],
  ): Promise<(MaskedCopy & { readonly kind: 'masked' }) | Unseen> {
    const answer = await this.#ask(this.#thread, { kind: 'mask', bytes, limits: this.#limits, masks });
    return answer.kind === 'masked' ? { kind: 'masked', ...answer.copy } : unseen(answer);
  }

  async close(): Promise<void> {
    await Promise.all([this.#thread.close(), this.#second.close()]);
  }

  async #ask(thread: Thread<Job, Answer>, job: Job): Promise<Answer> {
    const outcome = await thread.run(job);
    if (outcome.kind === 'done') return outcome.answer;
    return { kind: 'unseeable', because: this.#lost(outcome.to) };
  }

  #lost(to: 'time' | 'memory' | 'fault'): string {
    const { timeoutMs, memoryMb } = this.#limits;
    if (to === 'time') return `it took longer than ${timeoutMs} ms`;
    return to === 'memory'
      ? `it needs more than the ${memoryMb} MiB of memory allowed`
      : 'it breaks the reader';
  }
}

function unseen(answer: Answer): Unseen {
  return { kind: 'unseen', because: answer.kind === 'unseeable' ? answer.because : 'it breaks the reader' };
}
