/**
 * A receipt for a request: the entries of what was intended and how it ended, the proof of each, and who it was, opened.
 *
 * An opening holds the key of one entry's commitment, made of the salt and no way back to it: it says who asked for this
 * request, and of other requests of the same person nothing.
 */
import { openCheckpoint } from '@bailiwick/ledger/checkpoint';
import type { VerifierKey } from '@bailiwick/ledger/note';
import { type ProofVerdict, parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { z } from 'zod';
import { parseEntry } from '../record/serial.ts';
import type { Ledger, Signed } from './ledger.ts';
import { commitment, openingKey, personalIn, subjectOf } from './ledger-entry.ts';
import type { LedgerRow } from './ledger-store.ts';
import { isKept } from './stored-tree.ts';

const opening = z.strictObject({
  /** Base64. */
  key: z.base64(),
  /** What the commitment is to; a field that is not there was not. */
  fields: z.record(z.string(), z.string()),
});

const receipt = z.strictObject({
  format: z.literal('bailiwick/receipt@1'),
  record: z.string(),
  entries: z
    .array(
      z.strictObject({
        index: z.int().min(0),
        /** The entry, letter by letter; undefined where retention has let go of it. */
        entry: z.string().optional(),
        opening: opening.optional(),
        /** An evidence file, `c2sp.org/tlog-proof@v1`. */
        evidence: z.string(),
      }),
    )
    .min(1),
});

export type Receipt = z.infer<typeof receipt>;
type Opening = z.infer<typeof opening>;

/** How much of a receipt is told: with who it was, or without. */
export type Opened = 'opened' | 'closed';

/** @returns undefined where `signed` covers no such record. */
export async function receiptFor(
  ledger: Ledger,
  signed: Signed,
  { record, told }: { readonly record: string; readonly told: Opened },
): Promise<Receipt | undefined> {
  const rows = (await ledger.store.find(record)).filter(({ index }) => index < signed.checkpoint.size);
  if (rows.length === 0) return undefined;
  const entries = await Promise.all(
    rows.map(async (row) => ({
      index: row.index,
      entry: isKept(row.body) ? row.body : undefined,
      opening: told === 'opened' ? await openingOf(ledger, row) : undefined,
      evidence: await ledger.evidence(row.index, signed),
    })),
  );
  return { format: 'bailiwick/receipt@1', record, entries };
}

/** @returns undefined where the row is gone, the salt is shredded, or the entry is of a format that opens all or none. */
async function openingOf({ store }: Ledger, row: LedgerRow): Promise<Opening | undefined> {
  if (row.source !== 'journal' || !isKept(row.body)) return undefined;
  const [written] = await store.waiting('journal', row.seq - 1, 1);
  if (written?.seq !== row.seq) return undefined;
  const entry = parseEntry(written.body, `journal row ${row.seq}`);
  const salt = (await store.knownSalts([subjectOf(entry)])).get(subjectOf(entry));
  if (salt === undefined) return undefined;
  const key = openingKey(salt, entry);
  const fields = personalIn(entry);
  if (commitment(key, fields) !== whoIn(row.body)) return undefined;
  return {
    key: Buffer.from(key).toString('base64'),
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/** @returns undefined where the text is no receipt. */
export function parseReceipt(text: string): Receipt | undefined {
  try {
    return receipt.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export interface CheckedEntry {
  readonly index: number;
  readonly verdict: ProofVerdict;
  /** What the entry says of who it was, where it was opened rightly. */
  readonly who: Readonly<Record<string, string>> | undefined;
}

/** Checks each entry against keys that are trusted; needs nothing else. */
export function checkReceipt(
  { record, entries }: Receipt,
  keys: readonly VerifierKey[],
): readonly CheckedEntry[] {
  return entries.map(({ index, entry, opening: opens, evidence }) => {
    const refused = (because: string): CheckedEntry => ({
      index,
      verdict: { kind: 'refused', because },
      who: undefined,
    });
    const proof = parseTlogProof(evidence);
    if (proof?.index !== index) return refused('The evidence is none, or of another entry.');
    if (entry === undefined) {
      const opened = openCheckpoint(proof.checkpoint, keys);
      return opened.kind === 'refused'
        ? refused(opened.because)
        : refused('The body of the entry is not kept: whoever has kept the entry can check the evidence.');
    }
    if (idIn(entry) !== record) return refused('The entry is of another record.');
    const verdict = verifyTlogProof(proof, Buffer.from(entry), keys);
    if (verdict.kind === 'refused' || opens === undefined) return { index, verdict, who: undefined };
    return commitment(Buffer.from(opens.key, 'base64'), opens.fields) === whoIn(entry)
      ? { index, verdict, who: opens.fields }
      : refused('It does not say rightly who it was.');
  });
}

const said = z.object({ id: z.string(), who: z.string().optional() });

function whoIn(entry: string): string | undefined {
  return said.safeParse(JSON.parse(entry)).data?.who;
}

function idIn(entry: string): string | undefined {
  try {
    return said.safeParse(JSON.parse(entry)).data?.id;
  } catch {
    return undefined;
  }
}
