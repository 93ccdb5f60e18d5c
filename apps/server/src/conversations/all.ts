/** Every conversation that is kept, opened, one after the other: for the firm, on its way out. */
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { subjectOf } from './conversations.ts';
import { openMessage, openTitle } from './sealed-words.ts';

const AT_ONCE = 200;

/** @param from behind which one, in the order of ids. Those whose key was destroyed are deleted, whatever is left of them. */
export async function* allConversations(
  store: Pick<ConversationStore, 'after' | 'messages'>,
  keys: Pick<SubjectKeys, 'of'>,
  from: string,
): AsyncGenerator<Conversation> {
  for (let after = from; ;) {
    const heads = await store.after(after, AT_ONCE);
    const seals = await keys.of(heads.map(({ id }) => subjectOf(id)));
    for (const head of heads) {
      const seal = seals.get(subjectOf(head.id));
      if (seal === undefined) continue;
      const { id, owner, made, changed, scope } = head;
      const said = (await store.messages(id)).map((one) => openMessage(seal, one));
      yield { id, owner, ...openTitle(seal, head), made, changed, scope, messages: said.length, said };
    }
    const last = heads.at(-1);
    if (last === undefined || heads.length < AT_ONCE) return;
    after = last.id;
  }
}
