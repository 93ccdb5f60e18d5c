import type { VendorKnowledge } from '@bailiwick/api/vendor-knowledge';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import rows from '../../ui/rows.module.css';
import styles from './knowledge.module.css';
import { knowledgeWords } from './knowledge-words.ts';
import { useVendorChange } from './use-vendor-change.ts';

/** A key has a few thousand letters. */
const LARGEST_KEY = 20_000;

/** Whose bundles are taken; a key is compared by a person before it is trusted. */
export function TrustedKeys({ trusted }: { readonly trusted: VendorKnowledge['trusted'] }): ReactNode {
  const words = useWords(knowledgeWords);
  const { may } = useSignedIn();
  const [leaving, setLeaving] = useState<string>();
  const because = may('vendors.approve') ? undefined : words.mayNot;
  const read = useMutation({
    async mutationFn(chosen: File) {
      const file = await chosen.text();
      return { file, ...(await client.vendorKnowledge.readKey({ file })) };
    },
  });
  return (
    <Section title={words.trusted} lead={words.trustedLead}>
      {trusted.length === 0 ? (
        <EmptyState title={words.trustedNone}>{words.trustedNoneText}</EmptyState>
      ) : (
        <ul className={rows.rows}>
          {trusted.map(({ name, fingerprint }) => (
            <li key={name}>
              <span>
                <strong>{name}</strong> <span className={styles.print}>{inGroups(fingerprint)}</span>
              </span>
              <Button
                size="small"
                aria-label={words.distrustOf(name)}
                disabledBecause={because}
                onClick={() => setLeaving(name)}
              >
                {words.distrust}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DropZone
        label={words.addKey}
        hint={words.keyHint}
        accept=".pub"
        largest={LARGEST_KEY}
        disabledBecause={because}
        busy={read.isPending ? words.readingKey : undefined}
        take={{ kind: 'one', onFile: (file) => read.mutate(file) }}
      />
      {read.isError && <Failure error={read.error} />}
      {read.data !== undefined && <Compare found={read.data} onClose={() => read.reset()} />}
      {leaving !== undefined && <Leave name={leaving} onClose={() => setLeaving(undefined)} />}
    </Section>
  );
}

function Compare({
  found: { file, name, fingerprint },
  onClose,
}: {
  readonly found: { readonly file: string; readonly name: string; readonly fingerprint: string };
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(knowledgeWords);
  const toast = useToast();
  const trust = useVendorChange(
    () => client.vendorKnowledge.trust({ file }),
    () => {
      toast(words.nowTrusted(name));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.compare}
      actions={
        <Button look="primary" busy={trust.isPending} onClick={() => trust.mutate(undefined)}>
          {words.trust}
        </Button>
      }
    >
      <p>{words.compareText(name)}</p>
      <p className={styles.compare}>{inGroups(fingerprint)}</p>
      {trust.isError && <Failure error={trust.error} />}
    </Dialog>
  );
}

/** Four letters at a time: so they are read over the telephone. */
const inGroups = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;

function Leave({ name, onClose }: { readonly name: string; readonly onClose: () => void }): ReactNode {
  const words = useWords(knowledgeWords);
  const toast = useToast();
  const distrust = useVendorChange(
    () => client.vendorKnowledge.distrust({ name }),
    () => {
      toast(words.distrusted(name));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.distrust}
      actions={
        <Button look="danger" busy={distrust.isPending} onClick={() => distrust.mutate(undefined)}>
          {words.distrust}
        </Button>
      }
    >
      <p>{words.distrustText(name)}</p>
      {distrust.isError && <Failure error={distrust.error} />}
    </Dialog>
  );
}
