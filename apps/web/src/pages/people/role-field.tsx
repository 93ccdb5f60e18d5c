import { ROLES, type Role } from '@bailiwick/contract/permissions';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/language.tsx';
import { peopleWords } from './words.ts';

/** A role, and for auditors the day on which it ends (`YYYY-MM-DD`). */
export function RoleField({
  role,
  until,
  onChange,
}: {
  readonly role: Role;
  readonly until: string;
  readonly onChange: (role: Role, until: string) => void;
}): ReactNode {
  const words = useWords(peopleWords);
  return (
    <>
      <SelectField
        label={words.role}
        hint={words.roleHints[role]}
        value={role}
        choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
        onChange={(value) => onChange(ROLES.find((one) => one === value) ?? 'member', until)}
      />
      {role === 'auditor' && (
        <TextField
          label={words.until}
          hint={words.untilHint}
          type="date"
          required
          value={until}
          onChange={(value) => onChange(role, value)}
        />
      )}
    </>
  );
}

/** The end of the day, in the reader's own time zone. */
export const endOf = (day: string): number => new Date(`${day}T23:59:59`).getTime();
