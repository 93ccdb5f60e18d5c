/**
 * What a request makes use of beside the model. Vendors keep different promises for different features: zero retention
 * commonly ends where files, batches or stored conversations begin.
 */
export const FEATURES = [
  'files',
  'batch',
  'fine_tuning',
  'stored_state',
  'web_search',
  'code_execution',
  'remote_tools',
  'images',
] as const;

export type Feature = (typeof FEATURES)[number];
