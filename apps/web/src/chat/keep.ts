/** Keeps what is said where the firm keeps conversations. */
import { client } from '../reach/client.ts';
import type { Conversation, Message } from './conversation.ts';
import { keptForm } from './kept.ts';

/** Keeps a question before it is asked, and begins the conversation with its first. Gives under which name. */
export async function keepQuestion(conversation: Conversation, question: string): Promise<string> {
  const { id, title, messages } = conversation;
  const kept = conversation.kept ?? (await client.chat.begin({ title: title || '…', conversation: id })).id;
  const asked = messages.find((message) => message.id === question);
  // A second try asks the same question; it is kept already.
  const again = messages.some(({ parent, from }) => parent === question && from === 'model');
  if (asked !== undefined && !again) await keepMessage(kept, asked, id);
  return kept;
}

/** @param scope the name of the conversation that the door knows. */
export async function keepMessage(kept: string, message: Message, scope: string): Promise<void> {
  const form = keptForm(message, scope);
  if (form !== undefined) await client.chat.append({ id: kept, messages: [form] });
}
