import { nearest } from '@bailiwick/contract/nearest';
import { dayOf } from '@bailiwick/diligence/day';
import { ALL_FIELDS, ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import type { KnownClaim, Mend, Template } from '@bailiwick/diligence/knowledge/knowledge';
import type { Proof } from '@bailiwick/diligence/knowledge/proof';
import { staleness } from '@bailiwick/diligence/knowledge/staleness';
import { templateById } from '@bailiwick/diligence/knowledge/whole';
import { showValue } from '@bailiwick/diligence/value';
import { type Command, UsageError } from '../../command.ts';
import { type Io, json } from '../../io.ts';
import { identity, tellWhich } from './list.ts';
import { HOME, shelfOf } from './shelf.ts';

export const vendorKbShow: Command = {
  name: 'vendor kb show',
  summary:
    'Everything known beforehand of one offering: answers, sources, prohibitions, what to do about them',
  options: HOME,
  positionals: 'ID',
  async run(invocation, io) {
    const [id, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError('Name one offering. See: bailiwick vendor kb list');
    const inUse = await shelfOf(invocation).inUse();
    const template = templateById(inUse.knowledge, id);
    if (template === undefined) {
      const meant = nearest(
        id,
        inUse.knowledge.templates.map((one) => one.id),
      );
      throw new UsageError(
        `There is no such offering.${meant === undefined ? '' : ` Did you mean ${meant}?`} See: bailiwick vendor kb list`,
      );
    }
    if (invocation.flags.has('json')) {
      json(io, { ...identity(inUse), template });
      return 0;
    }
    const [aged] = staleness({ ...inUse.knowledge, templates: [template] }, dayOf(Date.now()));
    const stale = new Set(
      aged?.claims.filter(({ freshness }) => freshness === 'stale').map(({ claim }) => claim),
    );
    head(io, template);
    for (const field of ALL_FIELDS) answers(io, field, template, stale);
    remedies(io, template);
    tellWhich(io, inUse);
    return 0;
  },
};

function head(io: Io, template: Template): void {
  const { vendor, product, plan, entity, region, setting, hosts, models } = template;
  io.out(`${vendor}: ${product}\n`);
  const facts = { plan, entity, region, setting, hosts: hosts.join(', '), models: models.join(', ') };
  for (const [name, fact] of Object.entries(facts))
    if (fact !== undefined && fact !== '') io.out(`  ${name}: ${fact}\n`);
  io.out('\n');
}

function answers(io: Io, field: Field, { claims }: Template, stale: ReadonlySet<KnownClaim>): void {
  const said = claims.filter((claim) => claim.field === field);
  if (said.length === 0) return;
  io.out(`${ALL_QUESTIONS[field]} [${field}]\n`);
  for (const claim of said) io.out(`${linesOf(claim, stale.has(claim)).join('\n')}\n`);
}

function linesOf(claim: KnownClaim, isStale: boolean): readonly string[] {
  const { source, seenOn, validUntil, voidedBy, unless, value } = claim;
  const whose = source.read === 'primary' ? 'the vendor’s own text' : 'reported by others';
  const lifted = unless.map((lift) => `${lift.field} is ${lift.values.join(' or ')}`).join(' and ');
  return [
    `  ${showValue(value)}${isStale ? ' (stale)' : ''}`,
    ...(source.quote === undefined ? [] : [`    “${source.quote}”`]),
    `    ${source.title} (${whose})`,
    ...(source.url === undefined ? [] : [`    ${source.url}`]),
    `    read ${seenOn}, to be relied on until ${validUntil}`,
    ...(voidedBy.length === 0 ? [] : [`    not with ${voidedBy.join(', ')}`]),
    ...(lifted === '' ? [] : [`    unless ${lifted}`]),
  ];
}

function remedies(io: Io, { id, mends, proofs }: Template): void {
  if (mends.length > 0) io.out('\nWhat you can do\n');
  for (const mend of mends) io.out(`  ${mend.text}\n${steps(mend, id)}`);
  if (proofs.length > 0) io.out('\nWhat can be checked instead of being believed\n');
  for (const proof of proofs) io.out(`  ${proofLine(proof)}\n`);
}

/** Where to do it, and how to say that it is done. */
function steps(mend: Mend, id: string): string {
  const done =
    mend.kind === 'switch'
      ? `bailiwick vendor add --from ${mend.to}`
      : `bailiwick vendor attest ${id} ${mend.field} ${showValue(mend.value)} --because "${mend.statement}"`;
  return `${mend.url === undefined ? '' : `    ${mend.url}\n`}    then: ${done}\n`;
}

function proofLine(proof: Proof): string {
  switch (proof.kind) {
    case 'response_header':
      return `the header ${proof.header} of every reply`;
    case 'retention_api':
      return `${proof.url}, which tells how our account is set`;
    case 'region_in_host':
      return `the region in the address ${proof.host}`;
    case 'tls_group':
      return `the key agreement of every connection: ${proof.groups.join(' or ')}`;
  }
}
