import type { NewOffering } from '@bailiwick/api/setup';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { SETUP_KEY } from './keys.ts';
import styles from './setup.module.css';
import { StepButtons } from './step-buttons.tsx';
import { setupWords } from './words.ts';

export function ModelsStep({
  offerings,
  onDone,
  onBack,
}: {
  readonly offerings: readonly { readonly id: string }[];
  readonly onDone: () => void;
  readonly onBack: (() => void) | undefined;
}): ReactNode {
  const words = useWords(setupWords);
  return (
    <Section title={words.steps.models} lead={words.modelsLead}>
      {offerings.length > 0 && (
        <Sheet>
          <p>
            {words.setUp}: <strong>{offerings.map(({ id }) => id).join(', ')}</strong>
          </p>
        </Sheet>
      )}
      <Local taken={new Set(offerings.map(({ id }) => id))} />
      <Vendor taken={new Set(offerings.map(({ id }) => id))} />
      {offerings.length === 0 && <p className={styles.soft}>{words.withoutModel}</p>}
      <StepButtons
        onNext={onDone}
        onBack={onBack}
        {...(offerings.length === 0 ? { next: words.later } : {})}
      />
    </Section>
  );
}

function useAdding() {
  const words = useWords(setupWords);
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ offering }: { readonly name: string; readonly offering: NewOffering }) =>
      client.setup.addOffering(offering),
    onSuccess: ({ models }, { name }) => toast(words.added(name, models.length)),
    onSettled: () =>
      Promise.all(
        [SETUP_KEY, ['chat'], ['policy'], ['vendors']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

function Local({ taken }: { readonly taken: ReadonlySet<string> }): ReactNode {
  const words = useWords(setupWords);
  const add = useAdding();
  const detected = useQuery({
    queryKey: ['detection'],
    queryFn: ({ signal }) => client.setup.detect({}, { signal }),
    staleTime: 0,
  });
  const idOf = (program: string): string => program.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return (
    <Sheet>
      <h3>{words.local}</h3>
      <p className={styles.soft}>{words.localLead}</p>
      {detected.isFetching && <Progress label={words.looking} />}
      {detected.data?.found.length === 0 && !detected.isFetching && (
        <div className={styles.found}>
          <span>{words.localNone}</span>
          <Button size="small" onClick={() => void detected.refetch()}>
            {words.lookAgain}
          </Button>
        </div>
      )}
      {detected.data?.found.map(({ program, baseUrl, models }) => (
        <div key={baseUrl} className={styles.found}>
          <span>{words.localFound(program, models.length)}</span>
          <Button
            size="small"
            busy={add.isPending}
            disabledBecause={taken.has(idOf(program)) ? words.setUp : undefined}
            onClick={() =>
              add.mutate({
                name: program,
                offering: { id: idOf(program), protocol: 'openai', baseUrl, private: true },
              })
            }
          >
            {words.useLocal}
          </Button>
        </div>
      ))}
      {detected.isError && <Failure error={detected.error} retry={() => void detected.refetch()} />}
      {add.isError && <Failure error={add.error} />}
    </Sheet>
  );
}

function Vendor({ taken }: { readonly taken: ReadonlySet<string> }): ReactNode {
  const words = useWords(setupWords);
  const add = useAdding();
  const [chosen, setChosen] = useState('');
  const [apiKey, setApiKey] = useState('');
  const known = useQuery({
    queryKey: ['setup-vendors'],
    queryFn: ({ signal }) => client.setup.vendors({}, { signal }),
  });
  const free = (known.data?.vendors ?? []).filter(({ id }) => !taken.has(id));
  const vendor = free.find(({ id }) => id === chosen) ?? free[0];
  if (vendor === undefined) return null;
  return (
    <Sheet>
      <h3>{words.vendor}</h3>
      <p className={styles.soft}>{words.vendorLead}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const { id, name, protocol, baseUrl, region } = vendor;
          const place = region === undefined ? {} : { region };
          add.mutate(
            { name, offering: { id, protocol, baseUrl, apiKey, private: false, ...place } },
            { onSuccess: () => setApiKey('') },
          );
        }}
      >
        <SelectField
          label={words.which}
          value={vendor.id}
          choices={free.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <TextField
          label={words.key}
          hint={words.keyHint}
          type="password"
          autoComplete="off"
          required
          value={apiKey}
          onChange={setApiKey}
        />
        <Button type="submit" busy={add.isPending}>
          {words.tryAndAdd}
        </Button>
      </form>
      {add.isError && <Failure error={add.error} />}
    </Sheet>
  );
}
