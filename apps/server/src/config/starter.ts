import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file that a newcomer finds: it works as it stands, and explains every key. */
export function starterFile(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# The configuration of Bailiwick. A saved change takes effect at once, all of it or, if something is wrong, nothing.
# Check it with: bailiwick config check        What is missing: bailiwick doctor
# \${NAME} stands for the environment variable NAME, so that keys need not stand in this file.

organisation:
  name: My organisation
  # country: DE                 # phone numbers without a country code are read as numbers of this country

# Ways to reach AI vendors. While there is none, the built-in "mirror" answers every request with exactly what a
# vendor would have received. It stays reachable as model "mirror" afterwards.
#
# offerings:
#   - id: eu-model              # your name for it; callers may ask for "eu-model/some-model"
#     protocol: openai          # or anthropic
#     base_url: https://api.example.com/v1
#     api_key: \${EU_MODEL_KEY}
#     region: eu                # where it processes; left out means unknown
#     models: ["*"]             # names or patterns; the first offering that serves a name gets it
#     # aliases: { fast: vendor-model-small }
#     # fallback: [at-home]     # tried in this order when this one fails; each is decided anew
#     # attempts: 2
#     # timeouts: { connect_ms: 5000, headers_ms: 300000, idle_ms: 120000 }
#     # headers: { x-project: my-project }
#     # admin_key: \${EU_MODEL_ADMIN_KEY}    # asks the vendor once a day how your account is set
#     # price: { input: 0.5, output: 1.5 }      # per million tokens
#     # quantum_safe: require   # nothing is sent without hybrid key agreement; or prefer, or off
#   - id: at-home
#     protocol: openai
#     base_url: http://127.0.0.1:11434/v1
#     private: true             # runs on your own machines; data that goes there has not left
#     models: ["llama*"]
#     default_model: llama3     # takes requests that policy sends here

# What happens to each class of data: allow, pseudonymise, private (own machines only) or block.
# Classes: public, internal, personal, special_category, health, payment, financial, credential, children,
# trade_secret, and your own.
policy:
  default: pseudonymise         # for classes that are not named below
  classes:
    credential: block           # passwords and keys
    # health: private
  # residency: { personal: [eu, ch] }   # where a class may be processed, even pseudonymised
  # requirements:               # what must be known of a vendor first, beyond or instead of the usual (docs/vendors.md)
  #   health:
  #     and:
  #       - name: in_switzerland
  #         because: our statutes keep it in the country
  #         remedy: Choose the Zurich endpoint.
  #         any_of: [{ data_residency: { within: [ch, switzerland] } }, { zero_retention: { one_of: [zero] } }]
  #         pseudonymised: kept_back    # where an answer contradicts it; or may_pass
  #         # further tests: stated, { any_of: [iso27001] }, { at_most: 24 }, { at_least: 99.9 }
  #     without:
  #       - { requirement: certified, reason: Audited by us., owner: Ann, second_person: Ben, until: 2027-03-31 }
  #   client_files: { like: [financial, trade_secret] }    # a class of your own
  # documents: { contract: trade_secret, board_paper: trade_secret, hr: personal, medical: health, source_code: trade_secret }
  # images: refuse              # sound, and pictures that cannot be read: refuse, private, or pass
  # quantum_safe: prefer        # require: nothing goes to a vendor whose side has no hybrid key agreement
  # reply: { classes: { internal: pass } }    # sensitive data in a reply that the caller never sent: withhold or pass

# pseudonyms:
#   style: token                # [PERSON_k7q2]; realistic: another value of the same kind
#   scope: key                  # who shares pseudonyms: each key alone, or the whole team
#   retention_days: 90          # then they are deleted

# backup:                       # what the server backs up by itself (docs/backup.md)
#   folder: /mnt/backups
#   keys: [age1pq…]             # "bailiwick export keygen" makes one
#   every_hours: 24
# mail:                         # what the firm is told by mail (docs/mail.md); "bailiwick mail test" tries it
#   server: smtp.example.org
#   port: 587
#   tls: starttls               # or implicit; none only for a relay on this machine
#   user: bailiwick@example.org
#   password: \${MAIL_PASSWORD}
#   from: bailiwick@example.org
#   to: [office@example.org]
#   send: [reminders, digest, incidents, backups, approvals]
#   language: en
#   console: https://door.example.org
# retention:                    # of contents; pseudonyms have their own days
#   conversations: { keep: off, days: 30 }    # on: the safe chat keeps them, sealed, so long after the last change
#   contents: { keep: off, days: 30, keys: [crm], teams: [sales], chat: leave_out }    # docs/kept-content.md
#   backup_days: 35             # how long you keep backups; certificates of deletion say so

# Your own words and patterns that must not leave.
# dictionary:
#   terms:
#     - Project Heron
#     - { term: Lachs, type: TERM, class: trade_secret, case_sensitive: true }
#     - { term: Falkenhorst, spelling: close }    # also with one slip
# patterns:                     # RE2 syntax
#   - { name: customer-number, pattern: "KD-[0-9]{6}", class: personal }

# models:                       # a second opinion by a model of your own; "bailiwick model add" writes this
#   - name: names
#     path: /srv/models/names     # model.onnx, tokenizer.json, config.json
#     sha256: "0000000000000000000000000000000000000000000000000000000000000000"
#     labels: { PER: PERSON, LOC: LOCATION }
#     minimum: 0.6
#     timeout_ms: 5000
#     when_late: refuse           # or go_on

# keys:                         # what "key create" gives a new key when nothing else is said
#   expires_days: 365
#   requests_per_minute: 60
#   tokens_per_day: 1000000
#   money_per_month: 50

# identity:                     # how people sign in; by password and passkey without any of this
#   sessions: { idle_minutes: 480, longest_hours: 168 }
#   oidc:
#     - id: entra
#       name: Microsoft
#       issuer: https://login.microsoftonline.com/YOUR-TENANT/v2.0
#       client_id: 11111111-2222-3333-4444-555555555555
#       client_secret: \${ENTRA_SECRET}
#       domains: [example.org]    # of which this directory knows who has which address
#       admits: invited           # or everybody
#       groups_claim: groups
#       groups: { id-of-a-group: { role: approver, team: sales } }
#   directory:                  # a directory that writes people here (SCIM); see docs/people.md
#     groups: { AI approvers: { role: approver, team: compliance } }

# listen:
#   host: 127.0.0.1
#   port: 8484
#   tls: { cert: tls/cert.pem, key: tls/key.pem, minimum: "1.3" }    # "bailiwick tls self-signed" makes both files
#   trusted_proxies: [127.0.0.1, 10.1.0.0/16]    # docs/reverse-proxy.md
# database: \${DATABASE_URL}     # postgres://…; left out: SQLite in the home folder
# limits: { body_bytes: 67108864, json_depth: 128, request_ms: 30000, journal_ms: 10000, drain_ms: 30000 }
# timeouts: { connect_ms: 5000, headers_ms: 300000, idle_ms: 120000 }    # for offerings that name none
# ledger:                       # the journal as a log that others can verify
#   origin: example.org/ledger
#   publish: off
#   checkpoint_seconds: 60
#   retention_days: 3650        # left out: kept for ever
#   witnesses:                  # who cosigns each checkpoint
#     - { url: https://accountant.example/witness, keys: ["accountant.example/witness+…"] }
#   witness: { serve: off }     # on: cosigns the logs of others
# telemetry:
#   log_level: info             # debug, info, warn, error, silent
#   metrics: on
#   otlp_endpoint: http://127.0.0.1:4318
`;
}

/**
 * Writes the starter file, and the schema that editors read beside it; never over a file that exists.
 *
 * @returns whether the file was written.
 */
export async function writeStarter(file: string, schema: object): Promise<'written' | 'exists'> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    // Vendors' keys may come to stand in it.
    await writeFile(file, starterFile('./bailiwick.schema.json'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'exists';
    throw error;
  }
  await writeFile(`${dirname(file)}/bailiwick.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
  return 'written';
}
