/** The mirror answers with the request itself: what of it a person wrote, and the whole, to be read. */
import * as z from 'zod';

const said = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string().optional() }))
    .transform((parts) => parts.flatMap(({ text }) => (text === undefined ? [] : [text])).join('\n\n')),
]);
const request = z.object({ messages: z.array(z.object({ role: z.string(), content: said })) });

export interface Mirrored {
  /** The last message, as a vendor would have got it. */
  readonly message: string;
  readonly whole: string;
}

/** @returns nothing while it is still coming, or where it is of another shape. */
export function mirrored(text: string): Mirrored | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = request.safeParse(parsed);
  const message = read.data?.messages.findLast(({ role }) => role === 'user')?.content;
  return message === undefined ? undefined : { message, whole: JSON.stringify(parsed, null, 2) };
}

/** `[PERSON_m6hz]`: names that stand for others; in turn what stands between them. */
export const atNames = (text: string): readonly string[] =>
  text.split(/(\[[A-Z]+(?:_[A-Z]+)*_[0-9A-Za-z]{3,}\])/);
