import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './views.module.css';
import { activityWords } from './words.ts';

const KEY = ['activity-views'] as const;

/** Searches that one keeps, and the one in sight to be kept. */
export function Views({
  current,
  onChoose,
}: {
  readonly current: string;
  readonly onChoose: (search: string) => void;
}): ReactNode {
  const words = useWords(activityWords);
  const queries = useQueryClient();
  const say = useToast();
  const [naming, setNaming] = useState(false);
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.activity.views({}, { signal }),
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: KEY });
  const keep = useMutation({
    mutationFn: (view: { name: string; search: string }) => client.activity.keepView(view),
    onSuccess: (_, { name }) => {
      setNaming(false);
      say(words.kept(name));
    },
    onSettled: again,
  });
  const drop = useMutation({
    mutationFn: ({ id }: { id: string; name: string; search: string }) => client.activity.dropView({ id }),
    onSuccess: (_, { name, search }) => say(words.dropped(name), () => keep.mutate({ name, search })),
    onSettled: again,
  });
  const views = data?.views ?? [];
  return (
    <div className={styles.views} role="group" aria-label={words.views}>
      {views.map((view) => (
        <span key={view.id} className={styles.view}>
          <button type="button" aria-pressed={view.search === current} onClick={() => onChoose(view.search)}>
            {view.name}
          </button>
          <button
            type="button"
            className={styles.drop}
            aria-label={words.drop(view.name)}
            onClick={() => drop.mutate(view)}
          >
            ×
          </button>
        </span>
      ))}
      {current !== '' && !views.some(({ search }) => search === current) && (
        <Button size="small" onClick={() => setNaming(true)}>
          {words.keep}
        </Button>
      )}
      <Naming
        key={String(naming)}
        open={naming}
        busy={keep.isPending}
        problem={keep.error}
        onClose={() => setNaming(false)}
        onName={(name) => keep.mutate({ name, search: current })}
      />
    </div>
  );
}

function Naming({
  open,
  busy,
  problem,
  onClose,
  onName,
}: {
  readonly open: boolean;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}): ReactNode {
  const words = useWords(activityWords);
  const [name, setName] = useState('');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.keep}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            busy={busy}
            disabledBecause={name.trim() === '' ? words.keepName : undefined}
            onClick={() => onName(name.trim())}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <TextField
          label={words.keepName}
          hint={words.keepHint}
          maxLength={80}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
      </form>
      {problem !== null && <Failure error={problem} />}
    </Dialog>
  );
}
