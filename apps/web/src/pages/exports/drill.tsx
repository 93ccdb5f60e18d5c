/** The exit drill: two offerings asked the same. */
import type { DrillResult } from '@bailiwick/api/exports';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useLongWork } from '../../reach/long-work.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { DrillOutcome } from './drill-outcome.tsx';
import { EarlierDrills } from './earlier-drills.tsx';
import styles from './exports.module.css';
import { DRILLS_KEY } from './keys.ts';
import { exportsWords } from './words.ts';

/** As many as the sample that comes along has. */
const COUNTS = ['3', '6', '12'];

export function DrillSection({ offerings }: { readonly offerings: readonly string[] }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const [from, setFrom] = useState(offerings[0] ?? '');
  const [to, setTo] = useState(offerings[1] ?? '');
  const [requests, setRequests] = useState('12');
  const queries = useQueryClient();
  const [earlier, setEarlier] = useState<DrillResult>();
  const { run, progress } = useLongWork(
    () => client.exports.drill({ from, to, requests: Number(requests) }),
    () => {
      setEarlier(undefined);
      return queries.invalidateQueries({ queryKey: DRILLS_KEY });
    },
  );
  const shown = earlier ?? run.data?.drill;
  const choices = offerings.map((id) => ({ value: id, label: id }));
  const because = !may('exports.run')
    ? words.mayNot
    : offerings.length < 2
      ? words.two
      : from === to
        ? words.different2
        : undefined;
  return (
    <>
      <Section title={words.drill} lead={words.drillLead}>
        <Sheet>
          <form
            className={styles.drill}
            onSubmit={(event) => {
              event.preventDefault();
              run.mutate(undefined);
            }}
          >
            <SelectField label={words.from} value={from} onChange={setFrom} choices={choices} />
            <SelectField label={words.to} value={to} onChange={setTo} choices={choices} />
            <SelectField
              label={words.requests}
              value={requests}
              onChange={setRequests}
              choices={COUNTS.map((value) => ({ value, label: value }))}
            />
            <Button look="primary" type="submit" busy={run.isPending} disabledBecause={because}>
              {words.start}
            </Button>
          </form>
          <p className={styles.hint}>{words.costs}</p>
          {run.isPending && (
            <Progress
              label={words.asking(formats.number(progress?.done ?? 0), formats.number(Number(requests)))}
              share={progress === undefined ? 0 : progress.done / progress.of}
            />
          )}
          {run.isError && <Failure error={run.error} />}
        </Sheet>
        {shown !== undefined && <DrillOutcome drill={shown} />}
      </Section>
      <EarlierDrills onShow={setEarlier} />
    </>
  );
}
