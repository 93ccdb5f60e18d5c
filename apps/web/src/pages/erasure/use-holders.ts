/** Whose things can be held: people and keys, by name for whoever may know them. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import type { Choice } from '../../ui/field.tsx';
import { useWords } from '../../words/language.tsx';
import { erasureWords } from './words.ts';

export function useHolders(): readonly Choice[] {
  const words = useWords(erasureWords);
  const { may } = useSignedIn();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => client.people.list({}, { signal }),
    enabled: may('people.read'),
  });
  const keys = useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => client.keys.list({}, { signal }),
    enabled: may('keys.read'),
  });
  return [
    ...(people.data?.people ?? []).map(({ id, name, email }) => ({
      value: `user:${id}`,
      label: `${name}, ${email}`,
    })),
    ...(keys.data?.keys ?? []).map(({ id, name }) => ({ value: id, label: words.keyNamed(name) })),
  ];
}
