import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { ApiFailure } from './failure.ts';
import { linesOf } from './lines.ts';

const SHAPE = z.object({ n: z.number(), text: z.string() });
type Document = z.output<typeof SHAPE>;

/** A response whose body comes in pieces that are cut anywhere, through characters too. */
function inPieces(text: string, cuts: readonly number[]): Response {
  const bytes = new TextEncoder().encode(text);
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  let from = 0;
  return new Response(
    new ReadableStream({
      pull(controller) {
        const end = ends.shift();
        if (end === undefined) return controller.close();
        controller.enqueue(bytes.slice(from, end));
        from = end;
      },
    }),
  );
}

const read = async (response: Response): Promise<Document[]> => {
  const documents: Document[] = [];
  for await (const document of linesOf(async () => response, SHAPE)) documents.push(document);
  return documents;
};

describe('documents, one a line', () => {
  it('are the same however the bytes are cut', async () => {
    const document = fc.record(
      { n: fc.integer(), text: fc.string({ unit: 'grapheme' }) },
      { noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(document), fc.array(fc.nat()), async (documents, cuts) => {
        const text = `${documents.map((one) => JSON.stringify(one)).join('\n')}${documents.length > 0 ? '\n' : ''}\n`;
        assert.deepEqual(await read(inPieces(text, cuts)), documents);
      }),
    );
  });

  it('are never taken for whole when the stream breaks off', async () => {
    for (const text of ['', '{"n":1,"text":"a"}\n', '{"n":1,"te'])
      await assert.rejects(read(inPieces(text, [3])), { code: 'broken_off' });
  });

  it('end with the failure that a line holds, after what came before', async () => {
    const failing =
      '{"n":1,"text":"a"}\n{"error":{"code":"fault","message":"It broke.","remedy":"Try again."}}\n\n';
    const seen: Document[] = [];
    await assert.rejects(
      async () => {
        for await (const one of linesOf(async () => inPieces(failing, []), SHAPE)) seen.push(one);
      },
      (error) => error instanceof ApiFailure && error.code === 'fault',
    );
    assert.equal(seen.length, 1);
  });
});
