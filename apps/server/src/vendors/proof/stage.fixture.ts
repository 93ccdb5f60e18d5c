/** A vendor over TLS, a register on disk, and an offering whose claims are accepted: the stage of these tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type RequestListener } from 'node:http';
import { type ServerOptions, createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfferingId } from '@bailiwick/contract/ids';
import { type Claim, claimId } from '@bailiwick/diligence/claim';
import { parseDay } from '@bailiwick/diligence/day';
import type { EventBody } from '@bailiwick/diligence/event';
import { Gates } from '@bailiwick/diligence/gate/gates';
import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import type { Proof } from '@bailiwick/diligence/knowledge/proof';
import { USUAL_PACKS } from '@bailiwick/diligence/packs/packs';
import { type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';
import { selfSigned } from '../../egress/certificate.fixture.ts';
import { Outbound } from '../../egress/outbound.ts';
import { type Upstream, listen, offeringAt } from '../../egress/upstream.fixture.ts';
import type { Offering } from '../../offerings/offering.ts';
import { openStore } from '../../store/open.ts';
import { Register } from '../register.ts';
import { KnownProofs } from './known-proofs.ts';
import { type Incident, Notary } from './notary.ts';
import { Witness } from './witness.ts';

const identity = selfSigned();
const TODAY = day('2026-11-23');
const NOW = Date.parse('2026-11-23T12:00:00Z');
export const PROFILE: ProfileId = parseProfileId('some-api') ?? fail();

function day(text: string): NonNullable<ReturnType<typeof parseDay>> {
  return parseDay(text) ?? fail();
}

function fail(): never {
  throw new Error('unreachable');
}

export interface Stage extends AsyncDisposable {
  readonly vendor: Upstream;
  readonly outbound: Outbound;
  readonly offering: Offering;
  readonly register: Register;
  readonly proofs: KnownProofs;
  readonly notary: Notary;
  readonly witness: Witness;
  readonly incidents: readonly Incident[];
  readonly problems: readonly unknown[];
  readonly gates: () => Gates;
  readonly clock: { now: number };
  /** What another process on the same database has. */
  another(): {
    readonly register: Register;
    readonly witness: Witness;
    readonly incidents: readonly Incident[];
  };
  /** Whether health data may pass, as this process sees it. */
  health(): 'open' | 'closed';
}

export interface Wishes {
  readonly proofs: (url: string) => readonly Proof[];
  readonly claims: readonly Pick<Claim, 'field' | 'value' | 'voidedBy'>[];
  readonly adminKey?: string;
  readonly tls?: ServerOptions;
}

export async function stage(answer: RequestListener, wishes: Wishes): Promise<Stage> {
  const vendor = await listen(createServer({ ...identity, ...wishes.tls }, answer), 'https', 'localhost');
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-proof-'));
  const clock = { now: NOW };
  const now = (): number => clock.now;
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'test.db') }, { now });
  const plain = offeringAt(`${vendor.url}/v1`);
  const destination = { ...plain.destination, adminKey: wishes.adminKey } as Offering['destination'];
  const offering: Offering = { ...plain, destination };
  const outbound = new Outbound({ authorities: [identity.cert] });
  const knowledge = knowledgeOf(wishes.proofs(vendor.url));
  const proofs = new KnownProofs(() => knowledge);
  const problems: unknown[] = [];

  const processOn = () => {
    const register = new Register(store.dossier, now);
    let gates = new Gates(register.dossier, USUAL_PACKS);
    const gatesNow = (): Gates =>
      gates.dossier === register.dossier ? gates : (gates = new Gates(register.dossier, USUAL_PACKS, gates));
    const incidents: Incident[] = [];
    const notary = new Notary({
      packs: () => USUAL_PACKS,
      register,
      now,
      onIncident: (incident) => incidents.push(incident),
      onProblem: (error) => problems.push(error),
    });
    return {
      register,
      notary,
      incidents,
      gates: gatesNow,
      witness: new Witness({ gates: gatesNow, proofs, notary, now }),
    };
  };
  const ours = processOn();
  await ours.register.append(
    registration(offering.id, wishes.claims).map((body) => ({ by: { kind: 'person', name: 'Ada' }, body })),
  );

  return {
    vendor,
    outbound,
    offering,
    proofs,
    problems,
    clock,
    ...ours,
    another: () => processOn(),
    health() {
      const assessment = ours.gates().dossier.assessments.get(PROFILE) ?? fail();
      return ours.gates().cell(assessment, 'health', { now: clock.now, features: new Set() }).pseudonymised;
    },
    async [Symbol.asyncDispose]() {
      await outbound.close();
      await vendor[Symbol.asyncDispose]();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function registration(serves: OfferingId, claims: Wishes['claims']): readonly EventBody[] {
  const profile = {
    id: PROFILE,
    vendor: 'Some vendor',
    entity: undefined,
    product: 'API',
    plan: undefined,
    hosts: ['localhost'],
    models: ['*'],
    region: undefined,
    setting: undefined,
    inherits: undefined,
    serves: [serves],
    owner: undefined,
    purpose: undefined,
    reviewEveryDays: 365,
    reviewedOn: undefined,
  };
  const held = claims.map((claim, i): Claim => ({
    ...claim,
    id: claimId(`c${i}`),
    profile: PROFILE,
    source: { kind: 'attestation', statement: 'It is turned on.', sha256: undefined },
    seenOn: TODAY,
    validUntil: day('2027-11-23'),
    unless: [],
  }));
  return [
    { kind: 'offering_registered', profile },
    { kind: 'lifecycle_set', profile: PROFILE, to: 'approved', reason: 'looked at' },
    ...held.flatMap((claim): EventBody[] => [
      { kind: 'claim_proposed', claim },
      { kind: 'claim_accepted', claim: claim.id, validUntil: undefined },
    ]),
  ];
}

function knowledgeOf(proofs: readonly Proof[]): Knowledge {
  const template = {
    id: PROFILE,
    vendor: 'Some vendor',
    entity: undefined,
    product: 'API',
    plan: undefined,
    hosts: ['localhost'],
    models: ['*'],
    knownBy: [],
    region: undefined,
    setting: undefined,
    inherits: undefined,
    claims: [],
    mends: [],
    proofs,
  };
  return { name: 'test', builtOn: TODAY, revision: 1, templates: [template], questions: [] };
}
