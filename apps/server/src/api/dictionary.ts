import type { dictionaryEndpoints } from '@bailiwick/api/dictionary';
import type { ActKind } from '@bailiwick/contract/acts';
import { BailiwickError } from '@bailiwick/contract/errors';
import { turns } from '@bailiwick/contract/in-turn';
import { decodeRecordSet } from '@bailiwick/detect';
import type { Configuration } from '../config/configuration.ts';
import type { FileKeeper } from '../config/file-keeper.ts';
import type { Extractor } from '../files/extract.ts';
import { type CorrectionSeal, readCorrections, writeCorrections } from '../firm/corrections.ts';
import { rowsOf } from '../firm/delimited.ts';
import { loadList } from '../firm/load-list.ts';
import { listPapers, publishPapers, registerPaper, removePaper } from '../firm/papers.ts';
import type { IndexShelf } from '../firm/shelf.ts';
import type { Acts } from '../record/acts.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

const MOST_CORRECTIONS = 10_000;
/** About what a row of a list takes; a guess for the size of the index only. */
const BYTES_A_ROW = 60;

export interface DictionaryParts {
  readonly configuration: () => Configuration;
  readonly keeper: FileKeeper;
  readonly shelf: IndexShelf;
  readonly vault: CorrectionSeal & { listKey(): Uint8Array };
  readonly extractor: Extractor;
  /** Makes the door know what was changed, before the answer. */
  readonly takeOver: () => Promise<void>;
  readonly acts: Pick<Acts, 'record'>;
}

export function dictionaryHandlers(parts: DictionaryParts): Handlers<typeof dictionaryEndpoints> {
  const { configuration, keeper, shelf, vault, extractor, takeOver } = parts;
  const record = (kind: ActKind, { visitor }: Asking, details = {}): Promise<unknown> =>
    parts.acts.record({ kind, by: { kind: 'person', name: signedIn(visitor).name }, details });
  /** As the file stands now, not as it was loaded last: a place in it is counted by them. */
  const written = async (): Promise<readonly string[]> =>
    (await keeper.imagine([])).dictionary.map(({ term }) => term);
  // Files of many things are read, changed and written: two at once would lose one of the two.
  const inTurn = turns();
  const publish = (): Promise<void> =>
    inTurn(async () => {
      await publishPapers(shelf);
      await takeOver();
    });
  return {
    async all() {
      const [{ version }, corrections, lists, documents] = await Promise.all([
        keeper.read(),
        readCorrections(shelf, vault),
        shelf.lists(),
        listPapers(shelf),
      ]);
      return {
        version,
        terms: configuration().dictionary.map(({ term, class: name, spelling = 'exact' }) => ({
          term,
          class: name,
          spelling,
        })),
        corrections: corrections.map(({ verdict, text, type }) => ({ verdict, text, type })),
        lists: lists.map(({ bytes }) => {
          const { name, class: dataClass = 'personal', records, fields, rules } = decodeRecordSet(bytes).head;
          const match = rules.map((rule) => rule.map((field) => fields[field]?.name ?? '').join(' + '));
          return { name, class: dataClass, records, match };
        }),
        documents: documents.map(({ name, prints }) => ({ name, fingerprints: prints })),
      };
    },
    async addTerm({ version, term, class: name, spelling }, asking) {
      const terms = await written();
      if (terms.includes(term)) throw new BailiwickError('conflict', 'This word stands there already.');
      const path = ['dictionary', 'terms', terms.length];
      const value = { term, ...(name === undefined ? {} : { class: name }), spelling };
      const note = { by: signedIn(asking.visitor).name, reason: '' };
      await keeper.change(
        version,
        terms.length === 0 ? [{ path: path.slice(0, 2), value: [value] }] : [{ path, value }],
        note,
      );
      await record('dictionary.changed', asking, { terms: terms.length + 1 });
      return {};
    },
    async removeTerm({ version, term }, asking) {
      const terms = await written();
      const at = terms.indexOf(term);
      if (at < 0) throw new BailiwickError('not_found', 'This word does not stand there any more.');
      const note = { by: signedIn(asking.visitor).name, reason: '' };
      await keeper.change(version, [{ path: ['dictionary', 'terms', at], value: undefined }], note);
      await record('dictionary.changed', asking, { terms: terms.length - 1 });
      return {};
    },
    async correct({ verdict, text, type }, asking) {
      await inTurn(async () => {
        const others = (await readCorrections(shelf, vault)).filter(
          (one) => one.text !== text || one.verdict !== verdict || one.type !== type,
        );
        if (others.length >= MOST_CORRECTIONS)
          throw new BailiwickError('too_large', `There are ${MOST_CORRECTIONS} corrections already.`, {
            remedy: 'Load a list instead; it holds millions.',
          });
        const added = { verdict, text, ...(type === undefined ? {} : { type }) };
        await writeCorrections(shelf, vault, [...others, added]);
        await takeOver();
      });
      await record('correction.added', asking, { verdict, ...(type === undefined ? {} : { type }) });
      return {};
    },
    async takeBack({ text }, asking) {
      await inTurn(async () => {
        const all = await readCorrections(shelf, vault);
        const rest = all.filter((one) => one.text !== text);
        if (rest.length === all.length)
          throw new BailiwickError('not_found', 'There is no correction about this value any more.');
        await writeCorrections(shelf, vault, rest);
        await takeOver();
      });
      await record('correction.removed', asking);
      return {};
    },
    async loadList({ name, class: dataClass, match, csv }, asking) {
      const { head, bytes } = await loadList(rowsOf([csv]), {
        name,
        class: dataClass,
        match,
        expected: Math.ceil(csv.length / BYTES_A_ROW),
        key: vault.listKey(),
        onProgress: () => {},
      });
      await shelf.putList(name, bytes);
      await inTurn(takeOver);
      await record('list.loaded', asking, { list: name, records: head.records });
      return { records: head.records };
    },
    async removeList({ name }, asking) {
      if (!(await shelf.removeList(name)))
        throw new BailiwickError('not_found', 'This list is not known any more.');
      await inTurn(takeOver);
      await record('list.removed', asking, { list: name });
      return {};
    },
    async addDocuments({ files }, asking) {
      const added: string[] = [];
      const passed: { name: string; because: string }[] = [];
      for (const { name, type, bytes } of files) {
        const extraction = await extractor.extract({
          bytes: Buffer.from(bytes, 'base64'),
          mediaType: type === '' ? undefined : type,
          filename: name,
        });
        const paper =
          extraction.kind === 'text'
            ? await registerPaper(shelf, vault.listKey(), { name, text: extraction.text })
            : undefined;
        if (paper !== undefined) added.push(name);
        else passed.push({ name, because: becauseOf(extraction) });
      }
      await publish();
      await record('documents.added', asking, { count: added.length });
      return { added, passed };
    },
    async removeDocument({ name }, asking) {
      if (!(await removePaper(shelf, name)))
        throw new BailiwickError('not_found', 'This document is not known any more.');
      await publish();
      await record('documents.removed', asking);
      return {};
    },
  };
}

function becauseOf(extraction: Awaited<ReturnType<Extractor['extract']>>): string {
  switch (extraction.kind) {
    case 'text':
      return 'It is too short to be recognised again.';
    case 'image':
      return 'It is a picture.';
    case 'unreadable':
      return extraction.because;
  }
}
