import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { DocumentPage } from './document-page.tsx';
import { VendorList } from './vendor-list.tsx';
import { VendorPage } from './vendor-page.tsx';

export function VendorsPage(): ReactNode {
  return (
    <Switch>
      <Route path="/vendors/:id/documents/:sha256">
        {({ id, sha256 }) => <DocumentPage id={id} sha256={sha256} />}
      </Route>
      <Route path="/vendors/:id">{({ id }) => <VendorPage id={id} />}</Route>
      <Route>
        <VendorList />
      </Route>
    </Switch>
  );
}
