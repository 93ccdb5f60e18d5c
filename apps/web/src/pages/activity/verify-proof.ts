/**
 * A proof verified in the page by the second implementation, which shares no code with the one that made it; in the words
 * of the page for auditors.
 */
import { checkedEvidence } from '@bailiwick/verifier/evidence';
import { ALGORITHMS, verifierKeyFrom } from '@bailiwick/verifier/note';
import { GERMAN } from '@bailiwick/verifier/page/words-de';
import { ENGLISH } from '@bailiwick/verifier/page/words-en';
import { laidOut } from '@bailiwick/verifier/readable';
import type { Language } from '../../words/language.tsx';

export interface Verified {
  readonly kind: 'proven' | 'refused';
  readonly sentence: string;
  /** As it stands in the ledger, laid out. */
  readonly entry: string | undefined;
}

export async function verified(
  file: Uint8Array,
  {
    keys,
    record,
    language,
  }: { readonly keys: readonly string[]; readonly record: string; readonly language: Language },
): Promise<Verified> {
  const words = language === 'de' ? GERMAN : ENGLISH;
  const trusted = keys.map(verifierKeyFrom).filter((key) => key !== undefined);
  const verdict = await checkedEvidence(file, undefined, trusted);
  if (verdict.kind === 'refused')
    return { kind: 'refused', sentence: words.because[verdict.because](verdict.what), entry: undefined };
  const text = new TextDecoder().decode(verdict.entry);
  // A proof of another record is true, and proves nothing about this one.
  if (!isAbout(text, record))
    return {
      kind: 'refused',
      sentence: words.because['entry-elsewhere'](String(verdict.index)),
      entry: laidOut(text),
    };
  const { checkpoint, log } = verdict.opened;
  const time = log.find((one) => one.time !== undefined)?.time;
  const when = time === undefined ? undefined : new Date(time * 1_000).toLocaleString(language);
  return {
    kind: 'proven',
    sentence: words.proven({
      origin: checkpoint.origin,
      index: verdict.index.toLocaleString(language),
      size: checkpoint.size.toLocaleString(language),
      signed: words.signed(when, log.map(({ key }) => ALGORITHMS[key.algorithm].title).join(', ')),
    }),
    entry: laidOut(text),
  };
}

function isAbout(text: string, record: string): boolean {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === record;
  } catch {
    return false;
  }
}
