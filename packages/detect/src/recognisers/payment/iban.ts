import { mod97 } from '../../checksum.ts';
import type { Candidate } from '../../candidate.ts';
import { isWordAt } from '../../letters.ts';
import { type NumberFinder, compactForm, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';

/** Length by country, ISO 13616 registry. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 ' +
    'SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 ' +
    // In use, though not in the registry.
    'AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28 MZ25 NE28 SN28 TD27 TG28'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const HEAD = /[A-Z]{2}[ -]?\d{2}/iy;
/** The shortest one has fifteen characters: what is read further must reach over its groups. */
const SHAPE = /[A-Z]{2}[ -]?\d{2}(?:[ .-]?[A-Z\d]){11}/iy;

export const iban: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 2,
  shapes: [SHAPE],
  computes: true,
  find,
};

function find({ text }: Scene, start: number): Candidate | undefined {
  if (matchEnd(HEAD, text, start) < 0) return undefined;
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return undefined;
  let characters = 0;
  let i = start;
  while (characters < length && i < text.length) {
    if (isAlphanumeric(text.charCodeAt(i))) characters++;
    else if (!isJoint(text, i)) return undefined;
    i++;
  }
  if (characters < length || isWordAt(text, i)) return undefined;
  const compact = compactForm(text.slice(start, i));
  if (!mod97(compact)) return undefined;
  return {
    start,
    end: i,
    type: 'IBAN',
    subtype: `IBAN_${compact.slice(0, 2)}`,
    score: 0.99,
    evidence: 'checksum',
    canonical: compact,
  };
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** One separator between two groups. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 32 || code === 45 || code === 46) && isAlphanumeric(text.charCodeAt(at + 1));
}
