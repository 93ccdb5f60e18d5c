import type { DataClass } from '@bailiwick/contract/classes';
import type { DocumentKind } from '@bailiwick/detect';
import type { OfferingId } from '@bailiwick/contract/ids';
import type { DictionaryTerm, OwnPattern } from '@bailiwick/contract/detector';
import type { Action } from '../decide/decision.ts';
import type { GroupGift, SignOnProvider } from '../identity/sign-on/provider.ts';
import type { Budget } from '../keys/principal.ts';
import type { MailSetting } from '../mail/setting.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Packs } from '@bailiwick/diligence/packs/packs';
import type { OpinionModel } from '../opinion/model.ts';

/** What happens to sensitive data in a reply that the caller never sent. */
export type ReplyTreatment = 'withhold' | 'pass';

/** How the door speaks TLS to callers; paths as written, relative ones to the folder of the file. */
export interface DoorTls {
  readonly cert: string;
  readonly key: string;
  readonly minimum: '1.3' | '1.2';
}

export interface PolicyRules {
  /** For classes that `classes` does not name. */
  readonly default: Action;
  readonly classes: ReadonlyMap<DataClass, Action>;
  /** What differs at single offerings. */
  readonly offerings: ReadonlyMap<OfferingId, ReadonlyMap<DataClass, Action>>;
  /** Regions, in lower case, in which a class may be processed; classes that are not named may go anywhere. */
  readonly residency: ReadonlyMap<DataClass, readonly string[]>;
  /** What a text is worth by the kind of document that it is. */
  readonly documents: ReadonlyMap<DocumentKind, DataClass>;
  /** What is asked of a vendor before a class may go there. */
  readonly packs: Packs;
  readonly images: 'refuse' | 'private' | 'pass';
  readonly reply: {
    readonly default: ReplyTreatment | undefined;
    readonly classes: ReadonlyMap<DataClass, ReplyTreatment>;
  };
}

export interface WitnessSetting {
  /** Where it takes checkpoints, without `/add-checkpoint`. */
  readonly url: URL;
  /** Verifier's keys as they are written, all of one name. */
  readonly keys: readonly string[];
  /** Whether it may be reached by a private address and without TLS. */
  readonly private: boolean;
}

/** Whether contents are kept, and whose: without teams and keys everybody's who comes from outside. */
export type KeptContentsSetting =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly days: number;
      readonly teams: readonly string[];
      /** Of API keys, by their names. */
      readonly keys: readonly string[];
      readonly chat: 'keep' | 'leave_out';
    };

/** What `bailiwick.yaml` says, with every default filled in. Frozen; a changed file makes a new one. */
export interface Configuration {
  readonly organisation: { readonly name: string; readonly country: string | undefined };
  readonly listen: {
    readonly host: string | undefined;
    readonly port: number | undefined;
    readonly tls: DoorTls | undefined;
    /** Addresses and networks of proxies that say truly whom they serve. */
    readonly trustedProxies: readonly string[];
  };
  /** A PostgreSQL address; holds a password, so it is never printed. */
  readonly database: string | undefined;
  readonly limits: {
    readonly bodyBytes: number;
    readonly jsonDepth: number;
    readonly requestMs: number;
    readonly journalMs: number;
    readonly drainMs: number;
  };
  /** In the order of the file; the mirror is always the last. */
  readonly offerings: readonly Offering[];
  readonly policy: PolicyRules;
  readonly pseudonyms: {
    readonly style: 'token' | 'realistic';
    readonly scope: 'key' | 'team';
    readonly retentionDays: number;
  };
  readonly models: readonly OpinionModel[];
  readonly dictionary: readonly DictionaryTerm[];
  readonly patterns: readonly OwnPattern[];
  readonly keys: { readonly expiresDays: number | undefined; readonly budget: Budget };
  readonly retention: {
    /** Of the safe chat; `days` after the last change. */
    readonly conversations: { readonly kind: 'off' } | { readonly kind: 'on'; readonly days: number };
    /** Of requests that come by the door and their replies. */
    readonly contents: KeptContentsSetting;
    /** How long the firm keeps backups. */
    readonly backupDays: number;
  };
  /** Backups that the server makes by itself; `keys` are age recipients. */
  readonly backup:
    | { readonly folder: string; readonly keys: readonly string[]; readonly everyMs: number }
    | undefined;
  /** Mail that the server sends by itself; undefined: none. */
  readonly mail: MailSetting | undefined;
  readonly identity: {
    readonly sessions: { readonly idleMs: number; readonly longestMs: number };
    readonly oidc: readonly SignOnProvider[];
    /** What a group gives that a directory wrote here, by its name. */
    readonly directoryGroups: ReadonlyMap<string, GroupGift>;
  };
  readonly ledger: {
    /** The name of the log, where the firm gives one. */
    readonly origin: string | undefined;
    readonly publish: 'on' | 'off';
    readonly checkpointMs: number;
    /** Undefined: entries are kept for ever. */
    readonly retentionDays: number | undefined;
    /** Who is asked to cosign our checkpoints. */
    readonly witnesses: readonly WitnessSetting[];
    /** Being a witness for others. */
    readonly witness: { readonly serve: 'on' | 'off'; readonly name: string | undefined };
  };
  readonly telemetry: {
    readonly otlpEndpoint: URL | undefined;
    readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
    readonly metrics: 'on' | 'off';
  };
}
