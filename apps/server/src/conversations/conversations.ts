/**
 * The conversations that a firm chose to keep.
 *
 * Promises: title and text rest sealed under a key of the conversation's own and are shown to its owner only; a reveal
 * to anybody else is recorded, with a reason, before anything is handed out; what is deleted is deleted by destroying
 * its key first.
 * Refuses: to keep anything where the firm chose not to; to delete what is under a legal hold.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { LegalHolds } from '../holds/legal-holds.ts';
import type { Doer } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { Subject } from '../subjects/data-key.ts';
import type { SubjectKeys, SubjectSeal } from '../subjects/subject-keys.ts';
import type {
  Conversation,
  ConversationId,
  Head,
  Hit,
  Keeping,
  Message,
  NewConversation,
} from './conversation.ts';
import type { ConversationStore, SealedHead } from './conversation-store.ts';
import { HEAD_PLACE, messagePlace, openMessage, openTitle, sealMessage, sealTitle } from './sealed-words.ts';
import { matcher } from './search.ts';

export interface ConversationsParts {
  readonly store: ConversationStore;
  readonly keys: SubjectKeys;
  readonly holds: Pick<LegalHolds, 'refuseHeld'>;
  readonly acts: Pick<Acts, 'record'>;
  readonly keeping: () => Keeping;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Hits of one search. */
const MOST_HITS = 100;

export const subjectOf = (id: ConversationId): Subject => `conversation:${id}`;

export class Conversations {
  readonly #parts: ConversationsParts;

  constructor(parts: ConversationsParts) {
    this.#parts = parts;
  }

  /** @throws BailiwickError `not_allowed` where the firm keeps no conversations. */
  async create(owner: PrincipalId, { title, folder, scope }: NewConversation): Promise<ConversationId> {
    const { store, keys, keeping, newId, now } = this.#parts;
    if (keeping().kind === 'off') throw notKept();
    const id: ConversationId = `cv_${newId()}`;
    const seal = await keys.make(subjectOf(id));
    const at = now();
    const sealed = seal.seal(HEAD_PLACE, sealTitle({ title, folder }));
    await store.add({ id, owner, scope, sealed, made: at, changed: at });
    return id;
  }

  /** @returns the number of the first message. @throws BailiwickError `not_found`, `not_allowed` */
  async append(owner: PrincipalId, id: ConversationId, messages: readonly Message[]): Promise<number> {
    const { store, keeping, now } = this.#parts;
    if (keeping().kind === 'off') throw notKept();
    const { seal } = await this.#own(owner, id);
    const first = await store.append(id, messages.length, {
      at: now(),
      seal: (nth, seq) => seal.seal(messagePlace(seq), sealMessage(messages[nth])),
    });
    if (first === undefined) throw gone();
    return first;
  }

  /** A new title, or another folder; what is left out stays. @throws BailiwickError `not_found` */
  async rename(
    owner: PrincipalId,
    id: ConversationId,
    to: { readonly title?: string; readonly folder?: string | undefined },
  ): Promise<void> {
    const { head, seal } = await this.#own(owner, id);
    const sealed = seal.seal(HEAD_PLACE, sealTitle({ ...openTitle(seal, head), ...to }));
    if (!(await this.#parts.store.reseal(id, sealed))) throw gone();
  }

  /** The last changed first. */
  async list(owner: PrincipalId): Promise<readonly Head[]> {
    const heads = await this.#parts.store.of(owner);
    const seals = await this.#parts.keys.of(heads.map(({ id }) => subjectOf(id)));
    return heads.flatMap((head) => {
      const seal = seals.get(subjectOf(head.id));
      // Without its key it is deleted, whatever is left of it.
      return seal === undefined ? [] : [shown(head, seal)];
    });
  }

  /** @throws BailiwickError `not_found`, also where it is somebody else's. */
  async read(owner: PrincipalId, id: ConversationId): Promise<Conversation> {
    const { head, seal } = await this.#own(owner, id);
    return this.#whole(head, seal);
  }

  /**
   * Every word of `words` in any letter case, in a title or a message. Opens and reads all of the owner's conversations:
   * nothing that could be searched lies about unsealed. Thousands of messages take a moment.
   */
  async search(owner: PrincipalId, words: string): Promise<readonly Hit[]> {
    const matches = matcher(words);
    const hits: Hit[] = [];
    for (const head of await this.#parts.store.of(owner)) {
      const seal = (await this.#parts.keys.of([subjectOf(head.id)])).get(subjectOf(head.id));
      if (seal === undefined) continue;
      const { title, said } = await this.#whole(head, seal);
      const conversation = head.id;
      for (const [message, text] of [
        [undefined, title] as const,
        ...said.map((m) => [m.id, m.text] as const),
      ]) {
        const excerpt = matches(text);
        if (excerpt !== undefined) hits.push({ conversation, title, message, excerpt });
        if (hits.length === MOST_HITS) return hits;
      }
      await breathe();
    }
    return hits;
  }

  /** @throws BailiwickError `not_found`; `conflict` under a legal hold. */
  async delete(owner: PrincipalId, id: ConversationId): Promise<void> {
    const { store, keys, holds } = this.#parts;
    const head = await store.find(id);
    if (head?.owner !== owner) throw gone();
    await holds.refuseHeld([{ conversation: id, owner, scope: head.scope }]);
    await keys.destroy([subjectOf(id)]);
    await store.remove([id]);
  }

  /**
   * Hands a conversation to somebody who is not its owner. The caller says that they may.
   *
   * @throws BailiwickError `not_found`; `journal_unavailable` when it could not be recorded: then nothing is shown.
   */
  async reveal(
    id: ConversationId,
    { by, reason }: { readonly by: Doer; readonly reason: string },
  ): Promise<Conversation> {
    const { store, keys, acts } = this.#parts;
    const head = await store.find(id);
    const seal = (await keys.of([subjectOf(id)])).get(subjectOf(id));
    if (head === undefined || seal === undefined) throw gone();
    await acts.record({
      kind: 'content.revealed',
      by,
      about: id,
      reason,
      details: { messages: head.messages },
    });
    return this.#whole(head, seal);
  }

  async #own(
    owner: PrincipalId,
    id: ConversationId,
  ): Promise<{ readonly head: SealedHead; readonly seal: SubjectSeal }> {
    const head = await this.#parts.store.find(id);
    if (head?.owner !== owner) throw gone();
    const seal = (await this.#parts.keys.of([subjectOf(id)])).get(subjectOf(id));
    if (seal === undefined) throw gone();
    return { head, seal };
  }

  async #whole(head: SealedHead, seal: SubjectSeal): Promise<Conversation> {
    const sealed = await this.#parts.store.messages(head.id);
    return { ...shown(head, seal), scope: head.scope, said: sealed.map((one) => openMessage(seal, one)) };
  }
}

function shown(head: SealedHead, seal: SubjectSeal): Head {
  const { id, owner, made, changed, messages } = head;
  return { id, owner, ...openTitle(seal, head), made, changed, messages };
}

const gone = (): BailiwickError =>
  new BailiwickError('not_found', 'There is no such conversation.', {
    remedy: 'It may have been deleted, or its time is over.',
  });

const notKept = (): BailiwickError =>
  new BailiwickError('not_allowed', 'This firm keeps no conversations.', {
    remedy: 'To keep them: retention: { conversations: { keep: on, days: 30 } } in bailiwick.yaml.',
  });
