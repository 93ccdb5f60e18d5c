import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import { base64Of } from '../../reach/base64.ts';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure, Progress } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { changesWords } from './changes-words.ts';
import { papersWords } from './papers-words.ts';
import { useVendorChange } from './use-vendor-change.ts';

/** Hands in a newer version of one document; where something changed, it is shown at once. */
export function NewerVersion({
  id,
  sha256,
  title,
  taken,
}: {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
  /** What the chooser offers. */
  readonly taken: string;
}): ReactNode {
  const words = useWords(changesWords);
  const { mayNotAdd } = useWords(papersWords);
  const { may } = useSignedIn();
  const said = useSaid();
  const toast = useToast();
  const [, go] = useLocation();
  const chooser = useRef<HTMLInputElement>(null);
  const take = useVendorChange(
    async (file: File) =>
      client.vendorChanges.take({
        id,
        sha256,
        name: file.name,
        type: file.type,
        bytes: await base64Of(file),
      }),
    ({ kind, summary, after }) => {
      toast(said(summary));
      if (kind === 'changed') go(`/vendors/${id}/changes/${sha256}/${after}`);
    },
  );
  return (
    <>
      <Button
        size="small"
        aria-label={words.newerOf(title)}
        busy={take.isPending}
        disabledBecause={may('vendors.edit') ? undefined : mayNotAdd}
        onClick={() => chooser.current?.click()}
      >
        {words.newer}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={taken}
        data-newer={sha256}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take.mutate(file);
          target.value = '';
        }}
      />
      {take.isPending && <Progress label={words.comparing} />}
      {take.isError && <Failure error={take.error} />}
    </>
  );
}
