import { type ReactNode, useState } from 'react';
import { SelectField } from '../ui/field.tsx';
import { useWords } from '../words/language.tsx';
import { shellWords } from './words.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** The same name as in `design/early-theme.js`, which reads it before the first paint. */
const REMEMBERED = 'bailiwick.theme';

function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(REMEMBERED);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(REMEMBERED, theme);
    document.documentElement.dataset['theme'] = theme;
  }
}

export function ThemeChoice(): ReactNode {
  const words = useWords(shellWords);
  const [theme, setTheme] = useState<string>(() => localStorage.getItem(REMEMBERED) ?? 'system');
  return (
    <SelectField
      label={words.theme}
      value={theme}
      choices={THEMES.map((one) => ({ value: one, label: words.themes[one] }))}
      onChange={(value) => {
        const chosen = THEMES.find((one) => one === value) ?? 'system';
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    />
  );
}
