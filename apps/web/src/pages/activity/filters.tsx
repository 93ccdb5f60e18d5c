import { ENDINGS } from '@bailiwick/api/activity';
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, type Choice, SelectField, TextField } from '../../ui/field.tsx';
import { FATE_ORDER, fateWords } from '../../ui/fate.tsx';
import { classNames } from '../../words/classes.ts';
import { kindNames } from '../../words/kinds.ts';
import { useRegionName } from '../../words/countries.ts';
import { useWords } from '../../words/language.tsx';
import styles from './filters.module.css';
import { localTime, momentOf } from './local-time.ts';
import { searchIn } from './search-in-url.ts';
import { useWhoName } from '../../words/who.ts';
import { activityWords } from './words.ts';

interface Filtering {
  readonly address: URLSearchParams;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
}

const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['fate', 'class', 'offering', 'principal', 'because']);

/** Written words count when the writer pauses. */
const PAUSE_MS = 350;

export function Filters({
  address,
  onChange,
  onClear,
}: Filtering & { readonly onClear: () => void }): ReactNode {
  const words = useWords(activityWords);
  const fates = useWords(fateWords);
  const classes = useWords(classNames);
  const kinds = useWords(kindNames);
  const known = useKnown();
  const nameOf = useWhoName();
  const regionName = useRegionName();
  const search = searchIn(address);
  const unfold = Object.keys(search).some((name) => !ALWAYS_SHOWN.has(name));
  const select = (name: string, choices: readonly Choice[]): ReactNode => (
    <SelectField
      label={words[name as 'fate']}
      value={address.get(name) ?? ''}
      choices={[{ value: '', label: words.any }, ...withCurrent(choices, address.get(name))]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const plain = (list: readonly string[]): readonly Choice[] =>
    list.map((value) => ({ value, label: value }));
  return (
    <search className={styles.filters} aria-label={words.filters}>
      <div className={styles.row}>
        <Because
          key={address.get('because') === null ? 'empty' : 'said'}
          address={address}
          onChange={onChange}
        />
        {select(
          'fate',
          FATE_ORDER.map((value) => ({ value, label: fates[value] })),
        )}
        {select(
          'class',
          known.class.map((value) => ({ value, label: classes[value] ?? value })),
        )}
        {select('offering', plain(known.offering))}
        {select(
          'principal',
          known.principal.map(({ id, name }) => ({ value: id, label: nameOf({ principal: id, name }) })),
        )}
      </div>
      <details open={unfold}>
        <summary>{words.more}</summary>
        <div className={styles.row}>
          <Moment name="since" label={words.from} address={address} onChange={onChange} />
          <Moment name="until" label={words.until} address={address} onChange={onChange} />
          {select(
            'type',
            FINDING_TYPES.map((value) => ({ value, label: kinds[value] ?? value })),
          )}
          {select(
            'ending',
            ENDINGS.map((value) => ({ value, label: words.endings[value] ?? value })),
          )}
          {select('model', plain(known.model))}
          {select('team', plain(known.team))}
          {select('purpose', plain(known.purpose))}
          {select(
            'region',
            known.region.map((value) => ({ value, label: regionName(value) })),
          )}
          {select('code', plain(known.code))}
        </div>
        <div className={styles.foot}>
          <CheckField
            label={words.withheld}
            checked={address.get('withheld') === 'true'}
            onChange={(checked) => onChange({ withheld: checked ? 'true' : '' })}
          />
        </div>
      </details>
      {Object.keys(search).length > 0 && (
        <Button size="small" look="quiet" onClick={onClear}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

function Because({ address, onChange }: Filtering): ReactNode {
  const words = useWords(activityWords);
  const asked = address.get('because') ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => onChange({ because: typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, onChange]);
  return (
    <TextField
      type="search"
      label={words.because}
      placeholder={words.becausePlaceholder}
      maxLength={200}
      value={typed}
      onChange={setTyped}
    />
  );
}

function Moment({
  name,
  label,
  address,
  onChange,
}: Filtering & { readonly name: 'since' | 'until'; readonly label: string }): ReactNode {
  const at = searchIn(address)[name];
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={typeof at === 'number' ? localTime(at) : ''}
      onChange={(value) => onChange({ [name]: momentOf(value) })}
    />
  );
}

const NOTHING_KNOWN = {
  principal: [],
  team: [],
  purpose: [],
  offering: [],
  region: [],
  model: [],
  code: [],
  class: [],
};

function useKnown(): Awaited<ReturnType<typeof client.activity.words>> {
  const { data } = useQuery({
    queryKey: ['activity-words'],
    queryFn: ({ signal }) => client.activity.words({}, { signal }),
    staleTime: 15_000,
  });
  return data ?? NOTHING_KNOWN;
}

/** What the address asks for is shown, even where nobody has seen it. */
function withCurrent(choices: readonly Choice[], current: string | null): readonly Choice[] {
  const there = current === null || current === '' || choices.some(({ value }) => value === current);
  return there ? choices : [...choices, { value: current, label: current }];
}
