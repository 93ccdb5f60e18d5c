/** The site map: every place of the console, what it is called, and who may go there. */
import type { Permission } from '@bailiwick/contract/permissions';
import type { Words } from '../words/language.tsx';
import { type LatePage, latePage } from './late-page.tsx';

export interface Place {
  readonly path: `/${string}`;
  readonly permission: Permission;
  readonly group: 'work' | 'see' | 'steer' | 'house';
  readonly name: Words<string>;
  readonly page: LatePage;
}

export const PLACES: readonly Place[] = [
  {
    path: '/overview',
    permission: 'overview.read',
    group: 'see',
    name: { en: 'Overview', de: 'Überblick' },
    page: latePage(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage'),
  },
  {
    path: '/activity',
    permission: 'activity.read',
    group: 'see',
    name: { en: 'Activity', de: 'Aktivität' },
    page: latePage(() => import('../pages/activity/activity-page.tsx'), 'ActivityPage'),
  },
  {
    path: '/chat',
    permission: 'chat.use',
    group: 'work',
    name: { en: 'Chat', de: 'Chat' },
    page: latePage(() => import('../chat/chat-page.tsx'), 'ChatPage'),
  },
  {
    path: '/try',
    permission: 'try.use',
    group: 'work',
    name: { en: 'Try it', de: 'Ausprobieren' },
    page: latePage(() => import('../pages/try/try-page.tsx'), 'TryPage'),
  },
  {
    path: '/approvals',
    permission: 'chat.use',
    group: 'work',
    name: { en: 'Approvals', de: 'Freigaben' },
    page: latePage(() => import('../pages/approvals/approvals-page.tsx'), 'ApprovalsPage'),
  },
  {
    path: '/policy',
    permission: 'policy.read',
    group: 'steer',
    name: { en: 'Policy', de: 'Regeln' },
    page: latePage(() => import('../pages/policy/policy-page.tsx'), 'PolicyPage'),
  },
  {
    path: '/vendors',
    permission: 'vendors.read',
    group: 'steer',
    name: { en: 'Vendors', de: 'Anbieter' },
    page: latePage(() => import('../pages/vendors/vendors-page.tsx'), 'VendorsPage'),
  },
  {
    path: '/dictionary',
    permission: 'dictionary.read',
    group: 'steer',
    name: { en: 'Dictionary', de: 'Wörterbuch' },
    page: latePage(() => import('../pages/dictionary/dictionary-page.tsx'), 'DictionaryPage'),
  },
  {
    path: '/keys',
    permission: 'keys.read',
    group: 'house',
    name: { en: 'Keys and apps', de: 'Schlüssel und Apps' },
    page: latePage(() => import('../pages/keys/keys-page.tsx'), 'KeysPage'),
  },
  {
    path: '/people',
    permission: 'people.read',
    group: 'house',
    name: { en: 'People', de: 'Personen' },
    page: latePage(() => import('../pages/people/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/erasure',
    permission: 'erasure.read',
    group: 'house',
    name: { en: 'Erasure and retention', de: 'Löschen und Behalten' },
    page: latePage(() => import('../pages/erasure/erasure-page.tsx'), 'ErasurePage'),
  },
  {
    path: '/exports',
    permission: 'exports.read',
    group: 'house',
    name: { en: 'Exports and exit drill', de: 'Export und Wechsel' },
    page: latePage(() => import('../pages/exports/exports-page.tsx'), 'ExportsPage'),
  },
  {
    path: '/system',
    permission: 'system.read',
    group: 'house',
    name: { en: 'System', de: 'System' },
    page: latePage(() => import('../pages/system/system-page.tsx'), 'SystemPage'),
  },
  {
    path: '/welcome',
    permission: 'system.edit',
    group: 'house',
    name: { en: 'First steps', de: 'Erste Schritte' },
    page: latePage(() => import('../pages/setup/setup-page.tsx'), 'SetupPage'),
  },
];

/** One’s own; everybody who is signed in has it, and it stands at one’s name instead of in the menu. */
export const ACCOUNT: Pick<Place, 'path' | 'name' | 'page'> = {
  path: '/account',
  name: { en: 'My account', de: 'Mein Konto' },
  page: latePage(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
};

/** Begins to load the page at an address while the server still says who is here. */
export function bringPageAt(path: string): void {
  const place = [...PLACES, ACCOUNT].find((one) => path.startsWith(one.path)) ?? PLACES[0];
  // A page that does not come says so when it is shown.
  place?.page.bring().catch(() => {});
}
