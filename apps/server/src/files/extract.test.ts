import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { BailiwickError } from '@bailiwick/contract/errors';
import { DEFAULT_FILE_LIMITS, Extractor, type DocumentInput } from './extract.ts';
import { docx, paragraph } from './testdata/office-writer.ts';
import { pdf } from './testdata/pdf-writer.ts';

function input(bytes: Uint8Array | string, mediaType?: string): DocumentInput {
  return { bytes: Buffer.from(bytes), mediaType, filename: undefined };
}

function threads(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker')
    .length;
}

describe('the extractor', () => {
  let extractor: Extractor;
  before(() => {
    extractor = new Extractor(DEFAULT_FILE_LIMITS);
  });
  after(() => extractor.close());

  it('reads small plain text without starting a worker', async () => {
    const found = await extractor.extract(input('name;amount\nZoë;5', 'text/csv'));
    assert.deepEqual(found, { kind: 'text', text: 'name;amount\nZoë;5', format: 'csv', pictures: 0 });
    assert.equal(threads(), 0);
  });

  it('passes images on as images, whatever they are declared to be', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
    assert.deepEqual(await extractor.extract(input(png)), { kind: 'image', mediaType: 'image/png' });
    assert.equal((await extractor.extract(input(png, 'text/plain'))).kind, 'unreadable');
  });

  it('reads many documents at once, each its own', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `words number ${index}`);
    const found = await Promise.all(words.map((text) => extractor.extract(input(docx(paragraph(text))))));
    assert.deepEqual(
      found.map((one) => (one.kind === 'text' ? one.text : one)),
      words,
    );
  });

  it('leaves the caller’s bytes as they were', async () => {
    const bytes = pdf([{ lines: ['words'] }]);
    const copy = Buffer.from(bytes);
    assert.equal(
      (await extractor.extract({ bytes, mediaType: undefined, filename: undefined })).kind,
      'text',
    );
    assert.deepEqual(bytes, copy);
  });

  it('reads a large plain text in the worker', async () => {
    const found = await extractor.extract(input('Grüße '.repeat(100_000)));
    assert.equal(found.kind === 'text' && found.text.length, 600_000);
  });

  it('refuses what is too large or too long, and never cuts it', async () => {
    const strict = new Extractor({ ...DEFAULT_FILE_LIMITS, maxBytes: 1000, maxTextLength: 10 });
    const large = await strict.extract(input('x'.repeat(1001)));
    assert.deepEqual(large, { kind: 'unreadable', because: 'it is larger than the 1000 bytes allowed' });
    const long = await strict.extract(input('12345678901'));
    assert.deepEqual(long, {
      kind: 'unreadable',
      because: 'it holds more text than the 10 characters allowed',
    });
    await strict.close();
  });
});

describe('a document that stops the worker', () => {
  it('is refused when it takes too long, and the next one is read', async () => {
    const hasty = new Extractor({ ...DEFAULT_FILE_LIMITS, timeoutMs: 1500, maxPages: 1_000_000 });
    const endless = pdf(Array.from({ length: 30_000 }, () => ({ lines: ['words'] })));
    const [slow, quick] = await Promise.all([
      hasty.extract(input(endless)),
      hasty.extract(input(docx(paragraph('next')))),
    ]);
    assert.deepEqual(slow, { kind: 'unreadable', because: 'it took longer than 1500 ms' });
    assert.equal(quick.kind === 'text' && quick.text, 'next');
    await hasty.close();
  });

  it('is refused when it needs too much memory, and the next one is read', async () => {
    const small = new Extractor({ ...DEFAULT_FILE_LIMITS, memoryMb: 24 });
    const cells = Array.from(
      { length: 400_000 },
      (_, index) => `<w:p><w:r><w:t>${index}</w:t></w:r></w:p>`,
    ).join('');
    const [big, next] = await Promise.all([
      small.extract(input(docx(cells))),
      small.extract(input(docx(paragraph('next')))),
    ]);
    assert.deepEqual(big, { kind: 'unreadable', because: 'it needs more than the 24 MiB of memory allowed' });
    assert.equal(next.kind === 'text' && next.text, 'next');
    await small.close();
  });
});

describe('an extractor under load or at its end', () => {
  it('turns documents away when too many wait', async () => {
    const extractor = new Extractor(DEFAULT_FILE_LIMITS);
    const document = input(docx(paragraph('x')));
    const results = await Promise.allSettled(Array.from({ length: 80 }, () => extractor.extract(document)));
    const refused = results.filter((result) => result.status === 'rejected');
    assert.equal(refused.length, 80 - 65);
    assert.ok(
      refused.every(({ reason }) => reason instanceof BailiwickError && reason.code === 'inspection_failed'),
    );
    await extractor.close();
  });

  it('answers everybody when it closes', async () => {
    const extractor = new Extractor(DEFAULT_FILE_LIMITS);
    const waiting = [1, 2, 3].map(() => extractor.extract(input(docx(paragraph('x')))));
    const settled = Promise.allSettled([...waiting, extractor.close()]);
    const codes = (await settled).map((result) => result.status === 'rejected' && result.reason.code);
    assert.deepEqual(codes, ['shutting_down', 'shutting_down', 'shutting_down', false]);
    await assert.rejects(extractor.extract(input(docx(paragraph('x')))), { code: 'shutting_down' });
  });

  it('does not keep the process alive', async () => {
    const source = `
      import { workerData } from 'node:worker_threads';
      const { Extractor, DEFAULT_FILE_LIMITS } = await import(workerData.module);
      await new Extractor(DEFAULT_FILE_LIMITS).extract({ bytes: workerData.bytes, mediaType: undefined, filename: undefined });`;
    const module = new URL('./extract.ts', import.meta.url).href;
    const program = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
      workerData: { module, bytes: docx(paragraph('x')) },
    });
    assert.deepEqual(await once(program, 'exit', { signal: AbortSignal.timeout(5000) }), [0]);
  });
});
