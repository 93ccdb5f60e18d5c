/**
 * Prompts that people keep for themselves or share, and instructions that go along with what a team asks.
 *
 * Promises: a prompt is seen by whom it is for and nobody else; of two who change one at once the second is told and
 * nothing is overwritten; what is shared is recorded before it is; everything rests sealed.
 */
import type { ActKind } from '@bailiwick/contract/acts';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { Acts } from '../record/acts.ts';
import type { Audience, Instructions, Prompt, PromptId, PromptWords } from './prompt.ts';
import type { PromptStore, SealedPrompt } from './prompt-store.ts';

export interface PromptsParts {
  readonly store: PromptStore;
  readonly vault: {
    sealList(name: string, plain: Uint8Array): Uint8Array;
    openList(name: string, sealed: Uint8Array): Uint8Array;
  };
  readonly acts: Pick<Acts, 'record'>;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Writer {
  readonly principal: PrincipalId;
  readonly name: string;
  readonly team: string | undefined;
  /** Whether they may write what others see. */
  readonly shares: boolean;
}

const MOST_OWN = 200;

export class Prompts {
  readonly #parts: PromptsParts;

  constructor(parts: PromptsParts) {
    this.#parts = parts;
  }

  /** By title. */
  async seenBy({ principal, team }: Pick<Writer, 'principal' | 'team'>): Promise<readonly Prompt[]> {
    const prompts = (await this.#parts.store.seenBy(principal, team)).map((one) => this.#opened(one));
    return prompts.toSorted((a, b) => a.title.localeCompare(b.title));
  }

  /** @throws BailiwickError `not_allowed`, `rate_limited` */
  async add(by: Writer, words: PromptWords, audience: Audience): Promise<PromptId> {
    const { store, newId, now } = this.#parts;
    if (audience !== 'own' && !by.shares) throw mayNotShare();
    if (audience === 'team' && by.team === undefined)
      throw new BailiwickError('not_allowed', 'You are in no team.', {
        remedy: 'Keep it for yourself, or ask whoever looks after people to put you into a team.',
      });
    const own = await store.seenBy(by.principal, undefined);
    if (own.filter(({ owner }) => owner === by.principal).length >= MOST_OWN)
      throw new BailiwickError('rate_limited', `You keep ${MOST_OWN} prompts already.`, {
        remedy: 'Delete some that you do not use.',
      });
    const id: PromptId = `pr_${newId()}`;
    await this.#record('prompt.shared', by, { id, audience });
    const team = audience === 'team' ? by.team : undefined;
    await store.add({
      id,
      audience,
      owner: by.principal,
      team,
      changed: now(),
      sealed: this.#sealed(id, words),
    });
    return id;
  }

  /** @throws BailiwickError `not_found`, `not_allowed`; `conflict` where somebody changed it meanwhile. */
  async change(
    by: Writer,
    id: PromptId,
    { before, ...words }: PromptWords & { readonly before: number },
  ): Promise<void> {
    const prompt = await this.#writable(by, id);
    await this.#record('prompt.changed', by, prompt);
    const to = { changed: this.#later(before), sealed: this.#sealed(id, words) };
    if (!(await this.#parts.store.change(id, before, to))) throw changedMeanwhile();
  }

  /** @throws BailiwickError `not_found`, `not_allowed` */
  async remove(by: Writer, id: PromptId): Promise<void> {
    const prompt = await this.#writable(by, id);
    await this.#record('prompt.removed', by, prompt);
    await this.#parts.store.remove([id]);
  }

  /** Every prompt, for whoever looks for somebody to erase. */
  async *spoken(): AsyncGenerator<{ readonly id: string; readonly by: PrincipalId; readonly text: string }> {
    for (let after = ''; ;) {
      const page = await this.#parts.store.after(after, MOST_OWN);
      for (const { id, owner: by, title, text } of page.map((one) => this.#opened(one)))
        yield { id, by, text: `${title}\n${text}` };
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  erase(ids: readonly PromptId[]): Promise<void> {
    return this.#parts.store.remove(ids);
  }

  /** Of the firm first, then of the teams by name. */
  async instructions(): Promise<readonly Instructions[]> {
    const all = (await this.#parts.store.instructions()).map(({ team, changed, sealed }) => ({
      team,
      changed,
      text: Buffer.from(this.#parts.vault.openList(placeOf(team), sealed)).toString('utf8'),
    }));
    return all.toSorted((a, b) => (a.team ?? '').localeCompare(b.team ?? ''));
  }

  /** What goes along with what somebody of this team asks: the firm's, then the team's. */
  async instructionsFor(team: string | undefined): Promise<readonly Instructions[]> {
    return (await this.instructions()).filter((one) => one.team === undefined || one.team === team);
  }

  /**
   * @param before the version that was read; undefined where there were none.
   * @throws BailiwickError `conflict` where somebody changed them meanwhile.
   */
  async instruct(
    by: Writer,
    {
      team,
      text,
      before,
    }: { readonly team: string | undefined; readonly text: string; readonly before: number | undefined },
  ): Promise<void> {
    const { store, acts, vault } = this.#parts;
    if (text === '' && before === undefined) return;
    await acts.record({
      kind: 'instructions.changed',
      by: { kind: 'person', name: by.name },
      details: { for: team === undefined ? 'firm' : 'team', characters: text.length },
    });
    const sealed = vault.sealList(placeOf(team), Buffer.from(text));
    const done =
      text === '' && before !== undefined
        ? await store.uninstruct(team, before)
        : await store.instruct({ team, changed: this.#later(before ?? 0), sealed }, before);
    if (!done) throw changedMeanwhile();
  }

  async #writable(by: Writer, id: PromptId): Promise<SealedPrompt> {
    const prompt = await this.#parts.store.find(id);
    const seen =
      prompt !== undefined &&
      (prompt.owner === by.principal ||
        prompt.audience === 'firm' ||
        (prompt.audience === 'team' && prompt.team === by.team));
    if (!seen) throw new BailiwickError('not_found', 'There is no such prompt.');
    if (prompt.audience !== 'own' && !by.shares) throw mayNotShare();
    return prompt;
  }

  /** What nobody else sees is nobody else's business. */
  async #record(kind: ActKind, by: Writer, { id, audience }: Pick<Prompt, 'id' | 'audience'>): Promise<void> {
    if (audience === 'own') return;
    const { acts } = this.#parts;
    await acts.record({ kind, by: { kind: 'person', name: by.name }, about: id, details: { for: audience } });
  }

  /** Two changes within a millisecond are two versions. */
  #later = (before: number): number => Math.max(this.#parts.now(), before + 1);

  #sealed(id: PromptId, words: PromptWords): Uint8Array {
    return this.#parts.vault.sealList(id, Buffer.from(JSON.stringify(words)));
  }

  #opened({ sealed, ...prompt }: SealedPrompt): Prompt {
    const words = JSON.parse(
      Buffer.from(this.#parts.vault.openList(prompt.id, sealed)).toString('utf8'),
    ) as PromptWords;
    return { ...prompt, ...words };
  }
}

const placeOf = (team: string | undefined): string => `instructions ${team ?? ''}`;

const mayNotShare = (): BailiwickError =>
  new BailiwickError('not_allowed', 'Your role may not write prompts for others.', {
    remedy: 'Keep it for yourself, or ask somebody who may.',
  });

const changedMeanwhile = (): BailiwickError =>
  new BailiwickError('conflict', 'Somebody else has changed this meanwhile.', {
    remedy: 'Look at what stands now; yours was not written.',
  });
