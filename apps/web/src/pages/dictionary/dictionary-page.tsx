import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { useSignedIn } from '../../reach/session.tsx';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { Corrections } from './corrections.tsx';
import { Documents } from './documents.tsx';
import { Lists } from './lists.tsx';
import { Terms } from './terms.tsx';
import { useDictionary } from './use-dictionary.ts';
import { dictionaryWords } from './words.ts';

export function DictionaryPage(): ReactNode {
  const words = useWords(dictionaryWords);
  const { may } = useSignedIn();
  const dictionary = useDictionary();
  const because = may('dictionary.edit') ? undefined : words.mayNotEdit;
  return (
    <Page question={words.question} lead={words.lead}>
      <Answered query={dictionary}>
        {(all) => (
          <>
            <Terms dictionary={all} disabledBecause={because} />
            <Lists dictionary={all} disabledBecause={because} />
            <Documents dictionary={all} disabledBecause={because} />
            <Corrections dictionary={all} disabledBecause={because} />
          </>
        )}
      </Answered>
    </Page>
  );
}
