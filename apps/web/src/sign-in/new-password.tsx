import type { ReactNode } from 'react';
import { TextField } from '../ui/field.tsx';
import { useWords } from '../words/language.tsx';
import { signInWords } from './words.ts';

const SHORTEST_PASSWORD = 12;

export function NewPassword({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const words = useWords(signInWords);
  return (
    <TextField
      label={words.newPassword}
      hint={words.newPasswordHint}
      type="password"
      autoComplete="new-password"
      required
      minLength={SHORTEST_PASSWORD}
      value={value}
      onChange={onChange}
    />
  );
}
