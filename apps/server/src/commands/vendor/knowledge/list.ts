import { dayOf } from '@bailiwick/diligence/day';
import { nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { staleness } from '@bailiwick/diligence/knowledge/staleness';
import type { InUse } from '../../../vendors/knowledge/shelf.ts';
import type { Command } from '../../command.ts';
import { type Io, json, table } from '../../io.ts';
import { HOME, shelfOf } from './shelf.ts';

export const vendorKbList: Command = {
  name: 'vendor kb list',
  summary: 'Offerings that are known beforehand, and how old the answers are',
  options: HOME,
  async run(invocation, io) {
    const inUse = await shelfOf(invocation).inUse();
    const offerings = staleness(inUse.knowledge, dayOf(Date.now()));
    if (invocation.flags.has('json')) {
      json(io, {
        ...identity(inUse),
        offerings: offerings.map(({ template, freshness, claims }) => ({
          id: template.id,
          vendor: template.vendor,
          product: template.product,
          plan: template.plan,
          answers: claims.length,
          firstEnds: claims[0]?.claim.validUntil,
          freshness,
        })),
      });
      return 0;
    }
    table(
      io,
      ['id', 'state', 'first ends', 'answers', 'offering'],
      offerings.map(({ template, freshness, claims }) => [
        template.id,
        freshness,
        claims[0]?.claim.validUntil ?? '-',
        String(claims.length),
        [template.vendor, template.product, template.plan].filter((word) => word !== undefined).join(', '),
      ]),
    );
    tellWhich(io, inUse);
    return 0;
  },
};

/** Which knowledge it is, for JSON. */
export const identity = ({ knowledge, signer }: InUse) => ({
  name: knowledge.name,
  builtOn: knowledge.builtOn,
  revision: knowledge.revision,
  signer,
});

/** Which knowledge it is, for people. */
export function tellWhich(io: Io, { knowledge, signer }: InUse): void {
  const whence = signer === undefined ? 'brought along by the product' : `signed by ${signer}`;
  io.err(`${nameOf(knowledge)}, ${whence}. Proposals all: an answer counts once a person has accepted it.\n`);
}
