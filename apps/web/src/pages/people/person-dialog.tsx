import type { HandOverWay, ListedPerson } from '@bailiwick/api/people';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, TypedConfirmation } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { PEOPLE_KEY } from './keys.ts';
import { HandOver } from './link.tsx';
import styles from './people.module.css';
import { RoleField, endOf } from './role-field.tsx';
import { peopleWords } from './words.ts';

export function PersonDialog({
  person,
  handOver,
  onClose,
}: {
  readonly person: ListedPerson;
  readonly handOver: readonly HandOverWay[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const { id, name } = person;
  const [role, setRole] = useState(person.role);
  const [until, setUntil] = useState('');
  const [team, setTeam] = useState(person.team ?? '');
  const [removing, setRemoving] = useState(false);
  const save = useDeed(
    () =>
      client.people.change({
        id,
        role,
        ...(role === 'auditor' && until !== '' ? { roleExpires: endOf(until) } : {}),
        team: team === '' ? null : team,
      }),
    words.saved,
    onClose,
  );
  const suspend = useDeed(() => client.people.suspend({ id }), words.suspended(name), onClose);
  const reinstate = useDeed(() => client.people.reinstate({ id }), words.saved, onClose);
  const remove = useDeed(() => client.people.remove({ id }), words.removed(name), onClose);
  const relink = useMutation({
    mutationFn: (way: HandOverWay) => client.people.relink({ id, handOver: way }),
  });
  if (relink.data !== undefined)
    return <HandOver name={name} email={person.email} outcome={relink.data} onClose={onClose} />;
  if (removing)
    return (
      <TypedConfirmation
        open
        title={`${words.remove}: ${name}`}
        word={name}
        doIt={words.remove}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>{words.removeText}</p>
        {remove.isError && <Failure error={remove.error} />}
      </TypedConfirmation>
    );
  const failed = [save, suspend, reinstate].find(({ isError }) => isError)?.error ?? relink.error;
  return (
    <Dialog open onClose={onClose} title={name}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <RoleField
          role={role}
          until={until}
          onChange={(next, day) => {
            setRole(next);
            setUntil(day);
          }}
        />
        <TextField label={words.team} hint={words.optional} maxLength={100} value={team} onChange={setTeam} />
        <Button look="primary" type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </form>
      <div className={styles.buttons}>
        {[...handOver].toReversed().map((way) => (
          <Button
            key={way}
            size="small"
            busy={relink.isPending && relink.variables === way}
            onClick={() => relink.mutate(way)}
          >
            {way === 'mail' ? words.mailNewLink : words.newLink}
          </Button>
        ))}
        {person.status === 'suspended' ? (
          <Button size="small" busy={reinstate.isPending} onClick={() => reinstate.mutate()}>
            {words.reinstate}
          </Button>
        ) : (
          <Button size="small" busy={suspend.isPending} onClick={() => suspend.mutate()}>
            {words.suspend}
          </Button>
        )}
        <Button size="small" look="danger" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </div>
      {failed !== undefined && failed !== null && <Failure error={failed} />}
    </Dialog>
  );
}

function useDeed(
  deed: () => Promise<unknown>,
  said: string,
  onDone: () => void,
): UseMutationResult<unknown, Error, void> {
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: deed,
    onSuccess() {
      toast(said);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  });
}
