/** Mail that the server sends by itself: what is to be told, from the rooms that know it, and how it went. */
import { randomBytes } from 'node:crypto';
import type { Configuration } from './config/configuration.ts';
import { dialPlain } from './egress/plain-connection.ts';
import { batchesOf } from './mail/batches.ts';
import { post } from './mail/post.ts';
import { Postman } from './mail/postman.ts';
import type { Health } from './operate/health.ts';
import type { Log } from './operate/log.ts';
import type { User } from './identity/user.ts';
import type { Metrics } from './operate/metrics.ts';
import type { Store } from './store/store.ts';
import type { Register } from './vendors/register.ts';
import type { WayOut } from './way-out.ts';

export interface KeepMailParts {
  readonly store: Pick<Store, 'meta' | 'approvals'>;
  readonly register: Pick<Register, 'dossier' | 'history'>;
  readonly wayOut: Pick<WayOut, 'backups'>;
  readonly people: () => Promise<readonly User[]>;
  readonly configuration: () => Configuration;
  readonly health: Pick<Health, 'mailEnded'>;
  readonly metrics: Pick<Metrics, 'mailSent' | 'mailFailed'>;
  readonly log: Log;
  readonly onProblem: (error: unknown) => void;
  readonly now?: () => number;
  readonly everyMs?: number;
}

/** Somebody may be waiting for a decision. */
const LOOK_EVERY_MS = 60_000;
/** More wait for nobody's decision. */
const MOST_APPROVALS = 200;
/** Taken out of the file while a letter was being written: it stays due. */
const SWITCHED_OFF = {
  kind: 'failed',
  code: 'switched_off',
  happened: 'bailiwick.yaml says nothing of mail any more.',
  remedy: 'Write `mail` into it again if it should be sent.',
} as const;

/** @returns what stops it. Without `mail` in the configuration it looks at nothing. */
export function keepMail(parts: KeepMailParts): () => void {
  const { store, register, wayOut, people, configuration, health, metrics, log, onProblem } = parts;
  const { now = Date.now, everyMs = LOOK_EVERY_MS } = parts;
  const postman = new Postman({
    marks: store.meta,
    now,
    self: randomBytes(8).toString('hex'),
    async batches() {
      const { mail } = configuration();
      if (mail === undefined) return [];
      const [open, decided, everybody] = await Promise.all([
        store.approvals.inState(['open'], MOST_APPROVALS),
        store.approvals.inState(['granted', 'refused'], MOST_APPROVALS),
        people(),
      ]);
      const situation = {
        open,
        decided,
        people: everybody,
        dossier: register.dossier,
        history: () => register.history(),
        backupFailedAt: wayOut.backups.failed?.at,
        now: now(),
      };
      return batchesOf(situation, mail);
    },
    send(letter, to) {
      const { mail } = configuration();
      if (mail === undefined) return Promise.resolve(SWITCHED_OFF);
      return post(mail, to === undefined ? mail.to : [to], letter, { dial: dialPlain });
    },
    onSent(kind, refused) {
      health.mailEnded({ kind: 'sent' });
      metrics.mailSent();
      log.write('mail_sent', { state: kind });
      if (refused > 0) log.write('mail_failed', { state: 'address_refused', count: refused });
    },
    onGivenUp: (kind) => log.write('mail_given_up', { state: kind }),
    onFailed({ code, happened, remedy }) {
      health.mailEnded({ kind: 'failed', at: now(), happened, remedy });
      metrics.mailFailed();
      log.write('mail_failed', { state: code });
    },
  });
  let underWay = false;
  const turn = (): void => {
    if (underWay) return;
    underWay = true;
    postman
      .round()
      .catch(onProblem)
      .finally(() => (underWay = false));
  };
  turn();
  const timer = setInterval(turn, everyMs).unref();
  return () => clearInterval(timer);
}
