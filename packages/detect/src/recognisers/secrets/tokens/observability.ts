import { UUID, type TokenRow } from './row.ts';

/** Monitoring, logs, product analytics and feature flags. */
export const observability: readonly TokenRow[] = [
  ['GRAFANA_SERVICE_TOKEN', 'glsa_', '[A-Za-z0-9]{32}_[0-9a-fA-F]{8}'],
  ['GRAFANA_CLOUD_TOKEN', 'glc_', '[\\w+/]{32,400}={0,2}'],
  ['GRAFANA_API_KEY', 'eyJrIjoi', '[A-Za-z0-9+/]{70,400}={0,2}'],
  ['SENTRY_ORGANISATION_TOKEN', 'sntrys_', '[\\w+/=-]{60,300}'],
  ['SENTRY_USER_TOKEN', 'sntryu_', '[0-9a-f]{64}'],
  ['SENTRY_APP_TOKEN', 'sntrya_ sntryi_', '[0-9a-f]{64}'],
  ['NEW_RELIC_USER_KEY', 'NRAK-', '[A-Z0-9]{27}'],
  ['NEW_RELIC_INSERT_KEY', 'NRII-', '[\\w-]{32}'],
  ['NEW_RELIC_BROWSER_KEY', 'NRJS-', '[0-9a-f]{19}'],
  ['NEW_RELIC_ADMIN_KEY', 'NRAA- NRRA-', '[0-9a-f]{27,42}'],
  [
    'DYNATRACE_TOKEN',
    'dt0c01. dt0s01. dt0s02. dt0s04. dt0s06. dt0s08. dt0s16.',
    '[A-Z0-9]{8,24}\\.[A-Z0-9]{64}',
  ],
  ['HONEYCOMB_KEY', 'hcaik_ hcbik_ hcxik_ hcalk_ hcamk_', '[a-z0-9]{58}'],
  ['POSTHOG_PERSONAL_KEY', 'phx_', '[A-Za-z0-9]{43,48}'],
  ['AXIOM_TOKEN', 'xaat- xapt-', UUID],
  ['LAUNCHDARKLY_SDK_KEY', 'sdk-', UUID],
  ['LAUNCHDARKLY_TOKEN', 'api-', UUID],
  ['STATSIG_KEY', 'secret- console-', '[A-Za-z0-9]{40,48}'],
  ['SEGMENT_TOKEN', 'sgp_', '[A-Za-z0-9]{64}'],
  ['GROWTHBOOK_KEY', 'secret_admin_ secret_user_ secret_readonly_', '[A-Za-z0-9]{24,64}'],
  ['ROOTLY_KEY', 'rootly_', '[0-9a-f]{64}'],
  ['README_KEY', 'rdme_', '[a-z0-9]{70}'],
  ['CHECKLY_KEY', 'cu_', '[0-9a-f]{32}'],
  ['FLAGSMITH_KEY', 'ser.', '[A-Za-z0-9]{20,24}'],
];
