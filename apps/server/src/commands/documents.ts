import { DEFAULT_FILE_LIMITS, Extractor } from '../files/extract.ts';
import { listPapers, publishPapers, registerPaper, removePaper } from '../firm/papers.ts';
import { type Command, PLACE, UsageError } from './command.ts';
import { json, table } from './io.ts';
import { onRecord } from './on-record.ts';
import { withShelf } from './place.ts';
import { sourcesIn } from './sources.ts';

export const documentsAdd: Command = {
  name: 'documents add',
  summary: 'Learn documents that must not leave, so that passages of them are found in texts',
  options: PLACE,
  positionals: 'PATH…',
  async run(invocation, io) {
    const { positionals, flags } = invocation;
    if (positionals.length === 0) throw new UsageError('Name files or folders.');
    const extractor = new Extractor(DEFAULT_FILE_LIMITS);
    const added: { path: string; prints: number }[] = [];
    const passed: { path: string; because: string }[] = [];
    try {
      await withShelf(invocation, async (shelf, vault, store) => {
        const key = vault.listKey();
        for await (const { path, bytes } of sourcesIn(positionals, io)) {
          const extraction = await extractor.extract({ bytes, mediaType: undefined, filename: path });
          const paper =
            extraction.kind === 'text' && extraction.scans === undefined
              ? await registerPaper(shelf, key, { name: path, text: extraction.text })
              : undefined;
          if (paper !== undefined) added.push({ path, prints: paper.prints });
          else passed.push({ path, because: reason(extraction) });
          if (added.length % 100 === 0) io.err(`\r${added.length} documents`);
        }
        await publishPapers(shelf);
        if (added.length > 0)
          await onRecord(store, { kind: 'documents.added', details: { count: added.length } });
      });
    } finally {
      await extractor.close();
    }
    io.err('\r');
    if (flags.has('json')) json(io, { added, passed });
    for (const { path, because } of passed) io.err(`${path}: not learnt, ${because}\n`);
    io.err(`${added.length} documents learnt; a running server knows them within seconds.\n`);
    return passed.length === 0 ? 0 : 1;
  },
};

export const documentsList: Command = {
  name: 'documents list',
  summary: 'Show the documents that are known, without their contents',
  options: PLACE,
  async run(invocation, io) {
    const papers = await withShelf(invocation, listPapers);
    if (invocation.flags.has('json')) json(io, papers);
    else if (papers.length === 0) io.err('No document is known yet: bailiwick documents add PATH…\n');
    else {
      table(
        io,
        ['fingerprints', 'document'],
        papers.map(({ name, prints }) => [String(prints), name]),
      );
    }
    return 0;
  },
};

export const documentsRemove: Command = {
  name: 'documents remove',
  summary: 'Forget documents',
  options: { all: { type: 'boolean', help: 'All of them' }, ...PLACE },
  positionals: 'PATH…',
  async run(invocation, io) {
    const { positionals, flags } = invocation;
    if (flags.has('all') === positionals.length > 0) {
      throw new UsageError('Name documents as `bailiwick documents list` shows them, or say --all.');
    }
    const removed = await withShelf(invocation, async (shelf, _, store) => {
      const names = flags.has('all') ? (await listPapers(shelf)).map(({ name }) => name) : positionals;
      const gone: string[] = [];
      for (const name of names) if (await removePaper(shelf, name)) gone.push(name);
      await publishPapers(shelf);
      if (gone.length > 0)
        await onRecord(store, { kind: 'documents.removed', details: { count: gone.length } });
      return gone;
    });
    if (flags.has('json')) json(io, { removed });
    io.err(`${removed.length} documents forgotten.\n`);
    return removed.length > 0 ? 0 : 1;
  },
};

function reason(extraction: Awaited<ReturnType<Extractor['extract']>>): string {
  switch (extraction.kind) {
    case 'text':
      return extraction.scans === undefined
        ? 'it is too short to be recognised again'
        : 'some of its pages are pictures';
    case 'image':
      return 'it is a picture';
    case 'unreadable':
      return extraction.because;
  }
}
