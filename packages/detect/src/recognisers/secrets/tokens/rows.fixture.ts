/** The tables of tokens by theme, for tests that try every row. */
import { aiVendors } from './ai-vendors.ts';
import { cloud } from './cloud.ts';
import { codeHosting } from './code-hosting.ts';
import { dataStores } from './data-stores.ts';
import { identity } from './identity.ts';
import { messaging } from './messaging.ts';
import { observability } from './observability.ts';
import { payments } from './payments.ts';
import { productivity } from './productivity.ts';
import type { TokenRow } from './row.ts';

export const THEMES: Readonly<Record<string, readonly TokenRow[]>> = {
  cloud,
  codeHosting,
  payments,
  messaging,
  aiVendors,
  observability,
  dataStores,
  identity,
  productivity,
};

export const TOKEN_ROWS: readonly TokenRow[] = Object.values(THEMES).flat();
