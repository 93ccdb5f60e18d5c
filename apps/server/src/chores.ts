/**
 * What a server does by itself, beside requests: looks what others changed, asks vendors how our account is set, reads
 * their pages daily, keeps ledger and keyring, deletes what has had its time.
 */
import type { ApiKeys } from './keys/api-keys.ts';
import type { Budgets } from './keys/budgets.ts';
import type { Outbound } from './egress/outbound.ts';
import { sweepDaily } from './identity/daily-sweep.ts';
import type { Identity } from './identity/identity.ts';
import { keepLedger } from './ledger/keeper.ts';
import { askWitnesses } from './ledger/witnessed.ts';
import { logWitness } from './ledger/witnesses.ts';
import { postCheckpoint } from './post-checkpoint.ts';
import { retain } from './retain.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { LiveRules } from './live-rules.ts';
import { keepMail } from './keep-mail.ts';
import { keepHours } from './office.ts';
import type { Health } from './operate/health.ts';
import type { Log } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';
import type { Store } from './store/store.ts';
import { followKeyring } from './vault/follow.ts';
import type { WayOut } from './way-out.ts';
import type { RootPlace } from './vault/unlock.ts';
import type { Vault } from './vault/vault.ts';
import type { DocumentReader } from './vendors/documents/document-reader.ts';
import { fetchDocument } from './vendors/fetch/fetch-document.ts';
import { AccountCheck } from './vendors/proof/account-check.ts';
import type { KnownProofs } from './vendors/proof/known-proofs.ts';
import type { Notary } from './vendors/proof/notary.ts';
import type { Register } from './vendors/register.ts';
import { lookDaily } from './vendors/watch/daily.ts';

const KEYS_FRESH_MS = 3_000;
const BUDGETS_FLUSH_MS = 5_000;

export interface ChoresParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly root: RootPlace;
  readonly ledger: Ledger;
  readonly live: LiveRules;
  readonly register: Register;
  readonly reader: DocumentReader;
  readonly outbound: Outbound;
  readonly proofs: KnownProofs;
  readonly notary: Notary;
  readonly keys: ApiKeys;
  readonly budgets: Budgets;
  readonly identity: Identity;
  readonly wayOut: WayOut;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface Chores {
  /** Begins nothing new. */
  stop(): void;
  /** Finishes what must be: the ledger's last entries, signed. */
  close(): Promise<void>;
}

export function startChores(parts: ChoresParts): Chores {
  const {
    store,
    vault,
    root,
    live,
    register,
    reader,
    outbound,
    proofs,
    notary,
    keys,
    budgets,
    identity,
    wayOut,
    health,
    metrics,
    log,
  } = parts;
  const now = Date.now;
  const onProblem = (error: unknown): void => log.write('broken', { error });
  const configuration = (): LiveRules['rules']['configuration'] => live.rules.configuration;
  const accounts = new AccountCheck({
    outbound,
    offerings: () => configuration().offerings,
    gates: () => live.gates,
    proofs,
    notary,
    now,
    onProblem,
  });
  const stops = [
    register.keepLooking({
      onChange: (dossier) => live.takeEvidence(dossier, now()),
      onBlind(error) {
        live.goBlind(register.dossier);
        onProblem(error);
      },
      onSight: () => live.seeAgain(register.dossier),
    }),
    accounts.keepChecking(),
    lookDaily(
      { register, events: store.dossier, documents: store.documents, reader, fetchDocument, now },
      {
        onRound(sightings) {
          for (const { kind, profile, events } of sightings) {
            if (kind !== 'unchanged') log.write(`document_${kind}`, { offering: profile, count: events });
          }
        },
        onProblem,
      },
    ),
    keepHours({ place: { store, vault, configuration }, forget: () => live.rules.shelf.forget(), onProblem }),
    followKeyring(vault, { place: root, meta: store.meta, onProblem }),
    keys.keepFresh(KEYS_FRESH_MS),
    budgets.keepFlushing(BUDGETS_FLUSH_MS),
    sweepDaily(identity, { onProblem }),
    wayOut.keep(),
    keepMail({
      store,
      register,
      wayOut,
      people: () => identity.roster.list(),
      configuration,
      health,
      metrics,
      log,
      onProblem,
    }),
  ];
  const closeLedger = keepingLedger(parts, onProblem);
  return {
    stop() {
      for (const stop of stops) stop();
    },
    async close() {
      await closeLedger();
      await reader.close();
    },
  };
}

function keepingLedger(
  { ledger, store, vault, live, health, metrics, log }: ChoresParts,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  const settings = (): LiveRules['rules']['configuration']['ledger'] => live.rules.configuration.ledger;
  return keepLedger({
    ledger,
    written: () => store.commits.entries,
    signEveryMs: settings().checkpointMs,
    tick: () => performance.now(),
    forget: () => retain({ store, vault }, settings().retentionDays, Date.now()),
    async onSigned(signed) {
      const witnesses = settings().witnesses.map(logWitness);
      for (const asked of await askWitnesses(ledger, signed, { witnesses, post: postCheckpoint })) {
        if (asked.kind === 'refused')
          log.write('not_witnessed', { witness: asked.witness, state: asked.because });
      }
    },
    onCheck(verdict) {
      health.ledgerChecked(verdict.kind);
      metrics.ledgerChecked(verdict, Date.now());
      if (verdict.kind === 'broken') log.write('ledger_broken');
    },
    onProblem,
  });
}
