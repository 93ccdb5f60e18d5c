import type { OwnSession } from '@bailiwick/api/account';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { sayFarewell } from '../../reach/farewell.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { deviceOf } from '../../reach/device.ts';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

export function Sessions({ sessions }: { readonly sessions: readonly OwnSession[] }): ReactNode {
  const words = useWords(accountWords);
  const toast = useToast();
  const end = useOwnDeed(
    ({ id }: OwnSession) => client.account.endSession({ id }),
    () => toast(words.ended),
  );
  const leave = useOwnDeed(
    ({ id }: OwnSession) => client.account.endSession({ id }),
    () => {
      sayFarewell();
      location.assign('/');
    },
  );
  const endOthers = useOwnDeed(
    () => client.account.endOtherSessions(),
    ({ ended }) => toast(words.othersEnded(ended)),
  );
  const columns = useColumns((session) => (session.here ? leave : end).mutate(session));
  const failed = end.error ?? leave.error ?? endOthers.error;
  return (
    <Section
      title={words.sessions}
      lead={words.sessionsLead}
      actions={
        <Button
          busy={endOthers.isPending}
          disabledBecause={sessions.length > 1 ? undefined : words.noOthers}
          onClick={() => endOthers.mutate()}
        >
          {words.endOthers}
        </Button>
      }
    >
      {failed !== null && <Failure error={failed} />}
      <Table name={words.sessions} rows={sessions} columns={columns} keyOf={({ id }) => id} />
    </Section>
  );
}

function useColumns(onEnd: (session: OwnSession) => void): readonly Column<OwnSession>[] {
  const words = useWords(accountWords);
  const formats = useFormats();
  const nameOf = ({ userAgent }: OwnSession): string => {
    const { browser, system } = deviceOf(userAgent);
    if (browser === undefined || system === undefined) return browser ?? system ?? words.unknownDevice;
    return words.on(browser, system);
  };
  return [
    {
      id: 'device',
      title: words.device,
      cell: (session) => (
        <>
          {nameOf(session)} {session.here && <span className={styles.here}>{words.thisOne}</span>}
        </>
      ),
      value: nameOf,
    },
    { id: 'network', title: words.network, cell: ({ address }) => address, value: ({ address }) => address },
    {
      id: 'means',
      title: words.means,
      cell: ({ means }) => words.meansOf[means],
      value: ({ means }) => words.meansOf[means],
    },
    {
      id: 'since',
      title: words.since,
      cell: ({ created }) => formats.date(created),
      value: ({ created }) => created,
    },
    {
      id: 'seen',
      title: words.lastSeen,
      cell: ({ lastSeen }) => formats.relative(lastSeen, Date.now()),
      value: ({ lastSeen }) => lastSeen,
    },
    {
      id: 'end',
      title: '',
      cell: (session) => (
        <Button
          size="small"
          aria-label={session.here ? undefined : words.endOf(nameOf(session))}
          onClick={() => onEnd(session)}
        >
          {session.here ? words.endHere : words.end}
        </Button>
      ),
    },
  ];
}
