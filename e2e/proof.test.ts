import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { offeringId } from '@bailiwick/contract/ids';
import { claimId } from '@bailiwick/diligence/claim';
import { dayOf, plusDays } from '@bailiwick/diligence/day';
import type { EventBody } from '@bailiwick/diligence/event';
import type { Field, Value } from '@bailiwick/diligence/field';
import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { selfSigned } from '../apps/server/src/egress/certificate.fixture.ts';
import { loadConfiguration } from '../apps/server/src/config/load.ts';
import { databaseTarget } from '../apps/server/src/config/settings.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import type { Store } from '../apps/server/src/store/store.ts';
import { written } from '../apps/server/src/vendors/knowledge/bundle.ts';
import { KnowledgeShelf } from '../apps/server/src/vendors/knowledge/shelf.ts';
import { signatureOver } from '../apps/server/src/vendors/knowledge/signature.ts';
import { newKeys, readPrivateKeys } from '../apps/server/src/vendors/knowledge/signing-key.ts';
import { Register } from '../apps/server/src/vendors/register.ts';
import { type Stand, call, openStand } from './stand.ts';

const TODAY = dayOf(Date.now());
const PROFILE = parseProfileId('proving') ?? assert.fail();
const HEALTH = 'The patient has Painter’s Lung.';
const HEADER = 'x-zero-data-retention';

const configuration = (url: string): string => `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: vendor, protocol: openai, base_url: "${url}/v1", models: ["*"], attempts: 1 }
policy: { default: pseudonymise }
telemetry: { log_level: silent }
dictionary: { terms: [{ term: "Painter’s Lung", type: HEALTH, class: health }] }
`;

/** What the product knows, and a vendor on this machine that proves its retention with every reply. */
const knowledge: Knowledge = {
  ...shippedKnowledge(),
  builtOn: plusDays(TODAY, 1),
  templates: [
    ...shippedKnowledge().templates,
    {
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
      proofs: [
        {
          kind: 'response_header',
          header: HEADER,
          readings: [
            { said: 'true', field: 'zero_retention', value: 'zero' },
            { said: 'false', field: 'zero_retention', value: 'none' },
          ],
        },
      ],
    },
  ],
};

function registration(): readonly EventBody[] {
  const answers: readonly (readonly [Field, Value])[] = [
    ['zero_retention', 'zero'],
    ['training_on_customer_data', 'never'],
  ];
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
    serves: [offeringId('vendor')],
    owner: 'Ada',
    purpose: undefined,
    reviewEveryDays: 365,
    reviewedOn: TODAY,
  };
  return [
    { kind: 'offering_registered', profile },
    { kind: 'lifecycle_set', profile: PROFILE, to: 'approved', reason: 'Looked at.' },
    ...answers.flatMap(([field, value]): EventBody[] => [
      {
        kind: 'claim_proposed',
        claim: {
          id: claimId(field),
          profile: PROFILE,
          field,
          value,
          source: { kind: 'attestation', statement: 'It is turned on.', sha256: undefined },
          seenOn: TODAY,
          validUntil: plusDays(TODAY, 30),
          voidedBy: [],
          unless: [],
        },
      },
      { kind: 'claim_accepted', claim: claimId(field), validUntil: undefined },
    ]),
  ];
}

describe('a door that checks what vendors promise', () => {
  const identity = selfSigned();
  const authorities = getCACertificates('default');
  let vendor: FakeVendor;
  let address = '';
  let stand: Stand;
  let store: Store;
  let register: Register;

  before(async () => {
    setDefaultCACertificates([...authorities, identity.cert]);
    vendor = await startFakeVendor({ tls: identity });
    address = vendor.url.replace('127.0.0.1', 'localhost');
  });
  after(async () => {
    setDefaultCACertificates(authorities);
    await vendor.close();
  });
  beforeEach(async () => {
    vendor.reset();
    stand = await openStand(configuration(address));
    const keys = newKeys('ours');
    const shelf = new KnowledgeShelf(stand.home, Date.now);
    await shelf.trust(Buffer.from(keys.publicFile));
    const body = written(knowledge);
    const loaded = await shelf.load(
      Buffer.from(body + signatureOver(body, readPrivateKeys(keys.privateFile))),
    );
    assert.equal(loaded.kind, 'loaded');
    const config = `${stand.home}/bailiwick.yaml`;
    const settings = { host: undefined, port: undefined, home: stand.home, config, database: undefined };
    const target = databaseTarget(settings, await loadConfiguration(config, { pattern: () => undefined }));
    store = await openStore(target, { now: Date.now, role: 'visitor' });
    register = new Register(store.dossier, Date.now);
    await register.append(
      registration().map((event) => ({ by: { kind: 'person', name: 'Ada' }, body: event })),
    );
    await stand.restart();
  });
  afterEach(async () => {
    await store.close();
    await stand.close();
  });

  const decision = async (content: string): Promise<string> => {
    const response = await call(stand.url, { content });
    await response.arrayBuffer();
    return response.headers.get('x-bailiwick-decision') ?? `${response.status}`;
  };

  it('goes on while every reply proves what was promised', async () => {
    vendor.script({ headers: { [HEADER]: 'true' }, times: 3 });
    for (let i = 0; i < 3; i += 1) assert.equal(await decision(HEALTH), 'pseudonymise');
  });

  it('blocks the very next request of the classes that rest on it, and lets the others pass', async () => {
    vendor.script({ headers: { [HEADER]: 'true' } });
    vendor.script({ headers: { [HEADER]: 'false' }, times: 50 });
    assert.equal(await decision(HEALTH), 'pseudonymise');
    assert.equal(await decision('hello'), 'allow', 'a harmless request is what shows it');
    assert.equal(await decision(HEALTH), 'block');
    assert.equal(await decision('hello'), 'allow');
    const refused = await call(stand.url, { content: HEALTH });
    const { error } = (await refused.json()) as { error: { message: string } };
    assert.match(error.message, /suspended.*zero was promised/is);
    await register.read();
    assert.equal(register.dossier.assessments.get(PROFILE)?.suspensions.size, 1);
  });

  it('blocks when the proof stays away, though the replies look as ever', async () => {
    assert.equal(await decision('hello'), 'allow');
    assert.equal(await decision(HEALTH), 'block');
  });

  it('stays shut after a restart, until a person lifts it', async () => {
    vendor.script({ headers: { [HEADER]: 'false' } });
    vendor.script({ headers: { [HEADER]: 'true' }, times: 50 });
    await decision('hello');
    await stand.restart();
    assert.equal(await decision(HEALTH), 'block');
    const dossier = await register.read();
    const [suspension] = dossier.assessments.get(PROFILE)?.suspensions.keys() ?? [];
    assert.ok(suspension);
    const body: EventBody = { kind: 'suspension_lifted', suspension, reason: 'They turned it on again.' };
    await register.append([{ by: { kind: 'person', name: 'Ada' }, body }]);
    const end = Date.now() + 1_000;
    let got = await decision(HEALTH);
    while (got !== 'pseudonymise' && Date.now() < end) {
      await sleep(25);
      got = await decision(HEALTH);
    }
    assert.equal(got, 'pseudonymise');
  });
});
