import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { kindNames } from '../../words/kinds.ts';
import { useWords } from '../../words/language.tsx';
import { peopleWords } from '../people/words.ts';
import { actWords, toldAct } from './act-words.ts';
import { detailWords } from './detail-words.ts';
import type { DetailTeller } from './told-details.ts';

/** Tells details in the language of whoever reads. */
export function useDetailTeller(): DetailTeller {
  const did = useWords(actWords);
  const { roles } = useWords(peopleWords);
  return {
    words: useWords(detailWords),
    names: { classes: useWords(classNames), types: useWords(kindNames), roles },
    formats: useFormats(),
    act: (kind) => toldAct(did, { kind, about: undefined }),
  };
}
