import { LARGEST_TRIAL_FILE } from '@bailiwick/api/trial';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { base64Of } from '../../reach/base64.ts';
import { client } from '../../reach/client.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { tryWords } from './words.ts';

/** The text of a document takes the place of what was written. */
export function FromFile({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const words = useWords(tryWords);
  const formats = useFormats();
  const read = useMutation({
    mutationFn: async (file: File) =>
      client.trial.file({ name: file.name, type: file.type, bytes: await base64Of(file) }),
    onSuccess: ({ text }) => onText(text),
  });
  const cut = read.data?.cut ?? 0;
  return (
    <>
      <DropZone
        label={words.file}
        hint={words.fileHint}
        largest={LARGEST_TRIAL_FILE}
        busy={read.isPending ? words.reading(read.variables.name) : undefined}
        take={{ kind: 'one', onFile: (file) => read.mutate(file) }}
      />
      {read.isError && <Failure error={read.error} />}
      {cut > 0 && <Notice tone="plain">{words.cut(formats.number(cut))}</Notice>}
    </>
  );
}
