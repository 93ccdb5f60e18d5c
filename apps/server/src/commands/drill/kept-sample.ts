/** Kept conversations as a sample, whoever's they are: that they are looked at, by whom and why is recorded before. */
import { isConversationId } from '../../conversations/conversation.ts';
import { keptTask } from '../../drill/kept-task.ts';
import type { Task } from '../../drill/task.ts';
import { type Invocation, UsageError } from '../command.ts';
import { inOffice, orderedIn } from '../erasure/open.ts';

/** @throws UsageError; BailiwickError `not_found` where there is no such conversation. */
export async function keptSample(invocation: Invocation, chosen: string): Promise<readonly Task[]> {
  if (invocation.values['sample'] !== undefined)
    throw new UsageError('--conversations takes the place of --sample: give one of them.');
  const ids = chosen.split(',').map((id) => id.trim());
  const ordered = orderedIn(invocation);
  const tasks: Task[] = [];
  await inOffice(invocation, async ({ conversations }) => {
    for (const [at, id] of ids.entries()) {
      if (!isConversationId(id))
        throw new UsageError('--conversations takes ids (cv_…) with commas between them.');
      const { said } = await conversations.reveal(id, ordered);
      const task = keptTask(`conversation ${at + 1}`, said);
      if (task !== undefined) tasks.push(task);
    }
    return 0;
  });
  if (tasks.length === 0) throw new UsageError('Nobody asked anything in these conversations.');
  return tasks;
}
