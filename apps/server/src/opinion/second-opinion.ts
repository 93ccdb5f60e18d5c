/**
 * A second opinion on what a text holds, by a model of the firm's own.
 *
 * Promises: the model runs in a thread of its own with a time limit, and nothing is fetched. It can add findings and
 * widen ours of the same type; it can take none away, so a bad model costs precision, never a leak.
 */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Finding } from '@bailiwick/contract/finding';
import { Thread } from '../files/thread.ts';
import type { Opinion, OpinionModel } from './model.ts';
import type { OpinionAnswer, OpinionJob } from './worker.ts';

const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
const MEMORY_MB = 512;
const WAITING = 64;

export class SecondOpinion {
  readonly model: OpinionModel;
  readonly #thread: Thread<OpinionJob, OpinionAnswer>;

  constructor(model: OpinionModel) {
    this.model = model;
    this.#thread = new Thread(WORKER_FILE, {
      timeoutMs: model.timeoutMs,
      memoryMb: MEMORY_MB,
      waiting: WAITING,
    });
  }

  /**
   * What the model finds in each text.
   *
   * @returns undefined where it was late or broke and requests may go on without it.
   * @throws BailiwickError `inspection_failed` where they may not.
   */
  async about(texts: readonly string[]): Promise<readonly (readonly Opinion[])[] | undefined> {
    const outcome = await this.#thread.run({ model: this.model, texts });
    if (outcome.kind === 'done' && outcome.answer.kind === 'opinions') return outcome.answer.opinions;
    if (this.model.whenLate === 'go_on') return undefined;
    if (outcome.kind === 'done' && outcome.answer.kind === 'unusable') {
      const { message, remedy } = outcome.answer;
      throw new BailiwickError(
        'inspection_failed',
        `The model "${this.model.name}" gives no opinion: ${message}`,
        { remedy },
      );
    }
    throw new BailiwickError(
      'inspection_failed',
      `The model "${this.model.name}" took too long, so the request was not sent.`,
      {
        remedy: 'Raise its timeout_ms, take a smaller model, or set when_late: go_on.',
        retryAfter: 5,
      },
    );
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** Our findings with a model's: new ones added, ours of the same type widened. Sorted, not overlapping. */
export function merged(
  text: string,
  ours: readonly Finding[],
  opinions: readonly Opinion[],
): readonly Finding[] {
  const all = [...ours];
  for (const { start, end, type, score } of opinions) {
    const touching = all.filter((one) => one.start < end && one.end > start);
    const same = touching.find((one) => one.type === type);
    if (touching.length === 0) {
      all.push({
        start,
        end,
        type,
        class: TYPE_CLASSES[type],
        score,
        canonical: text.slice(start, end).replace(/\s+/g, ' '),
      });
    } else if (same !== undefined && touching.length === 1) {
      const from = Math.min(start, same.start);
      const to = Math.max(end, same.end);
      if (from < same.start || to > same.end) {
        all[all.indexOf(same)] = {
          ...same,
          start: from,
          end: to,
          canonical: text.slice(from, to).replace(/\s+/g, ' '),
        };
      }
    }
  }
  return all.sort((a, b) => a.start - b.start);
}
