import { type DocumentSet, MOST_OWNERS } from './document-set.ts';

/** Several sets as one, so that what many documents share is seen to be shared. */
export function mergeDocumentSets(sets: readonly DocumentSet[]): DocumentSet {
  const names = sets.flatMap(({ documents }) => documents.map(({ name }) => name));
  const pairs = new BigUint64Array(sets.reduce((sum, { prints }) => sum + prints.length, 0));
  let at = 0;
  let offset = 0;
  for (const { documents, prints, owners } of sets) {
    for (let i = 0; i < prints.length; i++) {
      pairs[at++] = (BigInt(prints[i] as number) << 32n) | BigInt((owners[i] as number) + offset);
    }
    offset += documents.length;
  }
  return documentSetOf(names, pairs);
}

/** @param pairs print in the high half, index of the document in the low one; each once. Are sorted in place. */
export function documentSetOf(names: readonly string[], pairs: BigUint64Array): DocumentSet {
  pairs.sort();
  const halves = new Uint32Array(pairs.buffer, pairs.byteOffset, pairs.length * 2);
  let kept = 0;
  for (let from = 0; from < pairs.length;) {
    let to = from + 1;
    while (to < pairs.length && halves[to * 2 + 1] === halves[from * 2 + 1]) to++;
    if (to - from <= MOST_OWNERS) {
      pairs.copyWithin(kept, from, to);
      kept += to - from;
    }
    from = to;
  }
  const prints = new Uint32Array(kept);
  const owners = new Uint32Array(kept);
  const counts = new Uint32Array(names.length);
  for (let i = 0; i < kept; i++) {
    prints[i] = halves[i * 2 + 1] as number;
    const owner = (owners[i] = halves[i * 2] as number);
    counts[owner] = (counts[owner] as number) + 1;
  }
  return { documents: names.map((name, i) => ({ name, prints: counts[i] as number })), prints, owners };
}
