import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { SINGLE_USER } from '../keys/api-keys.ts';
import type { Principal } from '../keys/principal.ts';
import type { Caller } from './exchange.ts';
import type { World } from './world.ts';

/** A purpose goes into the journal, so it must be a short label and cannot be a value. */
const PURPOSE = /^[a-z][a-z_-]{0,39}$/;
const LONGEST_SCOPE = 256;

/** @throws BailiwickError `invalid_key` or `malformed_request`. */
export function identify(world: World, request: IncomingMessage): Caller {
  const { headers } = request;
  const principal = authenticate(world, headers);
  const scope = single(headers, 'x-bailiwick-scope');
  if (scope !== undefined && scope.length > LONGEST_SCOPE) {
    throw new BailiwickError(
      'malformed_request',
      `The header x-bailiwick-scope is longer than ${LONGEST_SCOPE} characters.`,
    );
  }
  const purpose = single(headers, 'x-bailiwick-purpose');
  if (purpose !== undefined && !PURPOSE.test(purpose)) {
    throw new BailiwickError(
      'malformed_request',
      'The header x-bailiwick-purpose must be a label of lower-case letters, dashes and underscores.',
    );
  }
  return { principal, scope: world.scopeFor(scopeHolder(world, principal), scope), purpose };
}

function authenticate(world: World, headers: IncomingHttpHeaders): Principal {
  const presented = presentedKey(headers);
  if (world.singleUser() && !presented?.startsWith('bw_')) return SINGLE_USER;
  return world.keys.authenticate(presented);
}

function presentedKey(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '');
  return bearer?.[1] ?? single(headers, 'x-api-key');
}

function scopeHolder(world: World, principal: Principal): string {
  const shared = world.rules().configuration.pseudonyms.scope === 'team' && principal.team !== undefined;
  return shared ? `team:${principal.team}` : `key:${principal.id}`;
}

function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
