import type { PolicyCell } from '@bailiwick/api/policy';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, Route, Switch } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import { CellDetail } from './cell-detail.tsx';
import { DraftBar } from './draft-bar.tsx';
import { type Draft, withChange } from './draft.ts';
import { History } from './history.tsx';
import { POLICY_KEY } from './keys.ts';
import { Matrix } from './matrix.tsx';
import { RequirementsPage } from '../requirements/requirements-page.tsx';
import { Proposals } from './proposals.tsx';
import styles from './policy-page.module.css';
import { policyWords } from './words.ts';

export function PolicyPage(): ReactNode {
  return (
    <Switch>
      <Route path="/policy/requirements">
        <RequirementsPage />
      </Route>
      <Route>
        <MatrixPage />
      </Route>
    </Switch>
  );
}

function MatrixPage(): ReactNode {
  const words = useWords(policyWords);
  const { may } = useSignedIn();
  const [draft, setDraft] = useState<Draft>([]);
  const [opened, setOpened] = useState<PolicyCell>();
  const policy = useQuery({
    queryKey: POLICY_KEY,
    queryFn: ({ signal }) => client.policy.matrix({}, { signal }),
  });
  return (
    <Page
      question={words.question}
      lead={words.lead}
      actions={
        <Link className={styles.requirements} href="/policy/requirements">
          {words.requirements}
        </Link>
      }
    >
      {!may('policy.edit') && <Notice>{words.mayNotEdit}</Notice>}
      <Proposals />
      <Answered query={policy}>
        {(matrix) =>
          matrix.offerings.length === 0 ? (
            <EmptyState title={words.noOfferings}>{words.noOfferingsText}</EmptyState>
          ) : (
            <>
              <Matrix
                matrix={matrix}
                draft={draft}
                mayEdit={may('policy.edit')}
                onChange={(change, standing) => setDraft(withChange(draft, change, standing))}
                onOpen={setOpened}
              />
              {draft.length > 0 && (
                <DraftBar draft={draft} version={matrix.version} onDone={() => setDraft([])} />
              )}
              {opened !== undefined && (
                <CellDetail
                  cell={opened}
                  rule={matrix.classes.find((one) => one.class === opened.class)?.rule}
                  draft={draft}
                  mayEdit={may('policy.edit')}
                  onChange={(change, standing) => setDraft(withChange(draft, change, standing))}
                  onClose={() => setOpened(undefined)}
                />
              )}
            </>
          )
        }
      </Answered>
      <History />
    </Page>
  );
}
