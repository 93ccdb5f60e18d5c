/** Names of companies and places, as far as lists of sub-processors need them. */

/** At the end of a company's name; it says nothing about which company. */
export const LEGAL_FORM =
  /[\s,]+(?:incorporated|inc|llc|l\.l\.c|ltd|limited|plc|llp|lp|corp|corporation|co|company|gmbh|ag|kg|se|ug|sas|sasu|sarl|s\.?à\.?r\.?l|sa|s\.a\.s?|b\.?v|n\.?v|ab|as|a\/s|aps|oy|oyj|srl|s\.?r\.?l|s\.?p\.?a|s\.?l|spa|sro|s\.r\.o|kft|pte|pty|pvt|k\.?k|zoo|sp\. ?z ?o\. ?o|o[uü]|uab|sia)\.?(?=$|[\s,)])/iu;

/** Names under which the same company is listed compare alike: `Acme, Inc.` and `ACME Inc`. */
export function companyKey(name: string): string {
  let key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:[^()]{0,80})\)/g, ' ')
    .replace(/\b(?:d\/b\/a|dba|formerly|previously|f\/k\/a)\b.*$/, ' ')
    .trim();
  for (let round = 0; round < 3; round += 1)
    key = key.replace(new RegExp(`${LEGAL_FORM.source}\\.?$`, 'iu'), '');
  return key.replace(/[^\p{L}\d]+/gu, ' ').trim();
}

/** Every country that the language data of the platform knows by name, and what else lists call places. */
const PLACES: ReadonlySet<string> = new Set([
  ...countryNames(),
  ...'usa|us|u.s.|u.s.a.|united states of america|uk|u.k.|great britain|england|scotland|eu|e.u.|eea|european union|europe|eu/eea|european economic area|global|worldwide|the netherlands|czech republic|korea|south korea|russia|taiwan|hong kong|turkey|uae|deutschland|frankreich|irland|niederlande|schweiz|österreich|asia|asia pacific|apac|latam|north america|virginia|oregon|ohio|california|frankfurt|dublin|paris|london|amsterdam'.split(
    '|',
  ),
]);

function countryNames(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((a) =>
    letters.flatMap((b) => names.of(`${a}${b}`)?.toLowerCase().replace(/ & /g, ' and ') ?? []),
  );
}

/** The place that `words` name and little else; undefined where they name none. */
export function placeIn(words: string): string | undefined {
  if (words.length > 120) return undefined;
  const parts = words
    .toLowerCase()
    .split(/[,/;&()]|\band\b|\bor\b|\n/)
    .map((part) => part.trim().replace(/^the /, ''));
  return parts.some((part) => PLACES.has(part)) ? words.trim() : undefined;
}
