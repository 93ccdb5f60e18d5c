/**
 * Values that stand where a secret would: a variable, a mask, an instruction to the reader, the name of the thing.
 *
 * Only whole values count. A list that matched parts of values would let `example-Tr0ub4dor` out.
 */
import { fold } from '../../../letters.ts';
import { kindOf } from '../label/vocabulary.ts';

/** Words of which a placeholder may consist: `your-api-key-here`, `my_secret`, `TokenValue`. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'a an the your my our his her their some any this that here there of for to in from with and or not no yes on off is it ' +
    'password passwords passwort passwords passwd pwd pass passcode passphrase passe pw kennwort secret secrets token tokens ' +
    'key keys apikey apitoken authtoken accesstoken accesskey secretkey clientsecret credential credentials cred creds auth ' +
    'authorization authentication bearer basic jwt oauth api access client app application service private public shared ' +
    'master signing encryption webhook session cookie csrf login logon signin user username userid name account email mail id ' +
    'uuid value values val string str text number num int integer bool boolean object array bytes byte char varchar any type ' +
    'data input field output param parameter arg argument var variable env environment config configuration setting settings ' +
    'example examples sample demo dummy fake mock placeholder template test testing foo bar baz qux foobar something ' +
    'anything whatever blah todo tbd fixme changeme change changeit replaceme replace insert enter add put set get fill ' +
    'provide generate generated redacted removed hidden masked censored omitted sanitized sensitive confidential filtered ' +
    'protected deleted none null nil undefined nan empty blank unset unknown default required optional true false ' +
    'new old current confirm repeat retype again reset forgot forgotten invalid incorrect wrong missing expired ' +
    'contrasena clave senha parola wachtwoord haslo motdepasse mdp mot de chave geheim geheimnis jeton sleutel heslo ' +
    'dev prod production staging local localhost host hostname server database db url uri path file filename xxx xxxx yyy zzz abc ' +
    'actual real valid correct right first second valid one two three hash hashed encrypted encoded plain raw base64 hex ' +
    'only itself see below above later me you us it we them bot hook salt nonce pepper signature dsn seed pin otp code'
  ).split(' '),
);

const SHAPES: readonly RegExp[] = [
  /^\$\{?[A-Za-z_][\w.:-]*\}?$/,
  /^\$\{[^{}]*\}$/,
  /^\$\(.*\)?$/,
  /^%[A-Za-z_]\w*%$/,
  /^%(?:\(\w+\))?[sdvq@]$/,
  /^@\w+@$/,
  /^#\{.*\}$/,
  /^!(?:secret|env_var|vault|ref|sub|getatt|importvalue)\b/i,
  /^(?:env|file|pass|fd|vault|secret|ssm|arn|op|gcp|azure|aws|keyvault|awssm|sops|ref|data|module|kms)[:+]/i,
  /^\{\{?[^{}]*\}?\}?$/,
  /\{\{|\}\}|\$\{|#\{|<%|%>|\$\(/,
  /^<[^<>]*>?$/,
  /^__?\w*__?$/,
  /^\[[^[\]]*\]?$/,
  /^\(.*\)?$/,
  /^(.)\1{2,}$/,
  /^[x*•●.\-_#?X…]+$/i,
  /[*•●]{3,}|…|\.{3}|x{5}/i,
  /^(?:[\w-]{0,12}[_-])?(?:abc|abcd|xyz|abcxyz|abcdef|foo|bar|n\/a)$/i,
];

const JOINT = /[^\p{L}\p{N}]+|(?<=[a-z])(?=[A-Z])/u;

export function isPlaceholder(value: string): boolean {
  return SHAPES.some((shape) => shape.test(value)) || isNamed(value);
}

/** Made of nothing but words that name the thing or tell what to do with it. */
function isNamed(value: string): boolean {
  if (value.length > 64) return false;
  const parts = value.split(JOINT).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => PARTS.has(fold(part)));
}

/** Whether a value reads as one of those words with a number behind it: `value2`, `token1`. */
export function isNumberedName(value: string): boolean {
  return /^[A-Za-z_-]+\d{1,2}$/.test(value) && isNamed(value.replace(/\d+$/, ''));
}

/** Whether a name of several words holds one that names a secret: `Password1Validator`. */
export function namesSecret(name: string): boolean {
  const parts = name.split(/[_\d$]+|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '');
  return parts.length > 1 && parts.some((part) => kindOf(fold(part)) !== undefined);
}
