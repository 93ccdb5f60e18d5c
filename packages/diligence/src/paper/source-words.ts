import type { Source } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Citation } from '../gate/cell.ts';
import type { Language } from './language.ts';

/** Hex digits of a digest that tell two documents apart on paper. */
const SHOWN_DIGITS = 12;

/** `Data Processing Addendum, effective 2026-01-01, https://…, SHA-256 0f3a…` */
export function sourceInWords(source: Source, language: Language): string {
  const german = language === 'de';
  switch (source.kind) {
    case 'document':
      return [source.title, source.version, source.url, `SHA-256 ${source.sha256.slice(0, SHOWN_DIGITS)}…`]
        .filter((part) => part !== undefined)
        .join(', ');
    case 'knowledge':
      return [
        source.title,
        source.url,
        source.read === 'secondary' ? (german ? 'aus zweiter Hand' : 'second hand') : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(', ');
    case 'attestation':
      return `${german ? 'Unsere Bestätigung' : 'Our attestation'}: ${source.statement}`;
    case 'answer':
      return `${german ? 'Antwort des Anbieters auf' : 'The vendor’s answer to'}: ${source.question}`;
    case 'observation':
      return `${german ? 'Beobachtet' : 'Observed'}: ${source.what}`;
  }
}

/** `GDPR Art. 28(3)`, `Art. 28(3) DSGVO` */
export function citationInWords({ article }: Citation, language: Language): string {
  const parts = /^(.+) (Art\. .+)$/.exec(article);
  if (language === 'en' || parts === null) return article;
  const [, act = '', place = ''] = parts;
  return `${place} ${GERMAN_ACTS[act] ?? act.replace('Directive', 'Richtlinie')}`;
}

const GERMAN_ACTS: Readonly<Record<string, string>> = { GDPR: 'DSGVO' };

/** `23 November 2026`, `23. November 2026` */
export function dayInWords(day: Day, language: Language): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  const name = (language === 'de' ? MONTHS_DE : MONTHS_EN)[Number(month) - 1] ?? '';
  return `${Number(date)}${language === 'de' ? '.' : ''} ${name} ${year}`;
}

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const MONTHS_DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
