import { type Instructions, LONGEST_PROMPT } from '@bailiwick/api/prompts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { PROMPTS_KEY } from '../../reach/prompts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { promptWords } from './words.ts';

/** What goes along with everything that the firm, or a team, asks. */
export function ManageInstructions({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(promptWords);
  const [team, setTeam] = useState('');
  const all = useQuery({
    queryKey: [...PROMPTS_KEY, 'teams'],
    queryFn: ({ signal }) => client.prompts.teams({}, { signal }),
  });
  return (
    <Dialog open onClose={onClose} title={words.manageTitle}>
      <p>{words.manageLead}</p>
      <Answered query={all}>
        {({ teams, instructions }) => {
          const current = instructions.find((one) => (one.team ?? '') === team);
          return (
            <>
              <SelectField
                label={words.whose}
                value={team}
                onChange={setTeam}
                choices={[
                  { value: '', label: words.ofFirm },
                  ...teams.map((name) => ({ value: name, label: words.ofTeam(name) })),
                ]}
              />
              <Form key={`${team} ${current?.changed ?? 0}`} team={team} current={current} />
            </>
          );
        }}
      </Answered>
    </Dialog>
  );
}

function Form({
  team,
  current,
}: {
  readonly team: string;
  readonly current: Instructions | undefined;
}): ReactNode {
  const words = useWords(promptWords);
  const queries = useQueryClient();
  const toast = useToast();
  const [text, setText] = useState(current?.text ?? '');
  const save = useMutation({
    mutationFn: () =>
      client.prompts.instruct({
        text,
        ...(team === '' ? {} : { team }),
        ...(current === undefined ? {} : { changed: current.changed }),
      }),
    async onSuccess() {
      toast(words.saved);
      await queries.invalidateQueries({ queryKey: PROMPTS_KEY });
    },
  });
  return (
    <>
      <TextArea
        label={words.instructionsText}
        hint={words.instructionsHint}
        rows={8}
        maxLength={LONGEST_PROMPT}
        value={text}
        onChange={setText}
      />
      <p>
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
          {words.save}
        </Button>
      </p>
      {save.isError && <Failure error={save.error} />}
    </>
  );
}
