import type { ReactNode } from 'react';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { peopleWords } from './words.ts';

/** A link that works once, shown this once. */
export function HandOver({
  name,
  link,
  expires,
  onClose,
}: {
  readonly name: string;
  readonly link: string;
  readonly expires: number;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const formats = useFormats();
  return (
    <ShownOnce
      title={words.link}
      about={words.linkText(name, formats.dateTime(expires))}
      secret={link}
      onClose={onClose}
    />
  );
}
