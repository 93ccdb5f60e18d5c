import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { Failure, Notice, Progress } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { ActList } from './act-list.tsx';
import { Amiss } from './amiss.tsx';
import { FailedBackup } from './failed-backup.tsx';
import { RecoveryKit } from './recovery-kit.tsx';
import styles from './system.module.css';
import { useSystem } from './use-system.ts';
import { systemWords } from './words.ts';

export function SystemPage(): ReactNode {
  const words = useWords(systemWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const system = useSystem(true);
  return (
    <Page question={words.question}>
      <Answered query={system}>
        {({ version, node, startedAt, database, ready, ledger, kit, backupFailed, ...amiss }) => (
          <>
            <FailedBackup failed={backupFailed} />
            <Amiss {...amiss} />
            <Notice tone={ready ? 'good' : 'warn'}>{ready ? words.ready : words.notReady}</Notice>
            <Sheet>
              <dl className={styles.facts}>
                <dt>{words.facts.version}</dt>
                <dd>
                  Bailiwick {version}, Node {node}
                </dd>
                <dt>{words.facts.started}</dt>
                <dd>{formats.dateTime(startedAt)}</dd>
                <dt>{words.facts.database}</dt>
                <dd>{words.databases[database]}</dd>
                <dt>{words.facts.ledger}</dt>
                <dd>
                  {ledger.origin}:{' '}
                  {ledger.size === undefined || ledger.signedAt === undefined
                    ? words.nothingSigned
                    : words.entries(formats.number(ledger.size), formats.dateTime(ledger.signedAt))}
                </dd>
                <dt>{words.facts.kit}</dt>
                <dd>{words.kits[kit]}</dd>
              </dl>
            </Sheet>
          </>
        )}
      </Answered>
      <RecoveryKit />
      <LedgerCheck />
      <Section title={words.backups}>
        <Sheet>
          <p>
            {words.backupsText} {may('exports.read') && <Link href="/exports">{words.seeBackups}</Link>}
          </p>
        </Sheet>
      </Section>
      <ActList />
    </Page>
  );
}

function LedgerCheck(): ReactNode {
  const words = useWords(systemWords);
  const formats = useFormats();
  const check = useMutation({ mutationFn: () => client.system.checkLedger() });
  return (
    <Section
      title={words.facts.ledger}
      lead={words.ledgerLead}
      actions={
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {words.check}
        </Button>
      }
    >
      {check.isPending && <Progress label={words.checking} />}
      {check.isError && <Failure error={check.error} />}
      {check.data?.verdict === 'whole' && (
        <Notice tone="good">
          {words.whole(formats.number(check.data.entries), formats.milliseconds(check.data.milliseconds))}
        </Notice>
      )}
      {check.data?.verdict === 'nothing_signed' && <p>{words.nothingSigned}</p>}
      {check.data?.verdict === 'broken' && (
        <Notice tone="warn">
          <strong>{words.broken}</strong> {check.data.because}
        </Notice>
      )}
    </Section>
  );
}
