/** The shape of `bailiwick.yaml`, as its author writes it. The descriptions become the editor's completion texts. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { DOCUMENT_KINDS } from '@bailiwick/detect';
import { z } from 'zod';
import { parseNetwork } from '../callers/caller-address.ts';
import { ACTIONS } from '../decide/decision.ts';
import { identitySchema } from './identity-schema.ts';
import { ledgerSchema } from './ledger-schema.ts';
import { mailSchema } from './mail-schema.ts';
import { backupSchema } from './backup-schema.ts';
import { requirementsSchema } from './requirements-schema.ts';
import { retentionSchema } from './retention-schema.ts';

const name = z.string().trim().min(1).max(200);
const className = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be a lower-case word');
const region = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, 'must be a short word such as eu, us, ch');
const offeringId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be lower-case letters, digits, dots, dashes and underscores');
const milliseconds = z.int().min(1).max(86_400_000);
const action = z.enum(ACTIONS);
const treatment = z.enum(['withhold', 'pass']);

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
  .refine(hasNoCredentials, {
    error: 'must not hold a user name, a password or a fragment; put the key under api_key',
  });

const secret = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[\x21-\x7e]+$/, 'must be one word of printable characters');

const timeouts = z
  .strictObject({
    connect_ms: milliseconds.optional().describe('Until the connection, TLS included, stands. Default 5000.'),
    headers_ms: milliseconds.optional().describe('Until the reply begins. Default 300000.'),
    idle_ms: milliseconds.optional().describe('Between two pieces of a reply. Default 120000.'),
  })
  .describe('Milliseconds.');

const headerName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/, 'must be a header name')
  .refine((text) => !OWN_HEADERS.has(text.toLowerCase()), { error: 'is a header that the door sets itself' });

const OWN_HEADERS = new Set([
  'host',
  'content-length',
  'content-type',
  'connection',
  'transfer-encoding',
  'accept-encoding',
  'upgrade',
  'te',
  'trailer',
]);

const offering = z
  .strictObject({
    id: offeringId.describe('Your name for this way to a vendor; callers may write `id/model`.'),
    protocol: z
      .union([z.enum(['openai', 'anthropic']), z.array(z.enum(['openai', 'anthropic'])).min(1)], {
        error: 'must be openai, anthropic or a list of both',
      })
      .describe('The wire protocol that the vendor speaks.'),
    base_url: baseUrl.describe(
      'OpenAI: with the version (https://api.example.com/v1). Anthropic: the bare host.',
    ),
    api_key: secret.optional().describe("The vendor's key; write ${NAME} to read it from the environment."),
    admin_key: secret
      .optional()
      .describe(
        'A key of an administrator, with which the vendor is asked once a day how your account is set (OpenAI); write ${NAME}.',
      ),
    headers: z
      .record(
        headerName,
        z
          .string()
          .max(4096)
          .regex(/^[\x20-\x7e]*$/, 'must be one line of printable characters'),
      )
      .optional()
      .describe('Sent with every request to this offering.'),
    region: region
      .optional()
      .describe(
        'Where the vendor processes: eu, us, ch … Left out means unknown, which no residency rule allows.',
      ),
    private: z
      .boolean()
      .optional()
      .describe("true: runs on the firm's own machines; data that goes there has not left."),
    models: z.array(name).min(1).describe('Model names, or patterns with *.'),
    aliases: z
      .record(name, name)
      .optional()
      .describe("Names that callers use, each with the vendor's model name."),
    default_model: name
      .optional()
      .describe('Takes requests that are re-routed here and ask for a model that is not served here.'),
    fallback: z
      .array(offeringId)
      .optional()
      .describe('Offerings to try in this order when this one fails; each is decided anew.'),
    timeouts: timeouts.optional(),
    attempts: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('Attempts per request, the first included. Default 2.'),
    price: z
      .strictObject({ input: z.number().min(0), output: z.number().min(0) })
      .optional()
      .describe("Per million tokens, in the organisation's currency."),
    quantum_safe: z
      .enum(['require', 'prefer', 'off'])
      .optional()
      .describe(
        'Hybrid key agreement (ML-KEM) with this vendor: require sends nothing without it, off does not offer it. Default as policy.quantum_safe.',
      ),
  })
  .describe('One way to reach one vendor: endpoint, region, models.');

const term = z.union(
  [
    z.string().min(2).max(200),
    z.strictObject({
      term: z.string().min(2).max(200),
      class: className.optional(),
      type: z.enum(FINDING_TYPES).optional(),
      case_sensitive: z.boolean().optional(),
      spelling: z
        .enum(['exact', 'close'])
        .optional()
        .describe('close: also with one slip in it, in words of five letters and more. Default exact.'),
    }),
  ],
  { error: 'must be a text of 2 to 200 characters, or { term, class, type, case_sensitive, spelling }' },
);

const model = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z][\w-]{0,39}$/, 'must be a word'),
    path: z.string().min(1).describe('A folder with model.onnx, tokenizer.json and config.json.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits; `bailiwick model add` names them')
      .describe('Of model.onnx: what runs is what you have looked at.'),
    labels: z
      .record(z.string(), z.enum(FINDING_TYPES))
      .optional()
      .describe('What the labels of the model are called here. Usual ones (PER, ORG, LOC…) are known.'),
    minimum: z.number().min(0).max(1).optional().describe('The least score that counts. Default 0.6.'),
    timeout_ms: milliseconds.optional().describe('For the texts of one request. Default 5000.'),
    when_late: z
      .enum(['refuse', 'go_on'])
      .optional()
      .describe('When it is late or breaks. Default refuse: nothing leaves that it has not seen.'),
  })
  .describe('A token-classification model of your own, asked for a second opinion.');

const pattern = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]{0,39}$/, 'must be a word'),
  pattern: z
    .string()
    .min(1)
    .max(2000)
    .describe('RE2 syntax: linear time, no look-around, no back-references.'),
  class: className.optional(),
  type: z.enum(FINDING_TYPES).optional(),
});

const policy = z
  .strictObject({
    default: action.optional().describe('For classes that are not named below. Default pseudonymise.'),
    classes: z.record(className, action).optional().describe('What happens to each class of data.'),
    offerings: z
      .record(offeringId, z.record(className, action))
      .optional()
      .describe('What happens to a class of data at one offering, where it differs.'),
    residency: z
      .record(className, z.array(region).min(1))
      .optional()
      .describe(
        'Regions in which a class may be processed, pseudonymised or not. Private offerings always count as home.',
      ),
    requirements: z
      .record(className, requirementsSchema)
      .optional()
      .describe('What is asked of a vendor, class by class, beyond or instead of the usual.'),
    documents: z
      .strictObject(Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, className.optional()])))
      .optional()
      .describe('The class that a text has by the kind of document that it is. Default none.'),
    images: z
      .enum(['refuse', 'private', 'pass'])
      .optional()
      .describe('Sound, and pictures that cannot be read. Default refuse.'),
    reply: z
      .strictObject({ default: treatment.optional(), classes: z.record(className, treatment).optional() })
      .optional()
      .describe('Sensitive data in a reply that the caller never sent.'),
    quantum_safe: z
      .enum(['require', 'prefer'])
      .optional()
      .describe(
        'Whether vendors are reached by quantum-safe connections only, where an offering says nothing else. Default prefer.',
      ),
  })
  .describe('Class of data → allow, pseudonymise, private (own machines only) or block.');

const keys = z
  .strictObject({
    expires_days: z.int().min(1).max(3650).optional(),
    requests_per_minute: z.int().min(1).optional(),
    tokens_per_day: z.int().min(1).optional(),
    money_per_month: z.number().min(0).optional(),
  })
  .describe('What `key create` gives a new key when nothing else is said.');

export const FILE_SCHEMA = z
  .strictObject({
    organisation: z
      .strictObject({
        name: name.optional(),
        country: z
          .string()
          .regex(/^[A-Za-z]{2}$/, 'must be a country code of two letters')
          .optional()
          .describe(
            'ISO 3166, two letters; phone numbers without a country code are read as numbers of this country.',
          ),
      })
      .optional(),
    listen: z
      .strictObject({
        host: name.optional(),
        port: z.int().min(0).max(65_535).optional(),
        tls: z
          .strictObject({
            cert: z.string().min(1).describe('PEM file: the certificate, then those that vouch for it.'),
            key: z.string().min(1).describe('PEM file: its private key, readable by this user only.'),
            minimum: z
              .enum(['1.3', '1.2'])
              .optional()
              .describe('Oldest TLS version that callers may speak, in quotes. Default "1.3".'),
          })
          .optional()
          .describe('Answer callers in TLS; `bailiwick tls self-signed` makes both files.'),
        trusted_proxies: z
          .array(
            z.string().refine((text) => parseNetwork(text) !== undefined, {
              error: 'must be an address or a network: 127.0.0.1, 10.1.0.0/16, fd00::/8',
            }),
          )
          .max(100)
          .optional()
          .describe('Reverse proxies before this door: what they write into X-Forwarded-For is believed.'),
      })
      .optional()
      .describe('Default 127.0.0.1 and 8484, in plain HTTP.'),
    database: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional()
      .describe('Left out: SQLite in the home folder.'),
    limits: z
      .strictObject({
        body_bytes: z
          .int()
          .min(1024)
          .max(1_073_741_824)
          .optional()
          .describe('Largest request. Default 67108864 (64 MiB).'),
        json_depth: z.int().min(8).max(1000).optional().describe('Deepest nesting of a body. Default 128.'),
        request_ms: milliseconds.optional().describe('Longest pause while a request arrives. Default 30000.'),
        journal_ms: milliseconds.optional().describe('Longest wait for the database. Default 10000.'),
        drain_ms: milliseconds
          .optional()
          .describe('How long streams may go on after SIGTERM. Default 30000.'),
      })
      .optional(),
    offerings: z.array(offering).nullish(),
    timeouts: timeouts.optional().describe('For offerings that have none of their own.'),
    policy: policy.optional(),
    pseudonyms: z
      .strictObject({
        style: z
          .enum(['token', 'realistic'])
          .optional()
          .describe('token: [PERSON_k7q2]. realistic: another value of the same kind. Default token.'),
        scope: z.enum(['key', 'team']).optional().describe('Who shares pseudonyms. Default key.'),
        retention_days: z.int().min(1).max(3650).optional().describe('Then they are deleted. Default 90.'),
      })
      .optional(),
    dictionary: z
      .strictObject({ terms: z.array(term).nullish() })
      .optional()
      .describe("The firm's own words that must not leave."),
    patterns: z.array(pattern).nullish().describe("The firm's own regular expressions."),
    models: z.array(model).max(4).nullish().describe('Models of your own for a second opinion.'),
    keys: keys.optional(),
    identity: identitySchema.optional(),
    ledger: ledgerSchema.optional(),
    retention: retentionSchema.optional(),
    backup: backupSchema.optional(),
    mail: mailSchema.optional(),
    telemetry: z
      .strictObject({
        otlp_endpoint: baseUrl.optional().describe('OpenTelemetry collector (HTTP).'),
        log_level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional().describe('Default info.'),
        metrics: z.enum(['on', 'off']).optional().describe('Prometheus at /metrics. Default on.'),
      })
      .optional(),
  })
  .describe('The configuration of Bailiwick.');

export type FileContent = z.output<typeof FILE_SCHEMA>;
export type OfferingContent = NonNullable<FileContent['offerings']>[number];
export type TimeoutsContent = z.output<typeof timeouts>;

/** The JSON Schema (draft 7, which editors know) of `bailiwick.yaml`. */
export function configurationSchema(): object {
  return z.toJSONSchema(FILE_SCHEMA, { io: 'input', target: 'draft-7' });
}

function hasNoCredentials(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password, hash } = new URL(text);
  return username === '' && password === '' && hash === '';
}
