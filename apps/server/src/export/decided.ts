/**
 * What of an install goes along: a word on every table of the database and on every file of the home folder.
 *
 * A table that is in none of these lists fails a test, so that nothing stays behind because nobody thought of it.
 */

/** Carried row by row as they rest, found by these columns; those that others refer to come first. */
export const TABLES = {
  meta: ['name'],
  usage_by_day: ['principal', 'day'],
  acts: ['seq'],
  act_words: ['act'],
  ledger_salts: ['subject'],
  ledger_checkpoints: ['size'],
  ledger_cosignatures: ['witness', 'key_id', 'size'],
  ledger_pruned: ['before'],
  witnessed_logs: ['origin'],
  witness_findings: ['origin', 'at'],
  users: ['id'],
  teams: ['name'],
  passwords: ['user_id'],
  totps: ['user_id'],
  passkeys: ['id'],
  recovery_codes: ['user_id', 'hash'],
  known_networks: ['user_id', 'network'],
  invitations: ['hash'],
  sign_on_links: ['issuer', 'subject'],
  directory_groups: ['id'],
  directory_members: ['group_id', 'user_id'],
  directory_tokens: ['hash'],
  saved_views: ['id'],
  conversations: ['id'],
  messages: ['conversation', 'seq'],
  contents: ['id'],
  content_reveals: ['act'],
  approvals: ['id'],
  prompts: ['id'],
  instructions: ['team'],
  legal_holds: ['id'],
  held_scopes: ['hold', 'scope'],
  erasures: ['id'],
  deletion_requests: ['id'],
  data_keys: ['subject'],
} as const satisfies Record<string, readonly string[]>;

export type CarriedTable = keyof typeof TABLES;
export const CARRIED = Object.keys(TABLES) as readonly CarriedTable[];

/** Carried in a form of their own, under this folder of the export. */
export const IN_OWN_FORM = {
  journal: 'journal',
  dossier_events: 'register',
  documents: 'documents',
  api_keys: 'keys',
  pseudonyms: 'pseudonyms',
  ledger_entries: 'ledger',
  ledger_tiles: 'ledger',
} as const;

/** Left behind, each for a reason. */
export const LEFT_OUT = {
  open_intents: 'Requests that are under way in a server that runs.',
  sessions: 'Whoever was signed in signs in again.',
  throttles: 'Failures to sign in, counted for minutes.',
  spent: 'One-time codes that were used; they expire within minutes.',
  passage_head: 'Part of a view that is made anew from the journal.',
  passages: 'Part of a view that is made anew from the journal.',
  passage_ids: 'Part of a view that is made anew from the journal.',
  passage_words: 'Part of a view that is made anew from the journal.',
  passage_hours: 'Part of a view that is made anew from the journal.',
  passage_class_hours: 'Part of a view that is made anew from the journal.',
} as const;

/** Facts about one database that would be wrong of another. */
export const OWN_FACTS: ReadonlySet<string> = new Set([
  // Wrapped under this home's root key; what it wraps goes along by itself.
  'vault_keyring',
  'vault_canary',
  // Of this root key.
  'vault_kit',
  'last_health_check',
  // Where those of another come in, they are looked at anew.
  'pseudonyms_have_own_keys',
  // Opens the backups of this home.
  'backup_key',
]);

/** Of a firm's history there is one: where another is there, nothing is taken in. */
export const HISTORY: ReadonlySet<CarriedTable> = new Set(['acts', 'ledger_checkpoints', 'erasures']);
export const IDENTITY_FACTS: ReadonlySet<string> = new Set(['ledger_keys', 'witness_keys']);

/** What lies in the home folder. */
export const HOME = {
  'bailiwick.yaml': 'carried',
  lists: 'carried',
  knowledge: 'carried',
  'past-configurations': 'carried',
  proposals: 'carried',
  'bailiwick.sqlite': 'carried table by table',
  'subject-keys.db': 'carried as a table, in an encrypted export only',
  keys: 'the root key stays; the keys that it opens go along, in an encrypted export only',
  drills: 'reports of exit drills; whoever wants one elsewhere saves it',
  exports: 'exports themselves, until they are carried away',
  tls: 'a certificate belongs to a machine',
} as const;

export const CARRIED_FOLDERS = ['lists', 'knowledge', 'past-configurations', 'proposals'] as const;

/** Tables that nobody may read who cannot read the keys: left out of a folder that is not encrypted. */
export const SECRET_TABLES: ReadonlySet<CarriedTable> = new Set(['ledger_salts', 'data_keys']);
