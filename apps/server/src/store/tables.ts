import type { Generated } from 'kysely';

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
  readonly meta: {
    readonly name: string;
    readonly value: string;
  };
}
