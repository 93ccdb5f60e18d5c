/** Values that are something else which a program or a text may put behind a label: code, paths, types, versions. */

import { alternations } from './features.ts';
import { readsLikeWords } from './wordness.ts';

/** A member, a call, an index, an arrow, an operator: what a compiler reads, not what somebody typed. */
const CODE: readonly RegExp[] = [
  /^[A-Za-z_$@&*!][\w$.:>-]*[([{<]/,
  /^(?:process\.env|os\.environ|ENV\b|System\.|config\b\.|self\.|this\.|args\.|params\.|env\.|var\.|local\.|data\.|secrets\.|module\.)/,
  /^(?:new|await|async|return|function|lambda|typeof|require|import|yield|def|if|else|for|while)$/,
  /=>|\(\)|\|\||&&|::|\+\+|===?|!=|\)\.|\[\d*\]|;$/,
];

/** `config.db.password`, `Foo::BAR`; a password may hold a point, but then digits as well. */
const MEMBER = /^[A-Za-z_$@][\w$]*(?:(?:\.|->|::|\?\.|!\.)[A-Za-z_$][\w$]*!?\??)+$/;

/** Addresses and files. */
const PLACE: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /^@?[\w./\\-]+\.(?:pem|key|json|ya?ml|txt|env|crt|cer|p12|pfx|jks|php|html?|js|mjs|ts|tsx|jsx|py|rb|java|go|cs|rs|sh|md|xml|ini|conf|cfg|log|png|jpe?g|svg|gif|css|com|org|net|io|dev|local)$/i,
];

/** Names of algorithms, encodings, media types, versions, times, colours. */
const TERM: readonly RegExp[] = [
  /^(?:sha|md|aes|des|3des|rsa|hs|rs|es|ps|ecdsa|ed|ecdh|hmac|pbkdf|base|utf|ascii|iso|bcrypt|scrypt|argon|tls|ssl|oauth|oidc|saml|http|secp|curve|prime)[-_]?\d{1,5}(?:[-_/][a-z0-9]{1,8}){0,3}$/i,
  /^0x[0-9a-f]{1,8}$/i,
  /^[a-z_]+(?:\|[a-z_]+(?::[\w,]+)?)+$/,
  /^\d+(?:\.\d+)?(?:[kmg]?hz|[kmgt]i?bps)$/i,
  /^utf-?\d{1,2}\w{0,8}$/i,
  /^v?\d+(?:\.\d+)+(?:[-+]?[a-z][\w.]*)?$/,
  /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{1,2}[:.]\d{2}(?:[:.]\d{2,4})?$/,
  /^\d+(?:\.\d+)?(?:ms|s|m|h|d|w|k|kb|mb|gb|px|em|rem|%|min|days?|hours?|minutes?|seconds?|years?|chars?|bits?|bytes?)$/i,
  /^#[0-9a-f]{3,8}$/i,
  /^(?:application|text|image|audio|video|multipart)\//i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/,
  /^(?:us|eu|ap|sa|ca|af|me)-[a-z]+-\d[a-z]?$/,
];

export function isCode(value: string): boolean {
  return CODE.some((shape) => shape.test(value)) || (MEMBER.test(value) && alternations(value) < 2);
}

export function isPlace(value: string): boolean {
  return PLACE.some((shape) => shape.test(value)) || isPath(value);
}

/** Words between slashes; base64 has slashes too, but no words. */
function isPath(value: string): boolean {
  if (!/[/\\]/.test(value)) return false;
  return value
    .split(/[/\\]+/)
    .every((part) => /^(?:[.~@$]{0,2}|[A-Za-z]:?|[a-z]{1,4})$/.test(part) || readsLikeWords(part));
}

export function isTerm(value: string): boolean {
  return TERM.some((shape) => shape.test(value));
}
