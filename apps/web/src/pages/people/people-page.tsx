import type { ListedPerson } from '@bailiwick/api/people';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { DirectorySection } from './directory.tsx';
import { Invite } from './invite.tsx';
import { PEOPLE_KEY } from './keys.ts';
import { PersonDialog } from './person-dialog.tsx';
import { peopleWords } from './words.ts';

export function PeoplePage(): ReactNode {
  const words = useWords(peopleWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const [inviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<ListedPerson>();
  const people = useQuery({
    queryKey: PEOPLE_KEY,
    queryFn: ({ signal }) => client.people.list({}, { signal }),
  });
  const handOver = people.data?.handOver ?? ['link'];
  const nobody = people.data?.people.length === 0;
  const because = may('people.edit') ? (nobody ? words.emptyText : undefined) : words.mayNotEdit;
  const columns: readonly Column<ListedPerson>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, value: ({ name }) => name },
    { id: 'email', title: words.email, cell: ({ email }) => email, value: ({ email }) => email },
    {
      id: 'role',
      title: words.role,
      cell: ({ role, roleExpires }) =>
        roleExpires === undefined
          ? words.roles[role]
          : `${words.roles[role]}, ${words.until.toLowerCase()} ${formats.date(roleExpires)}`,
      value: ({ role }) => words.roles[role],
    },
    { id: 'team', title: words.team, cell: ({ team }) => team ?? '', value: ({ team }) => team ?? '' },
    {
      id: 'status',
      title: words.status,
      cell: ({ status }) => words.statuses[status],
      value: ({ status }) => words.statuses[status],
    },
    {
      id: 'seen',
      title: words.lastSeen,
      cell: ({ lastSeen }) => (lastSeen === undefined ? words.never : formats.dateTime(lastSeen)),
      value: ({ lastSeen }) => lastSeen ?? 0,
    },
    {
      id: 'change',
      title: '',
      cell: (person) => (
        <Button
          size="small"
          aria-label={words.changeOf(person.name)}
          disabledBecause={may('people.edit') ? undefined : words.mayNotEdit}
          onClick={() => setOpened(person)}
        >
          {words.change}
        </Button>
      ),
    },
  ];
  return (
    <Page
      question={words.question}
      lead={words.lead}
      actions={
        <Button look="primary" disabledBecause={because} onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      }
    >
      <Answered query={people}>
        {({ people: all }) => (
          <Table
            name={words.question}
            rows={all}
            columns={columns}
            keyOf={({ id }) => id}
            empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          />
        )}
      </Answered>
      <DirectorySection because={because} />
      {inviting && <Invite handOver={handOver} onClose={() => setInviting(false)} />}
      {opened !== undefined && (
        <PersonDialog person={opened} handOver={handOver} onClose={() => setOpened(undefined)} />
      )}
    </Page>
  );
}
