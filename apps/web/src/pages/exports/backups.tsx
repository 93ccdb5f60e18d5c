/** Backups: which there are, when the next is due, and what went wrong. */
import type { ExportsState } from '@bailiwick/api/exports';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { useLongWork } from '../../reach/long-work.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Alert, EmptyState, Failure, Progress } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import styles from './exports.module.css';
import { EXPORTS_KEY } from './keys.ts';
import { exportsWords } from './words.ts';

type State = ExportsState['backups'];
type Made = State['made'][number];

export function Backups({ backups }: { readonly backups: State }): ReactNode {
  const words = useWords(exportsWords);
  switch (backups.state) {
    case 'postgres':
      return (
        <Section title={words.backups}>
          <EmptyState title={words.postgres}>{words.postgresText}</EmptyState>
        </Section>
      );
    case 'not_set_up':
      return (
        <Section title={words.backups}>
          <EmptyState title={words.notSetUp}>{words.notSetUpText}</EmptyState>
        </Section>
      );
    case 'kept':
      return <Kept backups={backups} />;
  }
}

function Kept({ backups }: { readonly backups: State }): ReactNode {
  const words = useWords(exportsWords);
  const said = useSaid();
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: EXPORTS_KEY });
  const { run, progress } = useLongWork(
    () => client.exports.backUp(),
    async () => {
      await refresh();
      toast(words.backedUp);
    },
  );
  const { made, due, failed } = backups;
  const underWay = run.isPending ? progress : backups.underWay;
  const columns: readonly Column<Made>[] = [
    {
      id: 'at',
      title: words.at,
      cell: ({ at }) => formats.dateTime(Date.parse(at)),
      value: ({ at }) => Date.parse(at),
    },
    {
      id: 'bytes',
      title: words.bytes,
      cell: ({ bytes }) => formats.bytes(bytes),
      value: ({ bytes }) => bytes,
    },
    {
      id: 'written',
      title: words.written,
      cell: ({ written }) => formats.bytes(written),
      value: ({ written }) => written,
    },
  ];
  return (
    <Section
      title={words.backups}
      lead={words.backupsLead(backups.folder ?? '')}
      actions={
        <Button
          busy={run.isPending}
          disabledBecause={may('system.edit') ? undefined : words.mayNot}
          onClick={() => run.mutate(undefined)}
        >
          {words.backUp}
        </Button>
      }
    >
      {failed !== undefined && !run.isPending && (
        <Alert title={words.failed}>
          <p>{`${formats.dateTime(failed.at)}: ${said(failed.message)} ${said(failed.remedy)}`}</p>
        </Alert>
      )}
      {run.isError && <Failure error={run.error} />}
      {underWay !== undefined && <Progress label={words.steps[underWay.step]} share={underWay.share} />}
      <Table
        name={words.backups}
        rows={made}
        columns={columns}
        keyOf={({ at }) => at}
        empty={<EmptyState title={words.noBackup}>{words.noBackupText}</EmptyState>}
      />
      {due !== undefined && made.length > 0 && (
        <p className={styles.hint}>{words.due(formats.dateTime(due))}</p>
      )}
    </Section>
  );
}
