/** A kept conversation as a task: what was said up to its last question, to be asked again. */
import { z } from 'zod';
import type { Plain, Task } from './task.ts';

/** As the chat keeps it: who spoke, which message it answers, and names of files whose contents were not kept. */
const kept = z.object({
  from: z.enum(['person', 'model']),
  parent: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly more: unknown;
}

/** @param id stands in the report; not the title, which may name somebody. @returns undefined where nothing was asked. */
export function keptTask(id: string, said: readonly Said[]): Task | undefined {
  const messages = new Map(
    said.flatMap(({ id: message, text, more }) => {
      const read = kept.safeParse(more);
      return read.success ? [[message, { text, ...read.data }] as const] : [];
    }),
  );
  const last = [...messages.keys()].findLast((message) => messages.get(message)?.from === 'person');
  if (last === undefined) return undefined;
  const turns: Plain['turns'][number][] = [];
  const seen = new Set<string>();
  let files = false;
  for (let at: string | undefined = last; at !== undefined && !seen.has(at); at = messages.get(at)?.parent) {
    seen.add(at);
    const message = messages.get(at);
    if (message === undefined) break;
    turns.unshift({ role: message.from === 'person' ? 'user' : 'assistant', text: message.text });
    files ||= (message.files?.length ?? 0) > 0;
  }
  return {
    id,
    model: undefined,
    written: undefined,
    plain: files ? undefined : { system: undefined, turns, tools: [], maxTokens: undefined },
    features: files ? ['files'] : [],
  };
}
