import type { TokenRow } from './row.ts';

/** Planning, documents, design, forms, maps. */
export const productivity: readonly TokenRow[] = [
  ['ATLASSIAN_TOKEN', 'ATATT3', '[\\w=-]{60,250}'],
  ['TRELLO_TOKEN', 'ATTA', '[0-9a-f]{64}[0-9A-F]{8}'],
  ['LINEAR_KEY', 'lin_api_', '[A-Za-z0-9]{32,64}'],
  ['LINEAR_OAUTH_TOKEN', 'lin_oauth_', '[A-Za-z0-9]{32,64}'],
  ['NOTION_TOKEN', 'ntn_', '[A-Za-z0-9]{40,60}'],
  ['NOTION_LEGACY_TOKEN', 'secret_', '[A-Za-z0-9]{43}'],
  ['FIGMA_TOKEN', 'figd_ figu_ figor_', '[\\w-]{38,64}'],
  ['POSTMAN_KEY', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'],
  ['POSTMAN_COLLECTION_KEY', 'PMAT-', '[0-9A-Z]{26}'],
  ['TYPEFORM_TOKEN', 'tfp_', '[\\w.=-]{40,64}'],
  ['CLICKUP_TOKEN', 'pk_', '\\d{6,9}_[A-Z0-9]{32}'],
  ['ASANA_TOKEN', '1/ 2/', '\\d{15,17}(?:/\\d{15,17})?:[0-9a-f]{32}'],
  ['CAL_KEY', 'cal_live_ cal_', '[0-9a-f]{32}'],
  ['RETOOL_KEY', 'retool_01', '[a-z0-9]{24,60}'],
  ['FRAMEIO_TOKEN', 'fio-u-', '[\\w=-]{64}'],
  ['MAPBOX_TOKEN', 'sk.eyJ', '[\\w-]{50,120}\\.[\\w-]{22}'],
  ['LICHESS_TOKEN', 'lip_', '[A-Za-z0-9]{20}'],
  ['PERCY_TOKEN', 'web_ app_ auto_', '[0-9a-f]{64}'],
  ['TALLY_KEY', 'tly-', '[A-Za-z0-9]{32,48}'],
];
