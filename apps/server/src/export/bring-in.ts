import { type Around, Arrival, type Arrived } from './arrival.ts';
import { type Attested, readArchive } from './archive.ts';
import type { Holdings } from './holdings.ts';
import { type Part, listedAs } from './manifest.ts';
import { refused } from './refusal.ts';

export interface BroughtIn {
  readonly manifest: Attested;
  readonly arrived: Arrived;
  /** The configuration in the export, for whoever has none. */
  readonly configuration: string | undefined;
}

/**
 * Takes an export into a home. The archive is read twice: once to its end, to know that it is whole and fits what is
 * there, and once to take it in; until the first reading is done nothing is written.
 *
 * @param open gives the archive from its beginning.
 * @param onPart told of every part that is done with.
 * @throws BailiwickError `malformed_request` where it is refused; nothing was written.
 */
export async function bringIn(
  open: () => AsyncIterable<Uint8Array>,
  { holdings, around }: { readonly holdings: Holdings; readonly around: Around },
  onPart: (part: Part, step: 'compare' | 'write') => void,
): Promise<BroughtIn> {
  const looking = new Arrival(holdings, around, 'compare');
  let configuration: string | undefined;
  let manifest: Attested | undefined;
  for await (const part of readArchive(open())) {
    if (!('kind' in part)) {
      manifest = part;
      continue;
    }
    await looking.take(part);
    if (part.kind === 'configuration') configuration = Buffer.from(part.bytes).toString('utf8');
    onPart(part, 'compare');
  }
  if (manifest === undefined) throw refused('The archive has no manifest.');

  const taking = new Arrival(holdings, around, 'write');
  let at = 0;
  for await (const part of readArchive(open())) {
    if (!('kind' in part)) continue;
    // Somebody may have put another file in its place meanwhile.
    if (listedAs(part).sha256 !== manifest.parts[at]?.sha256) {
      throw refused(
        'The archive changed while it was read.',
        'Import it again once nobody writes to it; what is in already is not taken twice.',
      );
    }
    await taking.take(part);
    at += 1;
    onPart(part, 'write');
  }
  return { manifest, arrived: taking.arrived, configuration };
}
