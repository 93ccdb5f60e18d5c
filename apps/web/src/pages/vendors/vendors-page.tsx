import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { AnswersPage } from './answers-page.tsx';
import { AskPage } from './ask-page.tsx';
import { ChangePage } from './change-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { ExplainedPage } from './explained-page.tsx';
import { KnowledgePage } from './knowledge-page.tsx';
import { KnownPage } from './known-page.tsx';
import { MonthPage } from './month-page.tsx';
import { SovereigntyPage } from './sovereignty-page.tsx';
import { VendorList } from './vendor-list.tsx';
import { VendorPage } from './vendor-page.tsx';

export function VendorsPage(): ReactNode {
  return (
    <Switch>
      <Route path="/vendors/all/compare">
        <ComparePage />
      </Route>
      <Route path="/vendors/all/month">
        <MonthPage />
      </Route>
      <Route path="/vendors/all/knowledge">
        <KnowledgePage />
      </Route>
      <Route path="/vendors/all/knowledge/:id">{({ id }) => <KnownPage key={id} id={id} />}</Route>
      <Route path="/vendors/all/sovereignty">
        <SovereigntyPage />
      </Route>
      <Route path="/vendors/all/sovereignty/:offering">
        {({ offering }) => <ExplainedPage key={offering} offering={decodeURIComponent(offering)} />}
      </Route>
      <Route path="/vendors/:id/documents/:sha256">
        {({ id, sha256 }) => <DocumentPage id={id} sha256={sha256} />}
      </Route>
      <Route path="/vendors/:id/changes/:before/:after">
        {({ id, before, after }) => <ChangePage id={id} before={before} after={after} />}
      </Route>
      <Route path="/vendors/:id/ask">{({ id }) => <AskPage id={id} />}</Route>
      <Route path="/vendors/:id/answers/:from">{({ id, from }) => <AnswersPage id={id} from={from} />}</Route>
      <Route path="/vendors/:id">{({ id }) => <VendorPage id={id} />}</Route>
      <Route>
        <VendorList />
      </Route>
    </Switch>
  );
}
