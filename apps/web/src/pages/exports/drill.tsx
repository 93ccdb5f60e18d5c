/** The exit drill: two offerings asked the same. */
import type { DrillResult } from '@bailiwick/api/exports';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { client } from '../../reach/client.ts';
import { useLongWork } from '../../reach/long-work.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { EmptyState, Failure, Progress } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { DrillOutcome } from './drill-outcome.tsx';
import { EarlierDrills } from './earlier-drills.tsx';
import styles from './exports.module.css';
import { DRILLS_KEY } from './keys.ts';
import { OwnConversations } from './own-conversations.tsx';
import { exportsWords } from './words.ts';

type Sample = 'office' | 'own';

/** As many as the sample that comes along has. */
const COUNTS = ['3', '6', '12'];

export function DrillSection({ offerings }: { readonly offerings: readonly string[] }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const [from, setFrom] = useState(offerings[0] ?? '');
  const [to, setTo] = useState(offerings[1] ?? '');
  const [requests, setRequests] = useState('12');
  const [sample, setSample] = useState<Sample>('office');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const own = sample === 'own';
  const count = own ? chosen.length : Number(requests);
  const queries = useQueryClient();
  const [earlier, setEarlier] = useState<DrillResult>();
  const { run, progress } = useLongWork(
    () =>
      client.exports.drill({
        from,
        to,
        requests: Number(requests),
        ...(own ? { conversations: [...chosen] } : {}),
      }),
    () => {
      setEarlier(undefined);
      return queries.invalidateQueries({ queryKey: DRILLS_KEY });
    },
  );
  const shown = earlier ?? run.data?.drill;
  const choices = offerings.map((id) => ({ value: id, label: id }));
  const because = !may('exports.run')
    ? words.mayNot
    : from === to
      ? words.different2
      : count === 0
        ? words.chooseSome
        : undefined;
  if (offerings.length < 2)
    return (
      <>
        <Section title={words.drill} lead={words.drillLead}>
          <EmptyState
            title={offerings.length === 0 ? words.noOffering : words.oneOffering}
            action={<Link href="/welcome">{words.toSetup}</Link>}
          >
            {offerings.length === 0 ? words.twoOfThem : words.two}
          </EmptyState>
        </Section>
        <EarlierDrills onShow={setEarlier} />
      </>
    );
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
              label={words.sample}
              value={sample}
              onChange={(value) => setSample(value === 'own' ? 'own' : 'office')}
              choices={[
                { value: 'office', label: words.office },
                { value: 'own', label: words.own },
              ]}
            />
            {!own && (
              <SelectField
                label={words.requests}
                value={requests}
                onChange={setRequests}
                choices={COUNTS.map((value) => ({ value, label: value }))}
              />
            )}
            <Button look="primary" type="submit" busy={run.isPending} disabledBecause={because}>
              {words.start}
            </Button>
          </form>
          {own && <OwnConversations chosen={chosen} onChange={setChosen} />}
          <p className={styles.hint}>
            {words.costs} {own ? words.ownHint : words.officeHint}
          </p>
          {run.isPending && (
            <Progress
              label={words.asking(formats.number(progress?.done ?? 0), formats.number(count))}
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
