import { open } from 'node:fs/promises';
import { nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { MOST_BYTES } from '../../../vendors/knowledge/bundle.ts';
import { codesOf } from '../../../vendors/knowledge/shelf.ts';
import { type Command, PLACE, UsageError } from '../../command.ts';
import { json } from '../../io.ts';
import { onRecord } from '../../on-record.ts';
import { findPlace, withStore } from '../../place.ts';
import { STDIN } from '../../sources.ts';
import { identity } from './list.ts';
import { shelfOf } from './shelf.ts';

export const vendorKbLoad: Command = {
  name: 'vendor kb load',
  summary: 'Take a newer bundle of knowledge into use: signed by somebody you trust, or nothing changes',
  options: PLACE,
  positionals: 'FILE or -',
  async run(invocation, io) {
    const [path, ...more] = invocation.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Name one bundle, or - for stdin.');
    const bytes = path === STDIN ? await io.input() : await beginningOf(path);
    const outcome = await shelfOf(invocation).load(bytes);
    if (outcome.kind === 'refused') {
      if (invocation.flags.has('json')) json(io, { loaded: false, code: outcome.code });
      io.err(`Nothing was changed. ${outcome.because}\n${outcome.remedy}\n`);
      return 1;
    }
    const { inUse, change } = outcome;
    if (change === 'newer')
      await withStore(await findPlace(invocation), (store) =>
        onRecord(store, { kind: 'knowledge.loaded', details: codesOf(inUse) }),
      );
    if (invocation.flags.has('json')) json(io, { loaded: true, change, ...identity(inUse) });
    io.err(
      change === 'same'
        ? `${nameOf(inUse.knowledge)} is in use already.\n`
        : `${nameOf(inUse.knowledge)}, signed by ${inUse.signer ?? 'nobody'}, is in use; a running server goes by it within seconds. What you accepted stays as it is.\n`,
    );
    return 0;
  },
};

/** One byte more than a bundle may have: enough to see that it is too large, whatever is behind the name. */
async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) throw new UsageError('There is no such file, or it cannot be read.');
  try {
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
      if (length === bytes.length) return bytes;
    }
  } finally {
    await file.close();
  }
}
