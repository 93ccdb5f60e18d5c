/**
 * Which offering answers a model name.
 *
 * An exact name or alias wins over `offering/model`, that over a pattern; among equals the first in the file. The
 * choice is only where a request would like to go; whether it may is decided elsewhere. What nobody serves is refused.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { OfferingId } from '@bailiwick/contract/ids';
import { nearest } from '@bailiwick/contract/nearest';
import type { Principal } from '../keys/principal.ts';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { exactModel, matchesPattern, modelAt } from './model-name.ts';
import type { Offering, Protocol } from './offering.ts';

const LONGEST_NAME = 256;

/** An offering, and the model to ask it for. */
export interface Resolved {
  readonly offering: Offering;
  /** The vendor's name; undefined where the request names none. */
  readonly upstreamModel: string | undefined;
}

export interface Catalogue {
  /** In the order of the file. */
  readonly offerings: readonly Offering[];
  readonly byId: ReadonlyMap<string, Offering>;
}

export function compileCatalogue({ offerings }: { readonly offerings: readonly Offering[] }): Catalogue {
  return { offerings, byId: new Map(offerings.map((offering) => [offering.id, offering])) };
}

export interface Asked {
  /** As the body says; undefined where it says nothing. */
  readonly model: string | undefined;
  readonly protocol: Protocol;
  /** The header `x-bailiwick-offering`. */
  readonly asked?: string | undefined;
}

/** @throws BailiwickError `malformed_request` or `offering_not_approved`; a name is suggested, never echoed. */
export function resolve(catalogue: Catalogue, { model, protocol, asked }: Asked): Resolved {
  if (model !== undefined && model.length > LONGEST_NAME) {
    throw new BailiwickError(
      'malformed_request',
      `The name of the model is longer than ${LONGEST_NAME} characters.`,
    );
  }
  if (asked !== undefined) return atOffering(requested(catalogue, asked, protocol), model);
  if (model === undefined || model === '') {
    throw new BailiwickError('malformed_request', 'The request names no model.', {
      remedy: 'Name one in the field `model`, or an offering in the header x-bailiwick-offering.',
    });
  }
  const candidates = catalogue.offerings.filter(({ protocols }) => protocols.includes(protocol));
  for (const offering of candidates) {
    const upstreamModel = exactModel(offering, model);
    if (upstreamModel !== undefined) return { offering, upstreamModel };
  }
  const slash = model.indexOf('/');
  if (slash > 0 && catalogue.byId.has(model.slice(0, slash))) {
    return atOffering(requested(catalogue, model.slice(0, slash), protocol), model.slice(slash + 1));
  }
  const offering = candidates.find((candidate) => matchesPattern(candidate, model));
  if (offering !== undefined) return { offering, upstreamModel: model };
  throw notServed(model, candidates, 'No offering serves the model that the request asks for.');
}

/**
 * The same request at another offering (fallback, private re-route): under the model it asked for where that is
 * served, else under the default one. A private offering of patterns only gets the name as it is: nothing leaves, and
 * its owner can serve it under any name.
 *
 * @returns undefined where the offering is unknown, speaks another protocol or has no model for the request.
 */
export function stopAt(
  catalogue: Catalogue,
  {
    offering: id,
    model,
    protocol,
  }: { readonly offering: OfferingId; readonly model: string | undefined; readonly protocol: Protocol },
): Resolved | undefined {
  const offering = catalogue.byId.get(id);
  if (offering === undefined || !offering.protocols.includes(protocol)) return undefined;
  const served = model === undefined ? undefined : modelAt(offering, withoutOffering(catalogue, model));
  const upstreamModel = served ?? offering.defaultModel ?? offering.models.find((name) => !isPattern(name));
  if (upstreamModel !== undefined) return { offering, upstreamModel };
  return offering.private ? { offering, upstreamModel: model } : undefined;
}

/** What `vendor/model` means to somebody who is not that vendor. */
function withoutOffering({ byId }: Catalogue, model: string): string {
  const slash = model.indexOf('/');
  return slash > 0 && byId.has(model.slice(0, slash)) ? model.slice(slash + 1) : model;
}

export interface Audience {
  readonly protocol: Protocol;
  readonly principal: Principal;
}

/** The offerings of a protocol that the principal may use, in the order of the file. */
export function offeringsFor(catalogue: Catalogue, { protocol, principal }: Audience): readonly Offering[] {
  const allowed = principal.offerings;
  return catalogue.offerings.filter(
    ({ id, protocols }) => protocols.includes(protocol) && (allowed === undefined || allowed.includes(id)),
  );
}

export function privateOfferings(catalogue: Catalogue, audience: Audience): readonly OfferingId[] {
  return offeringsFor(catalogue, audience)
    .filter((offering) => offering.private)
    .map(({ id }) => id);
}

/** Whether the offering serves a model of this name: spelled out, as an alias or by a pattern. */
export function modelMatches(offering: Offering, name: string): boolean {
  return modelAt(offering, name) !== undefined;
}

function requested(catalogue: Catalogue, id: string, protocol: Protocol): Offering {
  const offering = catalogue.byId.get(id);
  if (offering === undefined) {
    const meant = nearest(
      id,
      catalogue.offerings.map((known) => known.id),
    );
    throw new BailiwickError(
      'offering_not_approved',
      `There is no offering of the requested name.${suggestion(meant)}`,
    );
  }
  if (!offering.protocols.includes(protocol)) {
    throw new BailiwickError(
      'malformed_request',
      `Offering ${offering.id} does not speak the protocol of this address.`,
      {
        remedy: `Use an address of the ${offering.protocols.join(' or ')} protocol, or another offering.`,
      },
    );
  }
  return offering;
}

function atOffering(offering: Offering, asked: string | undefined): Resolved {
  if (asked === undefined || asked === '') return { offering, upstreamModel: offering.defaultModel };
  const model = asked.startsWith(`${offering.id}/`) ? asked.slice(offering.id.length + 1) : asked;
  const upstreamModel = offering.destination.kind === 'mirror' ? model : modelAt(offering, model);
  if (upstreamModel !== undefined) return { offering, upstreamModel };
  throw notServed(
    model,
    [offering],
    `Offering ${offering.id} does not serve the model that the request asks for.`,
  );
}

function notServed(model: string, offerings: readonly Offering[], happened: string): BailiwickError {
  const meant = nearest(
    model,
    offerings.flatMap(({ models, aliases }) => [
      ...Object.keys(aliases),
      ...models.filter((name) => !isPattern(name)),
    ]),
  );
  return new BailiwickError('offering_not_approved', `${happened}${suggestion(meant)}`, {
    remedy: 'Ask for a model that /v1/models lists, or add it to an offering in bailiwick.yaml.',
  });
}

const suggestion = (meant: string | undefined): string =>
  meant === undefined ? '' : ` Did you mean ${meant}?`;
