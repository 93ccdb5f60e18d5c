import { SECTORS, type Sector } from '@bailiwick/api/setup';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { client } from '../../reach/client.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SETUP_KEY } from './keys.ts';
import styles from './setup.module.css';
import { StepButtons } from './step-buttons.tsx';
import { setupWords } from './words.ts';

const COUNTRIES =
  'AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK TR UA US ZA'.split(
    ' ',
  );

export function FirmStep({
  organisation,
  sector,
  onSector,
  onDone,
}: {
  readonly organisation: { readonly name: string; readonly country?: string | undefined };
  readonly sector: Sector;
  readonly onSector: (sector: Sector) => void;
  readonly onDone: () => void;
}): ReactNode {
  const words = useWords(setupWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState(organisation.name);
  const [country, setCountry] = useState(organisation.country ?? (language === 'de' ? 'DE' : 'GB'));
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
      a.label.localeCompare(b.label, language),
    );
  }, [language]);
  const save = useMutation({
    mutationFn: () => client.setup.organisation({ name, country }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: SETUP_KEY }),
  });
  return (
    <Sheet>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField
          label={words.name}
          required
          maxLength={200}
          autoComplete="organization"
          value={name}
          onChange={setName}
        />
        <SelectField label={words.country} value={country} choices={countries} onChange={setCountry} />
        <SelectField
          label={words.sector}
          value={sector}
          choices={SECTORS.map((value) => ({ value, label: words.sectors[value] }))}
          onChange={(value) => onSector(SECTORS.find((one) => one === value) ?? 'general')}
        />
        {save.isError && <Failure error={save.error} />}
        <StepButtons busy={save.isPending} onBack={undefined} />
      </form>
    </Sheet>
  );
}
