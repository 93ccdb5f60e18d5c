/** Addresses without what only counts readers: two links to the same page are the same text. */

/** Parameters that mail tools, shops and analytics hang onto links; `*` at the end stands for anything. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|_hs.*|__hs.*|mc_[ce]id|mkt_tok|vero_.*|oly_.*|ga_.*|_ga|_gl|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|srsltid|s_cid|si|spm|trk|trkinfo|trackingid|tracking_?id|click_?id|clid|cid|sid|session_?id|phpsessid|jsessionid|ref|ref_src|ref_url|referr?er|source|campaign|nonce|token|cache_?bust(?:er)?|cb|_|t|ts|timestamp|x-amz-.*|expires|signature|sig|key-pair-id)$/i;

/** Long and without a word in it: made by a machine for one reader. */
const BY_MACHINE = /^(?=.*\d)[a-z\d_~.%=+/-]{24,}$/i;

const LONGEST = 2000;

/**
 * @returns the address as it is compared: host in lower case, no `www.`, no scheme, no fragment, no tracking, no slash
 * at the end; `raw` itself where it is no web address.
 */
export function addressWithoutTracking(raw: string): string {
  const url = webAddress(raw);
  if (url === undefined) return raw.trim();
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/;jsessionid=[^/]*/i, '').replace(/\/+$/, '');
  const kept = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !BY_MACHINE.test(value))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
  return `${host}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

function webAddress(raw: string): URL | undefined {
  const text = raw.trim();
  if (text.length > LONGEST || !/^(?:https?:\/\/|www\.)/i.test(text)) return undefined;
  return (
    URL.parse(text.startsWith('http') || text.startsWith('HTTP') ? text : `https://${text}`) ?? undefined
  );
}
