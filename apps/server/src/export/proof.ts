import { parseVerifierKey } from '@bailiwick/ledger/note';
import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { z } from 'zod';
import type { Attested } from './archive.ts';

const entry = z.looseObject({
  act: z.literal('install.exported'),
  details: z.looseObject({ manifest: z.string() }),
});

/** Whether a log with these keys holds an act that names this manifest. */
export function provenBy({ proof, sha256 }: Attested, keyLines: readonly string[]): boolean {
  const read = proof === undefined ? undefined : parseTlogProof(proof);
  if (read?.extra === undefined) return false;
  const keys = keyLines.map(parseVerifierKey).filter((key) => key !== undefined);
  if (verifyTlogProof(read, read.extra, keys).kind !== 'opened') return false;
  const said = entry.safeParse(JSON.parse(Buffer.from(read.extra).toString('utf8')));
  return said.success && said.data.details.manifest === sha256;
}
