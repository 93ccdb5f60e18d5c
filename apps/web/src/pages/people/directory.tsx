/** The firm's directory: where it writes, by which tokens, and what its groups give. */
import type { Directory } from '@bailiwick/api/directory';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TypedConfirmation } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { directoryWords } from './directory-words.ts';
import { DIRECTORY_KEY } from './keys.ts';
import { NewToken } from './new-token.tsx';
import styles from './people.module.css';
import { peopleWords } from './words.ts';

type Token = Directory['tokens'][number];
type Group = Directory['groups'][number];

/** @param because why nobody may be let in by whoever looks, if so. */
export function DirectorySection({ because }: { readonly because: string | undefined }): ReactNode {
  const words = useWords(directoryWords);
  const [making, setMaking] = useState(false);
  const directory = useQuery({
    queryKey: DIRECTORY_KEY,
    queryFn: ({ signal }) => client.directory.show({}, { signal }),
  });
  return (
    <Section
      title={words.title}
      lead={words.lead}
      actions={
        <Button disabledBecause={because} onClick={() => setMaking(true)}>
          {words.newToken}
        </Button>
      }
    >
      <Answered query={directory}>
        {({ address, tokens, groups }) => (
          <>
            <p>
              {words.address}: <code className={styles.address}>{address}</code>
              {!address.startsWith('https:') && (
                <span className={styles.unreachable}>{words.addressUnreachable}</span>
              )}
            </p>
            <Tokens tokens={tokens} />
            {tokens.length > 0 && <Groups groups={groups} />}
          </>
        )}
      </Answered>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Tokens({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  const words = useWords(directoryWords);
  const formats = useFormats();
  const { mayNotEdit } = useWords(peopleWords);
  const { may } = useSignedIn();
  const [revoking, setRevoking] = useState<string>();
  const columns: readonly Column<Token>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'made',
      title: words.made,
      cell: ({ created }) => formats.dateTime(created),
      value: ({ created }) => created,
    },
    {
      id: 'revoke',
      title: '',
      cell: ({ name }) => (
        <Button
          size="small"
          aria-label={words.revokeOf(name)}
          disabledBecause={may('people.edit') ? undefined : mayNotEdit}
          onClick={() => setRevoking(name)}
        >
          {words.revoke}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Table
        name={words.tokens}
        rows={tokens}
        columns={columns}
        keyOf={({ name }) => name}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      {revoking !== undefined && <Revoke name={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function Revoke({ name, onClose }: { readonly name: string; readonly onClose: () => void }): ReactNode {
  const words = useWords(directoryWords);
  const queries = useQueryClient();
  const toast = useToast();
  const revoke = useMutation({
    mutationFn: () => client.directory.revokeToken({ name }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: DIRECTORY_KEY });
      toast(words.revoked(name));
      onClose();
    },
  });
  return (
    <TypedConfirmation
      open
      title={words.revokeOf(name)}
      word={name}
      doIt={words.revoke}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>{words.revokeText}</p>
      {revoke.isError && <Failure error={revoke.error} />}
    </TypedConfirmation>
  );
}

function Groups({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const words = useWords(directoryWords);
  const { roles } = useWords(peopleWords);
  const formats = useFormats();
  const gives = ({ role, team }: Group): string =>
    [role === undefined ? undefined : (roles as Readonly<Record<string, string>>)[role], team]
      .filter((one) => one !== undefined)
      .join(', ') || words.givesNothing;
  const columns: readonly Column<Group>[] = [
    { id: 'group', title: words.group, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'members',
      title: words.members,
      cell: ({ members }) => formats.number(members),
      value: ({ members }) => members,
    },
    { id: 'gives', title: words.gives, cell: gives, value: gives },
  ];
  return (
    <Table
      name={words.groups}
      rows={groups}
      columns={columns}
      keyOf={({ name }) => name}
      empty={<EmptyState title={words.noGroups}>{words.noGroupsText}</EmptyState>}
    />
  );
}
