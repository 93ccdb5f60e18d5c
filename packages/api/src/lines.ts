import type * as z from 'zod';
import { ApiFailure, failureSchema } from './failure.ts';

/**
 * The documents of an `application/x-ndjson` answer as they come. A line that holds an error ends the stream with it;
 * a stream that breaks off without its closing empty line is said to be broken, never taken for whole.
 */
export async function* linesOf<Output extends z.ZodType>(
  ask: () => Promise<Response>,
  shape: Output,
): AsyncGenerator<z.output<Output>, void, undefined> {
  const response = await ask();
  if (response.body === null) throw broken();
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        throw broken(error);
      });
      if (done) throw broken();
      rest += value;
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 1);
        if (line === '') return;
        const document: unknown = JSON.parse(line);
        const failure = failureSchema.safeParse(document);
        if (failure.success) throw new ApiFailure(response.status, failure.data.error);
        yield shape.parse(document);
      }
    }
  } finally {
    // Whoever stops listening stops the server's work, too.
    await reader.cancel().catch(() => {});
  }
}

function broken(cause?: unknown): ApiFailure {
  return new ApiFailure(
    0,
    {
      code: 'broken_off',
      message: 'The connection broke off before the answer was complete.',
      remedy: 'What came so far is kept. Try again.',
    },
    cause,
  );
}
