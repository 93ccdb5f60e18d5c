/** Prompts to insert, to change, and to add to; and the way to the instructions, for whoever sets them. */
import type { Prompt } from '@bailiwick/api/prompts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { PROMPTS_KEY, usePrompts } from '../../reach/prompts.ts';
import { Answered } from '../../reach/answer.tsx';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { fitting } from './fitting.ts';
import { ManageInstructions } from './manage-instructions.tsx';
import { PromptForm } from './prompt-form.tsx';
import styles from './prompts.module.css';
import { promptWords } from './words.ts';

type Shown =
  | { readonly kind: 'list' | 'new' | 'instructions' }
  | { readonly kind: 'change'; readonly prompt: Prompt };

export function Library({
  draft,
  onInsert,
  onClose,
}: {
  /** What stands in the message; a new prompt begins with it. */
  readonly draft: string;
  readonly onInsert: (text: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(promptWords);
  const seen = usePrompts();
  const { may } = useSignedIn();
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  const back = (): void => setShown({ kind: 'list' });
  const audiences = seen.data?.audiences ?? ['own'];
  if (shown.kind === 'new') return <PromptForm draft={draft} audiences={audiences} onClose={back} />;
  if (shown.kind === 'change')
    return <PromptForm draft="" prompt={shown.prompt} audiences={audiences} onClose={back} />;
  if (shown.kind === 'instructions') return <ManageInstructions onClose={back} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          {may('policy.approve') && (
            <Button onClick={() => setShown({ kind: 'instructions' })}>{words.manage}</Button>
          )}
          <Button look="primary" onClick={() => setShown({ kind: 'new' })}>
            {words.add}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <Answered query={seen}>
        {({ prompts }) => (
          <List
            prompts={prompts}
            onInsert={onInsert}
            onChange={(prompt) => setShown({ kind: 'change', prompt })}
          />
        )}
      </Answered>
    </Dialog>
  );
}

function List({
  prompts,
  onInsert,
  onChange,
}: {
  readonly prompts: readonly Prompt[];
  readonly onInsert: (text: string) => void;
  readonly onChange: (prompt: Prompt) => void;
}): ReactNode {
  const words = useWords(promptWords);
  const queries = useQueryClient();
  const toast = useToast();
  const [search, setSearch] = useState('');
  const restore = useMutation({
    mutationFn: ({ title, text, audience }: Prompt) => client.prompts.add({ title, text, audience }),
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS_KEY }),
  });
  const remove = useMutation({
    mutationFn: ({ id }: Prompt) => client.prompts.remove({ id }),
    onSuccess: (_, prompt) => toast(words.removed, () => restore.mutate(prompt)),
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS_KEY }),
  });
  const found = fitting(prompts, search);
  if (prompts.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <>
      <TextField type="search" label={words.find} value={search} onChange={setSearch} />
      {found.length === 0 && <p>{words.nothing}</p>}
      <ul className={styles.list}>
        {found.map((prompt) => (
          <li key={prompt.id}>
            <div>
              <button
                type="button"
                className={styles.insert}
                aria-label={words.insert(prompt.title)}
                onClick={() => onInsert(prompt.text)}
              >
                {prompt.title}
              </button>
              <small>{words.short[prompt.audience]}</small>
              <p>{prompt.text}</p>
            </div>
            {prompt.editable && (
              <span className={styles.deeds}>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={words.edit(prompt.title)}
                  onClick={() => onChange(prompt)}
                >
                  ✎
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={words.remove(prompt.title)}
                  onClick={() => remove.mutate(prompt)}
                >
                  ×
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && <Failure error={remove.error} />}
    </>
  );
}
