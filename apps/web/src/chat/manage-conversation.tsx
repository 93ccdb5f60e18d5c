import type { ConversationHead } from '@bailiwick/api/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, TypedConfirmation } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Failure } from '../ui/state.tsx';
import { useToast } from '../ui/toasts.tsx';
import { uiWords } from '../ui/words.ts';
import { useWords } from '../words/language.tsx';
import { KEPT_KEY } from './use-kept.ts';
import { chatWords } from './words.ts';

/** Another title or folder; or its end, which cannot be taken back. */
export function ManageConversation({
  head,
  onClose,
  onRemoved,
}: {
  readonly head: ConversationHead;
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
    </Dialog>
  );
}
