/** What waits for a decision: requests of others for whoever decides, and one's own for everybody. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { useApprovals, useOwnApprovals } from '../../reach/approvals.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import { OpenRequest } from './open-request.tsx';
import { RequestTable } from './request-table.tsx';
import { approvalWords } from './words.ts';

export function ApprovalsPage(): ReactNode {
  const words = useWords(approvalWords);
  const decides = useSignedIn().may('approvals.decide');
  return (
    <Page question={words.question} lead={decides ? words.lead : words.ownLead}>
      {decides && <Open />}
      <Mine unlessEmpty={decides} />
      {decides && <Decided />}
    </Page>
  );
}

function Open(): ReactNode {
  const words = useWords(approvalWords);
  const open = useApprovals('open', true);
  return (
    <Section title={words.open}>
      <Answered query={open}>
        {({ approvals }) =>
          approvals.length === 0 ? (
            <EmptyState title={words.noneOpen}>{words.noneOpenText}</EmptyState>
          ) : (
            approvals.map((request) => <OpenRequest key={request.id} request={request} />)
          )
        }
      </Answered>
    </Section>
  );
}

/** Whoever decides seldom asks: then nothing needs to say so. */
function Mine({ unlessEmpty }: { readonly unlessEmpty: boolean }): ReactNode {
  const words = useWords(approvalWords);
  const own = useOwnApprovals();
  const empty = (
    <EmptyState title={words.mineEmpty} action={<Link href="/chat">{words.toChat}</Link>}>
      {words.mineEmptyText}
    </EmptyState>
  );
  if (unlessEmpty && own.data?.approvals.length === 0) return null;
  return (
    <Section title={words.mine}>
      <Answered query={own}>
        {({ approvals }) => <RequestTable name={words.mine} requests={approvals} whose="own" empty={empty} />}
      </Answered>
    </Section>
  );
}

function Decided(): ReactNode {
  const words = useWords(approvalWords);
  const decided = useApprovals('decided', true);
  return (
    <Section title={words.decided}>
      <Answered query={decided}>
        {({ approvals }) => (
          <RequestTable
            name={words.decided}
            requests={approvals}
            whose="others"
            empty={<p>{words.decidedEmpty}</p>}
          />
        )}
      </Answered>
    </Section>
  );
}
