/**
 * One reply of a vendor against one proof that it offers.
 *
 * Promises: only a reply that came over TLS, from the vendor itself, and that served the request can contradict; only
 * what the firm relies on can be contradicted. A header that every reply should carry and this one lacks contradicts:
 * else a vendor that stops to promise would look like one that keeps to it.
 */
import type { Field } from '../field.ts';
import type { Proof } from '../knowledge/proof.ts';
import type { Standing } from '../standing/standing.ts';
import { areaOf } from './area.ts';
import { SILENT, type Verdict, compare, reliesOn, shown } from './verdict.ts';

/** What was seen of a reply. Never its content. */
export interface Sight {
  /** Of the address that was asked, lower case, without a port. */
  readonly host: string;
  readonly status: number;
  /** Names in lower case. */
  readonly header: (name: string) => string | undefined;
  /** Name of the negotiated key agreement; `plain` without TLS. */
  readonly tlsGroup: string;
}

/** Proofs that a reply can give by itself. */
export type ReplyProof = Exclude<Proof, { readonly kind: 'retention_api' }>;

export function judgeReply(proof: ReplyProof, sight: Sight, standing: (field: Field) => Standing): Verdict {
  // Anybody on the way can write an answer that nobody vouches for, and anybody's gateway an error.
  if (sight.tlsGroup === 'plain' || sight.status < 200 || sight.status >= 300) return SILENT;
  switch (proof.kind) {
    case 'response_header':
      return judgeHeader(proof, sight, standing);
    case 'region_in_host':
      return judgeHost(proof, sight, standing);
    case 'tls_group':
      return judgeGroup(proof, sight, standing);
  }
}

function judgeHeader(
  { header, readings }: ReplyProof & { readonly kind: 'response_header' },
  sight: Sight,
  standing: (field: Field) => Standing,
): Verdict {
  const [first] = readings;
  if (first === undefined) return SILENT;
  const said = sight.header(header)?.trim().toLowerCase();
  const where = `the header ${header} of its replies`;
  const reading = readings.find((one) => one.said.toLowerCase() === said);
  if (reading !== undefined) return compare(reading, standing(reading.field), where);
  const relied = standing(first.field);
  if (!reliesOn(relied)) return SILENT;
  const seen = said === undefined ? `${where} is missing` : `${where} says ${shown(said)}`;
  return {
    kind: 'contradicts',
    field: first.field,
    reason: `It was expected to prove what it promises, but ${seen}.`,
  };
}

function judgeHost(
  proof: ReplyProof & { readonly kind: 'region_in_host' },
  { host }: Sight,
  standing: (field: Field) => Standing,
): Verdict {
  const region = regionIn(proof, host);
  const area = region === undefined ? undefined : areaOf(region);
  const { kind, values } = standing(proof.field);
  if (region === undefined || area === undefined || kind !== 'known') return SILENT;
  const promised = values.flatMap((value): readonly string[] => (typeof value === 'string' ? [] : value));
  const areas = new Set(promised.map(areaOf));
  // A place that we cannot put on the map may well be this one.
  if (promised.length === 0 || areas.has(undefined)) return SILENT;
  if (areas.has(area)) return { kind: 'agrees', answer: undefined, what: `its address lies in ${region}` };
  return {
    kind: 'contradicts',
    field: proof.field,
    reason: `${promised.join(', ')} was promised, but requests go to an address in ${region}.`,
  };
}

/** The part of a host that `{region}` stands for; the region that the whole of it stands for where it is named. */
function regionIn(
  { host, region }: ReplyProof & { readonly kind: 'region_in_host' },
  seen: string,
): string | undefined {
  const [before = '', after] = host.split('{region}');
  if (after === undefined) return seen === host ? region : undefined;
  if (seen.length <= before.length + after.length || !seen.startsWith(before) || !seen.endsWith(after))
    return undefined;
  return region ?? seen.slice(before.length, seen.length - after.length);
}

function judgeGroup(
  { groups }: ReplyProof & { readonly kind: 'tls_group' },
  { tlsGroup }: Sight,
  standing: (field: Field) => Standing,
): Verdict {
  if (tlsGroup === 'unknown' || !reliesOn(standing('encryption_in_transit'))) return SILENT;
  if (groups.includes(tlsGroup))
    return { kind: 'agrees', answer: undefined, what: `connections use ${tlsGroup}` };
  return {
    kind: 'contradicts',
    field: 'encryption_in_transit',
    reason: `${groups.join(' or ')} was promised for connections, but this one uses ${shown(tlsGroup)}.`,
  };
}
