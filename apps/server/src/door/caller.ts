import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { isAtThisMachine } from '../callers/at-this-machine.ts';
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
  const insider = world.insider(request.socket);
  const principal = insider ?? authenticate(world, headers);
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
  const from = insider === undefined ? 'outside' : 'inside';
  return { principal, from, scope: world.scopeFor(scopeHolder(world, principal), scope), purpose };
}

function authenticate(world: World, headers: IncomingHttpHeaders): Principal {
  const presented = presentedKey(headers);
  if (world.singleUser() && !presented?.startsWith('bw_')) {
    requireThisMachine(headers);
    return SINGLE_USER;
  }
  return world.keys.authenticate(presented);
}

/** Without keys, loopback is all that protects the door. */
function requireThisMachine(headers: IncomingHttpHeaders): void {
  if (isAtThisMachine(headers)) return;
  throw new BailiwickError(
    'invalid_key',
    'Without a key, the door answers only to localhost and 127.0.0.1.',
    {
      remedy: 'Use http://127.0.0.1, or create a key with `bailiwick key create` and send it.',
    },
  );
}

function presentedKey(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '');
  return bearer?.[1] ?? single(headers, 'x-api-key');
}

/** Who owns the scopes of a principal's requests: the principal, or the team where the firm shares them. */
export function scopeHolder(world: World, principal: Principal): string {
  const shared = world.rules().configuration.pseudonyms.scope === 'team' && principal.team !== undefined;
  return shared ? `team:${principal.team}` : `key:${principal.id}`;
}

function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
