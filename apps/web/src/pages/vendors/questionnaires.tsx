/** What went out to the vendor, and what became of it. */
import type { ListedQuestionnaire } from '@bailiwick/api/vendor-questionnaires';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import styles from './asking.module.css';
import { askingWords } from './asking-words.ts';
import { VENDORS_KEY } from './keys.ts';
import { useVendorChange } from './use-vendor-change.ts';

export function Questionnaires({ id }: { readonly id: string }): ReactNode {
  const words = useWords(askingWords);
  const { language } = useLanguage();
  const { may } = useSignedIn();
  const [, go] = useLocation();
  const asked = useQuery({
    queryKey: [...VENDORS_KEY, id, 'questionnaires', language],
    queryFn: ({ signal }) => client.vendorQuestionnaires.list({ id, language }, { signal }),
  });
  const [revoking, setRevoking] = useState<ListedQuestionnaire>();
  const because = may('vendors.edit') ? undefined : words.mayNot;
  return (
    <Section
      id="asking"
      title={words.asking}
      lead={words.askingLead}
      actions={
        <Button disabledBecause={because} onClick={() => go(`/vendors/${id}/ask`)}>
          {words.ask}
        </Button>
      }
    >
      <Answered query={asked}>
        {({ questionnaires }) => (
          <Sent id={id} questionnaires={questionnaires} because={because} onRevoke={setRevoking} />
        )}
      </Answered>
      {revoking !== undefined && (
        <Revocation id={id} questionnaire={revoking} onClose={() => setRevoking(undefined)} />
      )}
    </Section>
  );
}

function Sent({
  id,
  questionnaires,
  because,
  onRevoke,
}: {
  readonly id: string;
  readonly questionnaires: readonly ListedQuestionnaire[];
  readonly because: string | undefined;
  readonly onRevoke: (questionnaire: ListedQuestionnaire) => void;
}): ReactNode {
  const words = useWords(askingWords);
  const formats = useFormats();
  const sentOn = ({ sentAt }: ListedQuestionnaire): string =>
    sentAt === undefined ? '–' : formats.date(sentAt);
  const columns: readonly Column<ListedQuestionnaire>[] = [
    {
      id: 'sent',
      title: words.sent,
      cell: (one) => (one.sentBy === undefined ? sentOn(one) : words.sentBy(sentOn(one), one.sentBy)),
      value: ({ sentAt }) => sentAt ?? 0,
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ state }) => <strong>{words.states[state]}</strong>,
      value: ({ state }) => words.states[state],
    },
    {
      id: 'expires',
      title: words.expires,
      cell: ({ expiresAt }) => formats.date(expiresAt),
      value: ({ expiresAt }) => expiresAt,
    },
    { id: 'way', title: words.way, cell: ({ way }) => words.ways[way], value: ({ way }) => words.ways[way] },
    {
      id: 'answered',
      title: words.answered,
      align: 'end',
      cell: ({ answered, questions }) => words.of(formats.number(answered), formats.number(questions)),
      value: ({ answered }) => answered,
    },
    {
      id: 'deeds',
      title: '',
      cell: (one) => (
        <span className={styles.buttons}>
          {one.state === 'answered' && (
            <Link href={`/vendors/${id}/answers/${one.id}`} aria-label={words.readOf(sentOn(one))}>
              {words.read}
            </Link>
          )}
          {one.state === 'open' && (
            <Button
              size="small"
              aria-label={words.revokeOf(sentOn(one))}
              disabledBecause={because}
              onClick={() => onRevoke(one)}
            >
              {words.revoke}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      name={words.asking}
      rows={questionnaires}
      columns={columns}
      keyOf={(one) => one.id}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  );
}

function Revocation({
  id,
  questionnaire,
  onClose,
}: {
  readonly id: string;
  readonly questionnaire: ListedQuestionnaire;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(askingWords);
  const toast = useToast();
  const revoke = useVendorChange(
    () => client.vendorQuestionnaires.revoke({ id, questionnaire: questionnaire.id }),
    () => {
      toast(words.revoked);
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.revoke}
      actions={
        <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
          {words.revoke}
        </Button>
      }
    >
      <p>{words.revokeText}</p>
      {revoke.isError && <Failure error={revoke.error} />}
    </Dialog>
  );
}
