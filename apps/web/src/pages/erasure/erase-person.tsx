import type { ErasureTarget } from '@bailiwick/api/erasure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TypedConfirmation } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure, Notice, Progress } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './erasure.module.css';
import { ERASURE_KEY } from './keys.ts';
import { erasureWords } from './words.ts';

export function ErasePerson(): ReactNode {
  const words = useWords(erasureWords);
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const [values, setValues] = useState('');
  const [confirming, setConfirming] = useState(false);
  const target: ErasureTarget = {
    kind: 'subject',
    values: values
      .split('\n')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  };
  const find = useMutation({ mutationFn: () => client.erasure.find({ target }) });
  const erase = useMutation({
    mutationFn: () => client.erasure.erase({ target }),
    onSuccess() {
      setConfirming(false);
      setValues('');
      find.reset();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ERASURE_KEY }),
  });
  return (
    <Section title={words.erase} lead={words.eraseLead}>
      <Sheet>
        <TextArea
          label={words.values}
          rows={4}
          value={values}
          onChange={(value) => {
            setValues(value);
            find.reset();
          }}
        />
        <div className={styles.buttons}>
          <Button
            busy={find.isPending}
            disabledBecause={
              may('erasure.run') ? (target.values.length === 0 ? words.values : undefined) : words.mayNot
            }
            onClick={() => find.mutate()}
          >
            {words.look}
          </Button>
          {find.data !== undefined && (
            <Button look="danger" onClick={() => setConfirming(true)}>
              {words.goOn}
            </Button>
          )}
        </div>
        {find.isPending && <Progress label={words.looking} />}
        {find.isError && <Failure error={find.error} />}
        {find.data !== undefined && <Found found={find.data} />}
        {erase.data !== undefined && <Certificate {...erase.data} />}
      </Sheet>
      {confirming && (
        <TypedConfirmation
          open
          title={words.confirm}
          word={words.word}
          doIt={words.goOn}
          busy={erase.isPending}
          onConfirm={() => erase.mutate()}
          onClose={() => setConfirming(false)}
        >
          <p>{words.confirmText}</p>
          {erase.isPending && <Progress label={words.erasing} />}
          {erase.isError && <Failure error={erase.error} />}
        </TypedConfirmation>
      )}
    </Section>
  );
}

function Found({ found }: { readonly found: Awaited<ReturnType<typeof client.erasure.find>> }): ReactNode {
  const words = useWords(erasureWords);
  const { pseudonyms, conversations, messages, contents, acts, unreadable } = found;
  const count = Object.values(pseudonyms).reduce((sum, one) => sum + one, 0);
  if (count + conversations + contents + acts + unreadable === 0) return <p>{words.nothing}</p>;
  return (
    <Notice>
      <p>{words.found(count, conversations, messages)}</p>
      {contents > 0 && <p>{words.said(contents)}</p>}
      {acts > 0 && <p>{words.acts(acts)}</p>}
      {unreadable > 0 && <p>{words.unreadable(unreadable)}</p>}
    </Notice>
  );
}

function Certificate({
  id,
  text,
  clean,
}: {
  readonly id: string;
  readonly text: string;
  readonly clean: boolean;
}): ReactNode {
  const words = useWords(erasureWords);
  return (
    <section aria-label={words.certificate}>
      <Notice tone={clean ? 'good' : 'warn'}>{clean ? words.clean : words.notClean}</Notice>
      <pre className={styles.certificate} tabIndex={0}>
        {text}
      </pre>
      <LinkButton size="small" href={`/api/v1/erasure/${id}/certificate`} download>
        {words.save}
      </LinkButton>
    </section>
  );
}
