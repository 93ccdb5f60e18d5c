import type { Sighting } from '@bailiwick/api/vendor-changes';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { client } from '../../reach/client.ts';
import { useLongWork } from '../../reach/long-work.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure, Notice, Progress } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { changesWords } from './changes-words.ts';
import styles from './changes.module.css';
import { VENDORS_KEY } from './keys.ts';
import { papersWords } from './papers-words.ts';

/** Looks at every document that has an address, now instead of within a day. */
export function LookNow(): ReactNode {
  const words = useWords(changesWords);
  const { mayNotAdd } = useWords(papersWords);
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const { run, progress } = useLongWork(
    () => client.vendorChanges.look({}),
    () => queries.invalidateQueries({ queryKey: VENDORS_KEY }),
  );
  return (
    <Section
      title={words.watch}
      lead={words.watchLead}
      actions={
        <Button
          busy={run.isPending}
          disabledBecause={may('vendors.edit') ? undefined : mayNotAdd}
          onClick={() => run.mutate(undefined)}
        >
          {words.lookNow}
        </Button>
      }
    >
      {run.isPending && (
        <Progress
          label={words.looking}
          {...(progress === undefined || progress.of === 0 ? {} : { share: progress.done / progress.of })}
        />
      )}
      {run.isError && <Failure error={run.error} />}
      {run.data !== undefined && <Seen sightings={run.data.sightings} />}
    </Section>
  );
}

function Seen({ sightings }: { readonly sightings: readonly Sighting[] }): ReactNode {
  const words = useWords(changesWords);
  const said = useSaid();
  if (sightings.length === 0) return <Notice>{words.noAddress}</Notice>;
  return (
    <ul className={styles.changes}>
      {sightings.map(({ profile, title, url, seen, summary }) => (
        <li key={`${profile} ${url}`}>
          <span>
            <strong>{words.seen[seen]}</strong> {title} <span className={styles.soft}>{url}</span>
            <br />
            {said(summary)}
          </span>
          <Link href={`/vendors/${profile}`}>{profile}</Link>
        </li>
      ))}
    </ul>
  );
}
