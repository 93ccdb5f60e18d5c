import type { ReactNode } from 'react';
import { TextField } from '../ui/field.tsx';
import { useWords } from '../words/language.tsx';
import { signInWords } from './words.ts';

export interface Shown {
  readonly password: string;
  readonly code: string;
}

export const NOTHING_SHOWN: Shown = { password: '', code: '' };

/** As the server takes it: a code only where there is one. */
export const asAsked = ({ password, code }: Shown): { readonly password: string; readonly code?: string } =>
  code === '' ? { password } : { password, code };

/** The password of somebody who is known, and the code where one is needed. */
export function PasswordAgain({
  email,
  shown,
  codeNeeded,
  onChange,
}: {
  readonly email: string;
  readonly shown: Shown;
  readonly codeNeeded: boolean;
  readonly onChange: (shown: Shown) => void;
}): ReactNode {
  const words = useWords(signInWords);
  return (
    <>
      {/* Also for password managers, which look for the account beside the password. */}
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        readOnly
        value={email}
        onChange={() => {}}
      />
      <TextField
        label={words.password}
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        value={shown.password}
        onChange={(password) => onChange({ ...shown, password })}
      />
      {codeNeeded && (
        <TextField
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          autoFocus
          value={shown.code}
          onChange={(code) => onChange({ ...shown, code })}
        />
      )}
    </>
  );
}
