import type { TokenRow } from './row.ts';

/** Databases, warehouses, queues and content stores. */
export const dataStores: readonly TokenRow[] = [
  ['PLANETSCALE_TOKEN', 'pscale_tkn_', '[\\w.=-]{32,64}'],
  ['PLANETSCALE_PASSWORD', 'pscale_pw_', '[\\w.=-]{32,64}'],
  ['PLANETSCALE_OAUTH_TOKEN', 'pscale_oauth_', '[\\w.=-]{32,64}'],
  ['NEON_KEY', 'napi_', '[a-z0-9]{64}'],
  ['NEON_PASSWORD', 'npg_', '[A-Za-z0-9]{12,16}'],
  ['DATABRICKS_TOKEN', 'dapi', '[0-9a-f]{32}(?:-\\d)?'],
  ['DATABRICKS_SECRET', 'dose', '[0-9a-f]{32}'],
  ['MONGODB_ATLAS_SECRET', 'mdb_sa_sk_', '[\\w-]{40}'],
  ['CONFLUENT_SECRET', 'cflt', '[A-Za-z0-9+/]{60}'],
  ['CLICKHOUSE_SECRET', '4b1d', '[A-Za-z0-9]{38}'],
  ['ELASTIC_CLOUD_KEY', 'essu_', '[A-Za-z0-9+/]{60,120}={0,2}'],
  ['FAUNA_SECRET', 'fnAE fnAF', '[\\w-]{36}'],
  ['XATA_KEY', 'xau_', '[A-Za-z0-9]{42}'],
  ['TINYBIRD_TOKEN', 'p.eyJ', '[\\w-]{40,200}\\.[\\w-]{43}'],
  ['DBT_TOKEN', 'dbtu_ dbtc_', '[\\w=-]{38,60}'],
  ['AIVEN_PASSWORD', 'AVNS_', '[\\w-]{19}'],
  ['COCKROACH_KEY', 'CCDB1_', '[A-Za-z0-9]{22}_[A-Za-z0-9]{40}'],
  ['ASTRA_TOKEN', 'AstraCS:', '[A-Za-z]{24}:[0-9a-f]{64}'],
  ['CONTENTFUL_TOKEN', 'CFPAT-', '[\\w-]{43}'],
  ['AIRTABLE_TOKEN', 'pat', '[A-Za-z0-9]{14}\\.[0-9a-f]{64}'],
  ['SETTLEMINT_TOKEN', 'sm_aat_ sm_pat_ sm_sat_', '[A-Za-z0-9]{16}'],
  ['DROPBOX_TOKEN', 'sl.', '(?:u\\.|B)[\\w-]{120,1400}'],
  [
    'CONVEX_DEPLOY_KEY',
    'prod: preview: dev:',
    '[a-z]{3,20}-[a-z]{3,20}-\\d{2,4}\\|[A-Za-z0-9+/]{40,120}={0,2}',
  ],
];
