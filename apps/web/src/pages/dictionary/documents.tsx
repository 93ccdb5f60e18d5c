import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { base64Of } from '../../reach/base64.ts';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import type { PartProps } from './part.ts';
import { type Dictionary, useDictionaryChange } from './use-dictionary.ts';
import { dictionaryWords } from './words.ts';

/** Bytes of one document, so that it fits through the door in Base64. */
const LARGEST = 64_000_000;

type Paper = Dictionary['documents'][number];

export function Documents({ dictionary: { documents }, disabledBecause }: PartProps): ReactNode {
  const words = useWords(dictionaryWords);
  const formats = useFormats();
  const toast = useToast();
  const [share, setShare] = useState(0);
  const add = useDictionaryChange(
    // One at a time: the bar moves, and a large pile fits through the door.
    async (files: readonly File[]) => {
      const passed: { readonly name: string; readonly because: string }[] = [];
      for (const [i, file] of files.entries()) {
        const bytes = await base64Of(file);
        const done = await client.dictionary.addDocuments({
          files: [{ name: file.name, type: file.type, bytes }],
        });
        passed.push(...done.passed);
        setShare((i + 1) / files.length);
      }
      return { added: files.length - passed.length, passed };
    },
    ({ added }) => toast(words.addedDocuments(added)),
  );
  const remove = useDictionaryChange(
    ({ name }: Paper) => client.dictionary.removeDocument({ name }),
    (_, { name }) => toast(words.removed(name)),
  );
  const columns: readonly Column<Paper>[] = [
    { id: 'name', title: words.document, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'prints',
      title: words.prints,
      align: 'end',
      cell: ({ fingerprints }) => formats.number(fingerprints),
      value: ({ fingerprints }) => fingerprints,
    },
    {
      id: 'remove',
      title: '',
      cell: (one) => (
        <Button size="small" disabledBecause={disabledBecause} onClick={() => remove.mutate(one)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.documents} lead={words.documentsLead}>
      <DropZone
        label={words.addDocuments}
        largest={LARGEST}
        disabledBecause={disabledBecause}
        busy={add.isPending ? words.reading : undefined}
        share={share}
        take={{
          kind: 'many',
          onFiles(files) {
            setShare(0);
            add.mutate(files);
          },
        }}
      />
      {add.isError && <Failure error={add.error} />}
      {(add.data?.passed ?? []).map(({ name, because }) => (
        <Notice key={name} tone="warn">
          {words.passed(name, because)}
        </Notice>
      ))}
      {remove.isError && <Failure error={remove.error} />}
      <Table
        name={words.documents}
        rows={documents}
        columns={columns}
        keyOf={({ name }) => name}
        empty={<p>{words.noDocuments}</p>}
      />
    </Section>
  );
}
