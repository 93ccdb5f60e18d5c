import type { HandOverWay } from '@bailiwick/api/people';
import type { Role } from '@bailiwick/contract/permissions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PEOPLE_KEY } from './keys.ts';
import { HandOver, HandOverButtons } from './link.tsx';
import styles from './people.module.css';
import { RoleField, endOf } from './role-field.tsx';
import { peopleWords } from './words.ts';

export function Invite({
  handOver,
  onClose,
}: {
  readonly handOver: readonly HandOverWay[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [until, setUntil] = useState('');
  const [team, setTeam] = useState('');
  const invite = useMutation({
    mutationFn: (way: HandOverWay) =>
      client.people.invite({
        name,
        email,
        role,
        language,
        handOver: way,
        ...(role === 'auditor' ? { roleExpires: endOf(until) } : {}),
        ...(team === '' ? {} : { team }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  });
  if (invite.data !== undefined)
    return <HandOver name={name} email={email} outcome={invite.data} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={words.invite}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate(handOver.includes('mail') ? 'mail' : 'link');
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
        <HandOverButtons
          handOver={handOver}
          pending={invite.isPending ? invite.variables : undefined}
          onLink={(form) => {
            if (form.reportValidity()) invite.mutate('link');
          }}
        />
      </form>
    </Dialog>
  );
}
