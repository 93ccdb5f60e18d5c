import type { Generated } from 'kysely';

/** Not where what they seal is: in a file of their own on SQLite, in a schema of their own on PostgreSQL. */
export interface KeyTables {
  readonly data_keys: {
    readonly subject: string;
    /** Eight bytes in hex. */
    readonly id: string;
    readonly wrapped: Uint8Array;
    readonly made: number;
  };
}

/** The schema as Kysely sees it; the migrations are what makes it. Times are milliseconds since the epoch. */
export interface Tables {
  readonly journal: {
    readonly seq: Generated<number>;
    readonly id: string;
    readonly kind: 'intent' | 'outcome';
    readonly at: number;
    readonly body: string;
  };
  readonly open_intents: {
    readonly id: string;
    readonly seq: number;
    /** The server process that wrote the intent and owes its outcome. */
    readonly run: number;
  };
  readonly pseudonyms: {
    readonly scope: string;
    readonly token: string;
    readonly type: string;
    readonly sealed: Uint8Array;
    readonly expires: number;
  };
  readonly api_keys: {
    readonly id: string;
    readonly name: string;
    readonly team: string | null;
    readonly hash: string;
    readonly created: number;
    readonly expires: number | null;
    readonly revoked: number | null;
    /** A JSON list of offering ids, or null for every offering. */
    readonly offerings: string | null;
    readonly requests_per_minute: number | null;
    readonly tokens_per_day: number | null;
    readonly money_per_month: number | null;
    /** The person whose key it is. */
    readonly owner: string | null;
  };
  readonly usage_by_day: {
    readonly principal: string;
    readonly day: string;
    readonly tokens: number;
    readonly cost: number;
  };
  readonly dossier_events: {
    readonly seq: number;
    readonly at: number;
    readonly body: string;
  };
  readonly documents: {
    /** Of the bytes, in hex. */
    readonly sha256: string;
    readonly media_type: string;
    readonly title: string;
    readonly bytes: Uint8Array;
    /** The text that quotes refer to. */
    readonly content: string;
  };
  readonly ledger_salts: {
    /** A principal. */
    readonly subject: string;
    readonly salt: Uint8Array;
  };
  readonly ledger_entries: {
    readonly idx: number;
    readonly source: 'journal' | 'register' | 'acts';
    readonly seq: number;
    readonly record: string;
    readonly body: string;
  };
  readonly ledger_tiles: {
    readonly level: number;
    readonly idx: number;
    /** 32 bytes each. */
    readonly hashes: Uint8Array;
  };
  readonly ledger_checkpoints: {
    readonly size: number;
    readonly at: number;
    readonly note: string;
  };
  readonly ledger_cosignatures: {
    readonly size: number;
    readonly witness: string;
    readonly key_id: string;
    readonly at: number;
    readonly line: string;
  };
  readonly ledger_pruned: {
    readonly before: number;
    readonly at: number;
  };
  readonly witnessed_logs: {
    readonly origin: string;
    /** Verifier's keys, one to a line. */
    readonly keys: string;
    /** Of the checkpoint that was cosigned last; 0 where none was. */
    readonly size: number;
    /** The signed note, or nothing. */
    readonly note: string;
    readonly at: number;
  };
  readonly witness_findings: {
    readonly origin: string;
    readonly at: number;
    readonly cosigned: string;
    readonly submitted: string;
  };
  readonly acts: {
    readonly seq: number;
    readonly id: string;
    readonly at: number;
    readonly body: string;
  };
  /** What of an act is personal; may be deleted. */
  readonly act_words: {
    readonly act: string;
    readonly sealed: Uint8Array;
  };
  readonly passage_head: {
    readonly id: number;
    /** The last row of the journal that the view contains. */
    readonly seq: number;
    readonly layout: string;
  };
  /** Words are numbers of `passage_words`; classes and kinds are bits. */
  readonly passages: {
    readonly seq: number;
    readonly outcome_seq: number | null;
    readonly at: number;
    readonly attempt: number;
    readonly principal: number;
    readonly team: number | null;
    readonly route: number;
    readonly purpose: number | null;
    readonly offering: number | null;
    readonly region: number | null;
    readonly private: number;
    readonly model: number | null;
    readonly fate: number;
    readonly ending: number;
    readonly code: number | null;
    readonly because: number | null;
    readonly failure: number | null;
    readonly classes: number;
    readonly types: number;
    readonly withheld: number;
    readonly tokens: number;
    readonly cost: number;
    readonly bytes: number;
    readonly duration: number;
  };
  readonly passage_ids: {
    readonly id: string;
    readonly seq: number;
    readonly request: string;
    readonly attempt: number;
  };
  readonly passage_words: {
    readonly id: Generated<number>;
    readonly kind: string;
    readonly word: string;
  };
  readonly passage_hours: {
    readonly hour: number;
    readonly offering: number;
    readonly region: number;
    readonly private: number;
    readonly fate: number;
    readonly first_seq: number;
    readonly requests: number;
    readonly passages: number;
    readonly failed: number;
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly cost: number;
    readonly request_bytes: number;
    readonly reply_bytes: number;
    readonly withheld: number;
  };
  readonly passage_class_hours: {
    readonly hour: number;
    readonly class: number;
    readonly offering: number;
    readonly fate: number;
    readonly passages: number;
  };
  readonly saved_views: {
    readonly id: string;
    readonly person: string;
    readonly name: string;
    readonly search: string;
    readonly created: number;
  };
  readonly conversations: {
    readonly id: string;
    readonly owner: string;
    readonly scope: string | null;
    readonly sealed: Uint8Array;
    readonly made: number;
    readonly changed: number;
  };
  readonly messages: {
    readonly conversation: string;
    readonly seq: number;
    readonly sealed: Uint8Array;
  };
  readonly approvals: {
    readonly id: string;
    readonly asker: string;
    readonly offering: string;
    /** A JSON list. */
    readonly verdicts: string;
    readonly record: string | null;
    readonly asked: number;
    readonly state: 'open' | 'granted' | 'refused' | 'withdrawn' | 'ended';
    readonly claimed_by: string | null;
    readonly claimed: number | null;
    readonly decider: string | null;
    readonly decided: number | null;
    readonly form: 'clear' | 'pseudonymised' | null;
    readonly uses: 'once' | 'many' | null;
    readonly until: number | null;
    readonly used_by: string | null;
    readonly sealed: Uint8Array | null;
  };
  readonly prompts: {
    readonly id: string;
    readonly audience: 'own' | 'team' | 'firm';
    readonly owner: string;
    readonly team: string | null;
    readonly changed: number;
    readonly sealed: Uint8Array;
  };
  readonly instructions: {
    readonly team: string;
    readonly changed: number;
    readonly sealed: Uint8Array;
  };
  /** `id` is the record's. */
  readonly contents: {
    readonly id: string;
    readonly principal: string;
    readonly scope: string;
    readonly at: number;
    readonly until: number;
    readonly sealed: Uint8Array;
  };
  readonly content_reveals: {
    readonly act: string;
    readonly record: string;
    readonly principal: string;
    readonly at: number;
  };
  readonly legal_holds: {
    readonly id: string;
    readonly kind: 'conversation' | 'principal' | 'scope';
    readonly target: string;
    readonly since: number;
  };
  readonly held_scopes: {
    readonly hold: string;
    readonly scope: string;
  };
  readonly erasures: {
    readonly id: string;
    readonly at: number;
    readonly body: string;
  };
  readonly deletion_requests: {
    readonly id: string;
    readonly erasure: string;
    readonly offering: string;
    readonly due: number | null;
    readonly state: 'open' | 'sent' | 'answered';
    readonly changed: number;
    readonly body: string;
  };
  readonly users: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly language: 'en' | 'de';
    readonly role: string;
    readonly role_expires: number | null;
    readonly team: string | null;
    readonly status: 'invited' | 'active' | 'suspended';
    readonly created: number;
    readonly last_seen: number | null;
    readonly external_id: string | null;
    readonly removed: number | null;
  };
  readonly teams: {
    readonly name: string;
    readonly created: number;
  };
  readonly passwords: {
    readonly user_id: string;
    /** Argon2id with its parameters and salt (PHC string). */
    readonly hash: string;
    readonly changed: number;
  };
  readonly totps: {
    readonly user_id: string;
    readonly sealed: Uint8Array;
    readonly confirmed: number | null;
    readonly last_step: number;
  };
  readonly passkeys: {
    readonly id: string;
    readonly user_id: string;
    readonly name: string;
    readonly public_key: Uint8Array;
    readonly counter: number;
    /** A JSON list. */
    readonly transports: string;
    readonly created: number;
    readonly last_used: number | null;
  };
  readonly recovery_codes: {
    readonly user_id: string;
    readonly hash: string;
  };
  readonly sessions: {
    /** SHA-256 of the token, in hex. */
    readonly hash: string;
    readonly id: string;
    readonly user_id: string;
    readonly created: number;
    readonly last_seen: number;
    readonly expires: number;
    readonly confirmed: number;
    readonly means: string;
    readonly user_agent: string;
    readonly address: string;
  };
  readonly known_networks: {
    readonly user_id: string;
    readonly network: string;
    readonly at: number;
  };
  readonly invitations: {
    readonly hash: string;
    readonly user_id: string;
    readonly purpose: 'join' | 'reset';
    readonly created: number;
    readonly expires: number;
  };
  readonly throttles: {
    readonly key: string;
    readonly failures: number;
    readonly last: number;
  };
  readonly spent: {
    readonly hash: string;
    readonly expires: number;
  };
  readonly sign_on_links: {
    readonly issuer: string;
    readonly subject: string;
    readonly user_id: string;
    readonly created: number;
  };
  readonly directory_groups: {
    readonly id: string;
    readonly name: string;
    readonly external_id: string | null;
    readonly created: number;
  };
  readonly directory_members: {
    readonly group_id: string;
    readonly user_id: string;
  };
  readonly directory_tokens: {
    readonly hash: string;
    readonly name: string;
    readonly created: number;
  };
  readonly meta: {
    readonly name: string;
    readonly value: string;
  };
}
