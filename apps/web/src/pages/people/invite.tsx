import type { Role } from '@bailiwick/contract/permissions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PEOPLE_KEY } from './keys.ts';
import { HandOver } from './link.tsx';
import styles from './people.module.css';
import { RoleField, endOf } from './role-field.tsx';
import { peopleWords } from './words.ts';

export function Invite({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(peopleWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [until, setUntil] = useState('');
  const [team, setTeam] = useState('');
  const invite = useMutation({
    mutationFn: () =>
      client.people.invite({
        name,
        email,
        role,
        language,
        ...(role === 'auditor' ? { roleExpires: endOf(until) } : {}),
        ...(team === '' ? {} : { team }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  });
  if (invite.data !== undefined)
    return <HandOver name={name} link={invite.data.link} expires={invite.data.expires} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={words.invite}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <TextField label={words.name} required autoFocus maxLength={100} value={name} onChange={setName} />
        <TextField label={words.email} type="email" required value={email} onChange={setEmail} />
        <RoleField
          role={role}
          until={until}
          onChange={(next, day) => {
            setRole(next);
            setUntil(day);
          }}
        />
        <TextField label={words.team} hint={words.optional} maxLength={100} value={team} onChange={setTeam} />
        {invite.isError && <Failure error={invite.error} />}
        <Button look="primary" type="submit" busy={invite.isPending}>
          {words.make}
        </Button>
      </form>
    </Dialog>
  );
}
