import type { ConversationHead } from '@bailiwick/api/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, TypedConfirmation } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Failure } from '../ui/state.tsx';
import { useToast } from '../ui/toasts.tsx';
import { uiWords } from '../ui/words.ts';
import { useWords } from '../words/language.tsx';
import type { Conversation } from './conversation.ts';
import { reopened } from './kept.ts';
import styles from './conversation-list.module.css';
import { takeAlongWords } from './take-along-words.ts';
import { KEPT_KEY } from './use-kept.ts';
import { chatWords } from './words.ts';

const TakeAlong = lazy(async () => ({ default: (await import('./take-along.tsx')).TakeAlong }));

/** Another title or folder, a copy; or its end, which cannot be taken back. */
export function ManageConversation({
  head,
  loaded,
  onClose,
  onRemoved,
}: {
  readonly head: ConversationHead;
  /** As it stands on this page, where it was opened here. */
  readonly loaded: Conversation | undefined;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}): ReactNode {
  const words = useWords(chatWords);
  const kit = useWords(uiWords);
  const queries = useQueryClient();
  const toast = useToast();
  const [title, setTitle] = useState(head.title);
  const [folder, setFolder] = useState(head.folder ?? '');
  const [removing, setRemoving] = useState(false);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: KEPT_KEY });
  const rename = useMutation({
    mutationFn: () => client.chat.rename({ id: head.id, title, folder: folder === '' ? null : folder }),
    onSuccess: onClose,
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: () => client.chat.remove({ id: head.id }),
    onSuccess() {
      toast(words.removed);
      onRemoved();
    },
    onSettled: again,
  });
  const along = useWords(takeAlongWords);
  const copy = useMutation({
    mutationFn: async () => loaded ?? reopened(await client.chat.read({ id: head.id })),
  });
  if (copy.data !== undefined)
    return (
      <Suspense fallback={null}>
        <TakeAlong conversation={copy.data} onClose={onClose} />
      </Suspense>
    );
  if (removing)
    return (
      <TypedConfirmation
        open
        title={`${words.remove}: ${head.title}`}
        word={words.removeWord}
        doIt={words.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>{words.removeText}</p>
        {remove.isError && <Failure error={remove.error} />}
      </TypedConfirmation>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={head.title}
      actions={
        <>
          <Button look="danger" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button look="primary" busy={rename.isPending} onClick={() => rename.mutate()}>
            {words.save}
          </Button>
        </>
      }
    >
      <TextField label={words.title} required maxLength={200} value={title} onChange={setTitle} />
      <TextField label={words.folder} maxLength={200} value={folder} onChange={setFolder} />
      {rename.isError && <Failure error={rename.error} />}
      <div className={styles.copy}>
        <Button size="small" busy={copy.isPending} onClick={() => copy.mutate()}>
          {along.open} …
        </Button>
      </div>
      {copy.isError && <Failure error={copy.error} />}
    </Dialog>
  );
}
