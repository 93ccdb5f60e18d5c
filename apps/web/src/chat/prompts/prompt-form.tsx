import { type Audience, LONGEST_PROMPT, type Prompt } from '@bailiwick/api/prompts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { PROMPTS_KEY } from '../../reach/prompts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/language.tsx';
import { promptWords } from './words.ts';

/** A new prompt, or other words for one; whom it is for is settled when it is made. */
export function PromptForm({
  draft,
  prompt,
  audiences,
  onClose,
}: {
  readonly draft: string;
  readonly prompt?: Prompt;
  readonly audiences: readonly Audience[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(promptWords);
  const kit = useWords(uiWords);
  const queries = useQueryClient();
  const [title, setTitle] = useState(prompt?.title ?? '');
  const [text, setText] = useState(prompt?.text ?? (draft.startsWith('/') ? '' : draft));
  const [audience, setAudience] = useState<Audience>(prompt?.audience ?? 'own');
  const save = useMutation({
    mutationFn: (): Promise<object> =>
      prompt === undefined
        ? client.prompts.add({ title, text, audience })
        : client.prompts.change({ id: prompt.id, title, text, changed: prompt.changed }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS_KEY }),
  });
  const missing = title.trim() === '' ? words.name : text.trim() === '' ? words.text : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={prompt === undefined ? words.addTitle : words.changeTitle}
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabledBecause={missing}
            onClick={() => save.mutate()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <TextField label={words.name} maxLength={120} value={title} onChange={setTitle} />
      <TextArea label={words.text} rows={8} maxLength={LONGEST_PROMPT} value={text} onChange={setText} />
      {prompt === undefined && audiences.length > 1 && (
        <SelectField
          label={words.audience}
          value={audience}
          onChange={(chosen) => setAudience(audiences.find((one) => one === chosen) ?? 'own')}
          choices={audiences.map((one) => ({ value: one, label: words.audiences[one] }))}
        />
      )}
      {save.isError && <Failure error={save.error} />}
    </Dialog>
  );
}
