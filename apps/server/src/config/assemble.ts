import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { DictionaryTerm } from '@bailiwick/contract/detector';
import { DOCUMENT_KINDS } from '@bailiwick/detect';
import { offeringId } from '@bailiwick/contract/ids';
import type { Offering, QuantumSafe, Timeouts } from '../offerings/offering.ts';
import { USUAL_LABELS } from '../opinion/model.ts';
import { Packs } from '@bailiwick/diligence/packs/packs';
import { mirrorOffering } from '../offerings/mirror-offering.ts';
import { MAIL_KINDS, type MailSetting } from '../mail/setting.ts';
import type { GroupGift } from '../identity/sign-on/provider.ts';
import type { Configuration } from './configuration.ts';
import { packsOf } from './packs.ts';
import type { MailContent } from './mail-schema.ts';
import type { FileContent, OfferingContent, TimeoutsContent } from './schema.ts';

const USUAL_TIMEOUTS: Timeouts = { connect: 5_000, headers: 300_000, idle: 120_000 };

/** Fills in every default; the content has been checked. */
export function assemble(content: FileContent): Configuration {
  const { organisation, listen, limits, policy, pseudonyms, keys, telemetry } = content;
  const timeouts = timeoutsOf(content.timeouts, USUAL_TIMEOUTS);
  const usual = { timeouts, quantumSafe: policy?.quantum_safe ?? 'prefer' } as const;
  const written = (content.offerings ?? []).map((offering) => offeringOf(offering, usual));
  return deepFreeze({
    organisation: {
      name: organisation?.name ?? 'My organisation',
      country: organisation?.country?.toUpperCase(),
    },
    listen: {
      host: listen?.host,
      port: listen?.port,
      tls: listen?.tls === undefined ? undefined : { ...listen.tls, minimum: listen.tls.minimum ?? '1.3' },
      trustedProxies: listen?.trusted_proxies ?? [],
    },
    database: content.database,
    limits: {
      bodyBytes: limits?.body_bytes ?? 64 * 1024 * 1024,
      jsonDepth: limits?.json_depth ?? 128,
      requestMs: limits?.request_ms ?? 30_000,
      journalMs: limits?.journal_ms ?? 10_000,
      drainMs: limits?.drain_ms ?? 30_000,
    },
    offerings: [...written, mirrorOffering(written.length === 0 ? 'takes every model' : 'by its name only')],
    policy: {
      default: policy?.default ?? 'pseudonymise',
      classes: new Map(Object.entries(policy?.classes ?? {})),
      offerings: new Map(
        Object.entries(policy?.offerings ?? {}).map(([id, classes]) => [
          offeringId(id),
          new Map(Object.entries(classes)),
        ]),
      ),
      residency: new Map(
        Object.entries(policy?.residency ?? {}).map(([name, regions]) => [name, regions.map(lower)]),
      ),
      documents: new Map(
        DOCUMENT_KINDS.flatMap((kind) => {
          const dataClass = policy?.documents?.[kind];
          return dataClass === undefined ? [] : [[kind, dataClass] as const];
        }),
      ),
      packs: packsOf(policy?.requirements),
      images: policy?.images ?? 'refuse',
      reply: {
        default: policy?.reply?.default,
        classes: new Map(Object.entries(policy?.reply?.classes ?? {})),
      },
    },
    pseudonyms: {
      style: pseudonyms?.style ?? 'token',
      scope: pseudonyms?.scope ?? 'key',
      retentionDays: pseudonyms?.retention_days ?? 90,
    },
    dictionary: (content.dictionary?.terms ?? []).map((entry) => {
      if (typeof entry === 'string') return { term: entry };
      const { term, case_sensitive: caseSensitive, spelling } = entry;
      return {
        term,
        ...typeAndClass(entry),
        ...(caseSensitive === undefined ? {} : { caseSensitive }),
        ...(spelling === undefined ? {} : { spelling }),
      };
    }),
    patterns: (content.patterns ?? []).map((entry) => ({
      name: entry.name,
      pattern: entry.pattern,
      ...typeAndClass(entry),
    })),
    models: (content.models ?? []).map((entry) => ({
      name: entry.name,
      path: entry.path,
      sha256: entry.sha256,
      labels: entry.labels ?? USUAL_LABELS,
      minimum: entry.minimum ?? 0.6,
      timeoutMs: entry.timeout_ms ?? 5_000,
      whenLate: entry.when_late ?? 'refuse',
    })),
    keys: {
      expiresDays: keys?.expires_days,
      budget: {
        requestsPerMinute: keys?.requests_per_minute,
        tokensPerDay: keys?.tokens_per_day,
        moneyPerMonth: keys?.money_per_month,
      },
    },
    retention: {
      conversations:
        content.retention?.conversations?.keep === 'on'
          ? { kind: 'on', days: content.retention.conversations.days ?? 30 }
          : { kind: 'off' },
      contents: contentsOf(content.retention?.contents),
      backupDays: content.retention?.backup_days ?? 35,
    },
    backup:
      content.backup === undefined
        ? undefined
        : {
            folder: content.backup.folder,
            keys: content.backup.keys,
            everyMs: (content.backup.every_hours ?? 24) * 3_600_000,
          },
    mail: content.mail === undefined ? undefined : mailOf(content.mail),
    identity: identityOf(content.identity),
    ledger: {
      origin: content.ledger?.origin,
      publish: content.ledger?.publish ?? 'off',
      checkpointMs: (content.ledger?.checkpoint_seconds ?? 60) * 1_000,
      retentionDays: content.ledger?.retention_days,
      witnesses: (content.ledger?.witnesses ?? []).map((entry) => ({
        url: new URL(entry.url),
        keys: entry.keys,
        private: entry.private ?? false,
      })),
      witness: { serve: content.ledger?.witness?.serve ?? 'off', name: content.ledger?.witness?.name },
    },
    telemetry: {
      otlpEndpoint: telemetry?.otlp_endpoint === undefined ? undefined : new URL(telemetry.otlp_endpoint),
      logLevel: telemetry?.log_level ?? 'info',
      metrics: telemetry?.metrics ?? 'on',
    },
  });
}

function contentsOf(
  written: NonNullable<FileContent['retention']>['contents'],
): Configuration['retention']['contents'] {
  if (written?.keep !== 'on') return { kind: 'off' };
  const { days = 30, teams = [], keys = [], chat = 'leave_out' } = written;
  return { kind: 'on', days, teams, keys, chat };
}

function mailOf(written: MailContent): MailSetting {
  const tls = written.tls ?? (written.port === 465 ? 'implicit' : 'starttls');
  return {
    host: written.server,
    port: written.port ?? (tls === 'implicit' ? 465 : 587),
    tls,
    user: written.user,
    password: written.password,
    from: written.from,
    to: written.to,
    send: new Set(written.send ?? MAIL_KINDS),
    language: written.language ?? 'en',
    console: written.console === undefined ? undefined : new URL(written.console),
  };
}

function identityOf(written: FileContent['identity']): Configuration['identity'] {
  return {
    sessions: {
      idleMs: (written?.sessions?.idle_minutes ?? 480) * 60_000,
      longestMs: (written?.sessions?.longest_hours ?? 168) * 3_600_000,
    },
    oidc: (written?.oidc ?? []).map((provider) => ({
      id: provider.id,
      name: provider.name,
      issuer: new URL(provider.issuer),
      clientId: provider.client_id,
      clientSecret: provider.client_secret,
      domains: provider.domains ?? [],
      admits: provider.admits ?? 'invited',
      groupsClaim: provider.groups_claim ?? 'groups',
      groups: giftsOf(provider.groups),
    })),
    directoryGroups: giftsOf(written?.directory?.groups),
  };
}

function giftsOf(
  written: Readonly<Record<string, Partial<GroupGift>>> | undefined,
): Configuration['identity']['directoryGroups'] {
  return new Map(Object.entries(written ?? {}).map(([group, { role, team }]) => [group, { role, team }]));
}

function offeringOf(
  content: OfferingContent,
  usual: { readonly timeouts: Timeouts; readonly quantumSafe: QuantumSafe },
): Offering {
  const { protocol } = content;
  return {
    id: offeringId(content.id),
    protocols: [...new Set(typeof protocol === 'string' ? [protocol] : protocol)],
    destination: {
      kind: 'http',
      baseUrl: new URL(content.base_url),
      apiKey: content.api_key,
      adminKey: content.admin_key,
      headers: content.headers ?? {},
    },
    region: content.region?.toLowerCase(),
    private: content.private ?? false,
    models: content.models,
    aliases: content.aliases ?? {},
    defaultModel: content.default_model,
    fallback: (content.fallback ?? []).map(offeringId),
    timeouts: timeoutsOf(content.timeouts, usual.timeouts),
    attempts: content.attempts ?? 2,
    price: content.price,
    quantumSafe: content.quantum_safe ?? usual.quantumSafe,
  };
}

function timeoutsOf(written: TimeoutsContent | undefined, usual: Timeouts): Timeouts {
  return {
    connect: written?.connect_ms ?? usual.connect,
    headers: written?.headers_ms ?? usual.headers,
    idle: written?.idle_ms ?? usual.idle,
  };
}

interface Kind {
  readonly type?: FindingType | undefined;
  readonly class?: DataClass | undefined;
}

function typeAndClass({ type, class: dataClass }: Kind): Pick<DictionaryTerm, 'type' | 'class'> {
  return {
    ...(type === undefined ? {} : { type }),
    ...(dataClass === undefined ? {} : { class: dataClass }),
  };
}

const lower = (text: string): string => text.toLowerCase();

/** Maps, URLs and packs are left as they are: their types offer no way to write, or nobody writes. */
function deepFreeze<T>(value: T): T {
  if (
    typeof value !== 'object' ||
    value === null ||
    value instanceof Map ||
    value instanceof Set ||
    value instanceof URL ||
    value instanceof Packs
  )
    return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
