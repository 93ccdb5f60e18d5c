/**
 * Asks vendors once a day how our account is set, where they tell: the retention that is really in force.
 *
 * The key of an administrator goes to the vendor's own address alone, over TLS, and only where the owner configured one.
 * A vendor that does not answer proves nothing and is asked again in an hour; one whose protocol signs requests with
 * cloud credentials (Amazon Bedrock) is not asked at all.
 */
import type { Field } from '@bailiwick/diligence/field';
import type { Gates } from '@bailiwick/diligence/gate/gates';
import type { Proof } from '@bailiwick/diligence/knowledge/proof';
import { type AccountProof, judgeAccount } from '@bailiwick/diligence/proof/judge-account';
import { claimsByField, standingOf } from '@bailiwick/diligence/standing/stand';
import type { Outbound } from '../../egress/outbound.ts';
import type { Offering } from '../../offerings/offering.ts';
import type { KnownProofs } from './known-proofs.ts';
import type { Notary } from './notary.ts';

export interface AccountCheckOptions {
  readonly outbound: Pick<Outbound, 'send'>;
  readonly offerings: () => readonly Offering[];
  readonly gates: () => Gates;
  readonly proofs: KnownProofs;
  readonly notary: Notary;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onProblem: (error: unknown) => void;
}

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 3_600_000;
const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 64 * 1024;

export class AccountCheck {
  readonly #options: AccountCheckOptions;
  /** When each offering last answered. */
  readonly #answered = new Map<string, number>();

  constructor(options: AccountCheckOptions) {
    this.#options = options;
  }

  /** Asks every vendor whose last answer is a day old. Never rejects. */
  async check(): Promise<void> {
    const { offerings, now, onProblem, proofs } = this.#options;
    for (const offering of offerings()) {
      const { destination } = offering;
      if (destination.kind !== 'http' || destination.adminKey === undefined) continue;
      for (const proof of proofs.at(destination.baseUrl.hostname).filter(isAskable)) {
        const url = new URL(proof.url);
        const key = `${offering.id} ${url.href}`;
        if (!mayHoldKey(url, destination.baseUrl) || now() - (this.#answered.get(key) ?? -DAY_MS) < DAY_MS)
          continue;
        try {
          const body = await this.#ask(offering, destination.adminKey, url);
          this.#answered.set(key, now());
          await this.#judge(proof, offering, body);
        } catch (error) {
          onProblem(error);
        }
      }
    }
  }

  /** Checks now and then every hour, until stopped. */
  keepChecking(): () => void {
    void this.check();
    const timer = setInterval(() => void this.check(), LOOK_EVERY_MS).unref();
    return () => clearInterval(timer);
  }

  async #judge(proof: AccountProof, offering: Offering, body: unknown): Promise<void> {
    const { gates, notary, now } = this.#options;
    const moment = { now: now(), features: new Set<never>() };
    const { dossier } = gates();
    for (const assessment of gates().applicable(offering.id, undefined)) {
      const claims = claimsByField(dossier, assessment);
      const standing = (field: Field): ReturnType<typeof standingOf> =>
        standingOf(field, claims.get(field), moment);
      await notary.note(judgeAccount(proof, body, standing), offering.id, assessment.profile.id);
    }
  }

  async #ask(offering: Offering, adminKey: string, url: URL): Promise<unknown> {
    const reply = await this.#options.outbound.send({
      offering: {
        ...offering,
        destination: { kind: 'http', baseUrl: new URL('.', url), apiKey: adminKey, headers: {} },
      },
      route: { protocol: 'openai', upstreamPath: url.pathname.split('/').at(-1) ?? '', method: 'GET' },
      headers: {},
      body: undefined,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    let text = '';
    for await (const chunk of reply.body) {
      text += Buffer.from(chunk).toString('latin1');
      if (text.length > LONGEST_ANSWER) break;
    }
    if (reply.status !== 200 || text.length > LONGEST_ANSWER)
      throw new Error('The vendor did not say how our account is set.');
    return JSON.parse(text) as unknown;
  }
}

const isAskable = (proof: Proof): proof is AccountProof =>
  proof.kind === 'retention_api' && proof.credential === 'admin_key' && URL.canParse(proof.url);

/** The vendor's own address, or one above or below it: `api.vendor.com` for `eu.api.vendor.com`, never `vendor.com`. */
function mayHoldKey({ protocol, hostname }: URL, baseUrl: URL): boolean {
  const own = baseUrl.hostname;
  const above = own.endsWith(`.${hostname}`) && hostname.split('.').length > 2;
  return protocol === 'https:' && (own === hostname || above || hostname.endsWith(`.${own}`));
}
