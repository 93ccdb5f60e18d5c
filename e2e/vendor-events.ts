import { join } from 'node:path';
import type { EventBody } from '@bailiwick/diligence/event';
import { openStore } from '../apps/server/src/store/open.ts';
import { Register } from '../apps/server/src/vendors/register.ts';

/** Something that the product saw of a vendor, as another process on the same database would write it. */
export async function happens(home: string, body: EventBody): Promise<void> {
  const store = await openStore(
    { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') },
    { now: Date.now, role: 'visitor' },
  );
  await new Register(store.dossier, Date.now).append([{ by: { kind: 'product', part: 'notary' }, body }]);
  await store.close();
}
