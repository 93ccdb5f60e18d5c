/**
 * What a finding is worth protecting for depends on what stands beside it.
 *
 * A city, a date, a nationality tell about a person only where there is a person; Shakespeare and the United Nations
 * are nobody's secret. Where nothing in all the texts points at somebody, such findings are `public`: a question about
 * the capital of France should reach the model as it is. One address, one name that is not famous, and all of them
 * are what they were.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import { fold } from '../letters.ts';
import { WELL_KNOWN_ORGANISATIONS, WELL_KNOWN_PEOPLE } from './well-known.ts';

/** Says nothing about anybody by itself. */
const CIRCUMSTANCES: ReadonlySet<FindingType> = new Set(['LOCATION', 'DATE_TIME', 'NRP', 'TITLE']);

/** Neither points at a person nor is a circumstance of one. */
const NOBODY: ReadonlySet<FindingType> = new Set(['ORGANIZATION', 'URL', 'AMOUNT', 'TERM', 'DOCUMENT']);

/** @param texts the findings of each text that is read together: of one request, of one file. Order stays. */
export function inContext(texts: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  if (texts.some((findings) => findings.some(pointsAtSomebody))) return texts;
  return texts.map((findings) =>
    findings.map((finding) => (isCommonKnowledge(finding) ? { ...finding, class: 'public' } : finding)),
  );
}

function pointsAtSomebody(finding: Finding): boolean {
  return !isCircumstance(finding) && !NOBODY.has(finding.type) && !isFamous(finding);
}

function isCommonKnowledge(finding: Finding): boolean {
  return (
    isCircumstance(finding) ||
    isFamous(finding) ||
    (finding.class === 'internal' &&
      finding.type === 'ORGANIZATION' &&
      WELL_KNOWN_ORGANISATIONS.has(plain(finding.canonical)))
  );
}

/** Somebody's belief, or a place that the firm has made a secret, is none. */
const isCircumstance = ({ type, class: dataClass }: Finding): boolean =>
  dataClass === 'internal' && CIRCUMSTANCES.has(type);

const isFamous = ({ type, class: dataClass, canonical }: Finding): boolean =>
  type === 'PERSON' && dataClass === 'personal' && WELL_KNOWN_PEOPLE.has(plain(canonical));

/** Without possessive and article. */
function plain(canonical: string): string {
  return fold(canonical)
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, ' ')
    .trim();
}
