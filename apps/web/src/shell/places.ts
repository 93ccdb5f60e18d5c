/** The site map: every place of the console, what it is called, and who may go there. */
import type { Permission } from '@bailiwick/contract/permissions';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Words } from '../words/language.tsx';

export interface Place {
  readonly path: `/${string}`;
  readonly permission: Permission;
  readonly group: 'work' | 'see' | 'steer' | 'house';
  readonly name: Words<string>;
  readonly page: LazyExoticComponent<ComponentType>;
}

const named = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: (await load())[name] }));

export const PLACES: readonly Place[] = [
  {
    path: '/overview',
    permission: 'overview.read',
    group: 'see',
    name: { en: 'Overview', de: 'Überblick' },
    page: named(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage'),
  },
  {
    path: '/activity',
    permission: 'activity.read',
    group: 'see',
    name: { en: 'Activity', de: 'Aktivität' },
    page: named(() => import('../pages/activity/activity-page.tsx'), 'ActivityPage'),
  },
  {
    path: '/chat',
    permission: 'chat.use',
    group: 'work',
    name: { en: 'Chat', de: 'Chat' },
    page: named(() => import('../chat/chat-page.tsx'), 'ChatPage'),
  },
  {
    path: '/try',
    permission: 'try.use',
    group: 'work',
    name: { en: 'Try it', de: 'Ausprobieren' },
    page: named(() => import('../pages/try/try-page.tsx'), 'TryPage'),
  },
  {
    path: '/policy',
    permission: 'policy.read',
    group: 'steer',
    name: { en: 'Policy', de: 'Regeln' },
    page: named(() => import('../pages/policy/policy-page.tsx'), 'PolicyPage'),
  },
  {
    path: '/vendors',
    permission: 'vendors.read',
    group: 'steer',
    name: { en: 'Vendors', de: 'Anbieter' },
    page: named(() => import('../pages/vendors/vendors-page.tsx'), 'VendorsPage'),
  },
  {
    path: '/dictionary',
    permission: 'dictionary.read',
    group: 'steer',
    name: { en: 'Dictionary', de: 'Wörterbuch' },
    page: named(() => import('../pages/dictionary/dictionary-page.tsx'), 'DictionaryPage'),
  },
  {
    path: '/keys',
    permission: 'keys.read',
    group: 'house',
    name: { en: 'Keys and apps', de: 'Schlüssel und Programme' },
    page: named(() => import('../pages/keys/keys-page.tsx'), 'KeysPage'),
  },
  {
    path: '/people',
    permission: 'people.read',
    group: 'house',
    name: { en: 'People', de: 'Personen' },
    page: named(() => import('../pages/people/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/erasure',
    permission: 'erasure.read',
    group: 'house',
    name: { en: 'Erasure and retention', de: 'Löschen und Aufbewahren' },
    page: named(() => import('../pages/erasure/erasure-page.tsx'), 'ErasurePage'),
  },
  {
    path: '/system',
    permission: 'system.read',
    group: 'house',
    name: { en: 'System', de: 'System' },
    page: named(() => import('../pages/system/system-page.tsx'), 'SystemPage'),
  },
  {
    path: '/welcome',
    permission: 'system.edit',
    group: 'house',
    name: { en: 'First steps', de: 'Erste Schritte' },
    page: named(() => import('../pages/setup/setup-page.tsx'), 'SetupPage'),
  },
];
