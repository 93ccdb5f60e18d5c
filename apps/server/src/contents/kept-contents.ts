/**
 * The contents that the firm chose to keep, and who may see them.
 *
 * Promises: each rests sealed under a key of its own; whoever looks at one is recorded with a reason before anything is
 * handed out, and those whose request it was can see that; what is deleted is deleted by destroying its key first.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId, RecordId } from '@bailiwick/contract/ids';
import type { Doer } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { Content } from './content.ts';
import type { ContentStore, Reveal, SealedContent } from './content-store.ts';
import { openSaid, subjectOf } from './sealed-content.ts';

export interface KeptContentsParts {
  readonly store: ContentStore;
  readonly keys: Pick<SubjectKeys, 'of'>;
  readonly acts: Pick<Acts, 'record' | 'saidIn'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A reveal with who did it and why; undefined where those words were erased. */
export interface ToldReveal extends Reveal {
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

const AT_ONCE = 100;

export class KeptContents {
  readonly #parts: KeptContentsParts;

  constructor(parts: KeptContentsParts) {
    this.#parts = parts;
  }

  /** Until when something of a request is kept; undefined where nothing is. Shows nothing of it. */
  async keptUntil(id: RecordId): Promise<number | undefined> {
    const row = await this.#parts.store.find(id);
    if (row === undefined) return undefined;
    // Without its key it is deleted, whatever is left of it.
    const seals = await this.#parts.keys.of([subjectOf(id)]);
    return seals.size === 0 ? undefined : row.until;
  }

  /**
   * Hands out what was said. The caller says that they may.
   *
   * @throws BailiwickError `not_found`; `inspection_failed` where it does not open; `journal_unavailable` when it could
   *   not be recorded: then nothing is shown.
   */
  async reveal(
    id: RecordId,
    { by, reason }: { readonly by: Doer; readonly reason: string },
  ): Promise<Content & { readonly act: RecordId }> {
    const { store, acts, now } = this.#parts;
    const row = await store.find(id);
    const content = row && (await this.#opened(row));
    if (content === undefined) throw gone();
    const act = await acts.record({
      kind: 'content.revealed',
      by,
      about: id,
      reason,
      details: { contents: 1 },
    });
    await store.noteReveal({ act, record: id, principal: content.principal, at: now() });
    return { ...content, act };
  }

  async revealsOf(id: RecordId): Promise<readonly ToldReveal[]> {
    return this.#told(await this.#parts.store.revealsOf(id));
  }

  /** Of somebody's own requests, the newest first. */
  async revealsTo(principal: PrincipalId): Promise<readonly ToldReveal[]> {
    return this.#told(await this.#parts.store.revealsTo(principal, AT_ONCE));
  }

  /** Every content that opens, in the order of ids, for the firm on its way out. @param from behind which one. */
  async *all(from: string): AsyncGenerator<Content> {
    for (let after = from; ;) {
      const rows = await this.#parts.store.after(after, AT_ONCE);
      for (const row of rows) {
        const content = await this.#opened(row);
        if (content !== undefined) yield content;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) return;
      after = last.id;
    }
  }

  async #opened(row: SealedContent): Promise<Content | undefined> {
    const seal = (await this.#parts.keys.of([subjectOf(row.id)])).get(subjectOf(row.id));
    if (seal === undefined) return undefined;
    const { sealed: _, ...of } = row;
    return { ...of, said: openSaid(seal, row) };
  }

  async #told(reveals: readonly Reveal[]): Promise<readonly ToldReveal[]> {
    const said = await this.#parts.acts.saidIn(reveals.map(({ act }) => act));
    return reveals.map((reveal) => ({
      ...reveal,
      by: said.get(reveal.act)?.name,
      reason: said.get(reveal.act)?.reason,
    }));
  }
}

const gone = (): BailiwickError =>
  new BailiwickError('not_found', 'Nothing is kept of what this request said.', {
    remedy: 'It was not to be kept, its time is over, or it was erased.',
  });

/** Every text in a content, for whoever looks for somebody in it. */
export function textsIn({ said: { written, sent, reply, names } }: Content): readonly string[] {
  const heard = reply === undefined ? [] : [...reply.received.said, ...reply.restored.said];
  return [
    ...[written, ...sent.map(({ view }) => view)].flatMap(({ pieces }) =>
      pieces.flatMap(({ name = '', text }) => [name, text]),
    ),
    ...heard.flatMap(({ name = '', text }) => [name, text]),
    ...names.map(({ value }) => value),
  ];
}
