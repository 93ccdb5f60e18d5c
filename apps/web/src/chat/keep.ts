/** Keeps what is said where the firm keeps conversations. */
import { client } from '../reach/client.ts';
import type { Conversation, Message } from './conversation.ts';
import { keptForm } from './kept.ts';

/** Keeps a question before it is asked; the first begins the conversation. Gives under which name. */
export async function keepQuestion(conversation: Conversation, question: Message): Promise<string> {
  const { id, title, kept } = conversation;
  if (kept !== undefined) {
    await keepMessage(kept, question, id);
    return kept;
  }
  const form = keptForm(question, id);
  const messages = form === undefined ? [] : [form];
  return (await client.chat.begin({ title: title || '…', conversation: id, messages })).id;
}

/** @param scope the name of the conversation that the door knows. */
export async function keepMessage(kept: string, message: Message, scope: string): Promise<void> {
  const form = keptForm(message, scope);
  if (form !== undefined) await client.chat.append({ id: kept, messages: [form] });
}
