/** Saves the conversation that is shown as a file; made here, of what is on the page. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, SelectField } from '../ui/field.tsx';
import { saveFile } from '../ui/save.ts';
import { Failure } from '../ui/state.tsx';
import { uiWords } from '../ui/words.ts';
import { useWords } from '../words/language.tsx';
import { type Seen, fileNameOf, jsonOf, markdownOf } from './copy-of-conversation.ts';
import { type Conversation, wayOf } from './conversation.ts';
import { takeAlongWords } from './take-along-words.ts';

export function TakeAlong({
  conversation,
  onClose,
}: {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(takeAlongWords);
  const kit = useWords(uiWords);
  const [form, setForm] = useState('markdown');
  const [withSeen, setWithSeen] = useState(false);
  const save = useMutation({
    async mutationFn() {
      const parts = {
        conversation,
        seen: withSeen ? await seenIn(conversation) : new Map<string, Seen>(),
        at: Date.now(),
      };
      const name = fileNameOf(conversation);
      if (form === 'json') saveFile(`${name}.json`, 'application/json', jsonOf(parts));
      else saveFile(`${name}.md`, 'text/markdown;charset=utf-8', markdownOf(parts, words.inFile));
    },
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <SelectField
        label={words.form}
        value={form}
        onChange={setForm}
        choices={[
          { value: 'markdown', label: words.markdown },
          { value: 'json', label: words.json },
        ]}
      />
      <CheckField label={words.seen} hint={words.seenHint} checked={withSeen} onChange={setWithSeen} />
      {save.isError && <Failure error={save.error} />}
    </Dialog>
  );
}

/** Asked one after the other: a long conversation must not come down on the server at once. */
async function seenIn(conversation: Conversation): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const { id, text } of wayOf(conversation)) {
    if (text === '') continue;
    const { vendorView, findings } = await client.trial.text({ text, conversation: conversation.id });
    const names = new Map<string, string>();
    for (const { start, end, pseudonym } of findings)
      if (pseudonym !== undefined) names.set(text.slice(start, end), pseudonym);
    seen.set(id, {
      view: vendorView,
      names: [...names].map(([value, pseudonym]) => ({ value, pseudonym })),
    });
  }
  return seen;
}
