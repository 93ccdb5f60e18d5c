import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { SESSION_KEY } from '../../reach/queries.tsx';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { OWN_NAMES } from '../../words/language-choice.tsx';
import { LANGUAGES, useLanguage, useWords } from '../../words/language.tsx';
import { peopleWords } from '../people/words.ts';
import styles from './account.module.css';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

export function AboutMe(): ReactNode {
  const words = useWords(accountWords);
  const { roles } = useWords(peopleWords);
  const { person } = useSignedIn();
  const { choose } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.language);
  const save = useOwnDeed(
    () => client.account.describe({ name, language }),
    () => {
      if (language !== person.language) choose(language);
      toast(accountWords[language].saved);
      void queries.invalidateQueries({ queryKey: SESSION_KEY });
    },
  );
  return (
    <Section title={words.you}>
      <Sheet>
        <div className={styles.sideBySide}>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate();
            }}
          >
            <TextField
              label={words.name}
              autoComplete="name"
              required
              maxLength={100}
              value={name}
              onChange={setName}
            />
            <SelectField
              label={words.language}
              hint={words.languageHint}
              value={language}
              choices={LANGUAGES.map((one) => ({ value: one, label: OWN_NAMES[one] }))}
              onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? 'en')}
            />
            {save.isError && <Failure error={save.error} />}
            <Button look="primary" type="submit" busy={save.isPending}>
              {words.save}
            </Button>
          </form>
          <div>
            <dl className={styles.facts}>
              <dt>{words.email}</dt>
              <dd>{person.email}</dd>
              <dt>{words.role}</dt>
              <dd>{roles[person.role]}</dd>
              <dt>{words.team}</dt>
              <dd>{person.team ?? words.noTeam}</dd>
            </dl>
            <p className={styles.hint}>{words.byOthers}</p>
          </div>
        </div>
      </Sheet>
    </Section>
  );
}
