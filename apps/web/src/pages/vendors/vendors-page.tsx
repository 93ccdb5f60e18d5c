import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { VendorList } from './vendor-list.tsx';
import { VendorPage } from './vendor-page.tsx';

export function VendorsPage(): ReactNode {
  return (
    <Switch>
      <Route path="/vendors/:id">{({ id }) => <VendorPage id={id} />}</Route>
      <Route>
        <VendorList />
      </Route>
    </Switch>
  );
}
