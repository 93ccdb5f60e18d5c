/**
 * Everything that opens something: tokens, passwords, private keys.
 *
 * Promises: the span is the secret alone (the value behind its label, the password of an address), or the whole block
 * of a private key; a value is reported for what it is and where it stands, never for its entropy alone. Refuses to
 * report references (`${PASSWORD}`), masks, captions, types, hashes and public keys.
 */
import type { Recogniser } from '../../recogniser.ts';
import { assignments } from './assignment.ts';
import { authorization } from './authorization.ts';
import { callArguments } from './commands/arguments.ts';
import { commandFlags } from './commands/flags.ts';
import { storedBasicAuth } from './files/basic-auth.ts';
import { columns } from './files/columns.ts';
import { cookie } from './files/cookie.ts';
import { kubernetesSecret } from './files/kubernetes-secret.ts';
import { netrc } from './files/netrc.ts';
import { pgpass } from './files/pgpass.ts';
import { identifiedBy } from './files/sql.ts';
import { jsonWebToken } from './jwt.ts';
import { keyObjects } from './key-object.ts';
import { passwordHash } from './password-hash.ts';
import { loginPair, loginWith } from './phrases/log-in.ts';
import { oneTimeCode } from './phrases/one-time.ts';
import { plainPasswords } from './phrases/plain-word.ts';
import { seedPhrase } from './phrases/seed-phrase.ts';
import { privateKey } from './private-key.ts';
import { secretShapes } from './shapes.ts';
import { aiVendors } from './tokens/ai-vendors.ts';
import { byMaker } from './tokens/by-maker.ts';
import { cloud } from './tokens/cloud.ts';
import { codeHosting } from './tokens/code-hosting.ts';
import { dataStores } from './tokens/data-stores.ts';
import { identity } from './tokens/identity.ts';
import { messaging } from './tokens/messaging.ts';
import { observability } from './tokens/observability.ts';
import { payments } from './tokens/payments.ts';
import { productivity } from './tokens/productivity.ts';
import { tokenRecognisers } from './tokens/row.ts';
import { urlCredentials } from './url-credentials.ts';

export const secrets: readonly Recogniser[] = [
  ...tokenRecognisers([
    ...cloud,
    ...codeHosting,
    ...payments,
    ...messaging,
    ...aiVendors,
    ...observability,
    ...dataStores,
    ...identity,
    ...productivity,
  ]),
  ...secretShapes,
  ...byMaker,
  jsonWebToken,
  privateKey,
  keyObjects,
  passwordHash,
  urlCredentials,
  authorization,
  cookie,
  assignments,
  columns,
  storedBasicAuth,
  netrc,
  pgpass,
  kubernetesSecret,
  identifiedBy,
  ...commandFlags,
  ...callArguments,
  loginPair,
  loginWith,
  ...plainPasswords,
  oneTimeCode,
  seedPhrase,
];
