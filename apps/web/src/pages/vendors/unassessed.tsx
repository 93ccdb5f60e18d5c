import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

type Listed = Awaited<ReturnType<typeof client.vendors.list>>['unassessed'];

/** Offerings that are set up and that nobody has looked at, with what each seems to be. */
export function Unassessed({ unassessed }: { readonly unassessed: Listed }): ReactNode {
  const words = useWords(vendorsWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const add = useVendorChange(
    (input: { readonly template: string; readonly serves: string[] }) => client.vendors.add(input),
    ({ proposed }) => toast(words.added(proposed)),
  );
  const because = may('vendors.edit') ? undefined : words.mayNotEdit;
  return (
    <Section title={words.unassessed} lead={words.unassessedLead}>
      {unassessed.map(({ offering, host, candidates, question }) => (
        <Sheet key={offering}>
          <h3>
            {offering} <span className={styles.soft}>{host}</span>
          </h3>
          {candidates.length === 0 && <p>{words.unknownHost}</p>}
          {question !== undefined && <p>{question}</p>}
          {candidates.map(({ template, vendor, product }) => (
            <div key={template} className={styles.candidate}>
              <span>
                {words.looksLike}{' '}
                <strong>
                  {vendor}, {product}
                </strong>
              </span>
              <Button
                size="small"
                disabledBecause={because}
                busy={add.isPending}
                onClick={() => add.mutate({ template, serves: [offering] })}
              >
                {words.take}
              </Button>
            </div>
          ))}
        </Sheet>
      ))}
      {add.isError && <Failure error={add.error} />}
    </Section>
  );
}
