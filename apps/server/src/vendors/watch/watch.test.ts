import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { dayOf } from '@bailiwick/diligence/day';
import { type Profile, parseProfileId } from '@bailiwick/diligence/profile';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { DocumentReader } from '../documents/document-reader.ts';
import type { NewEvent } from '../dossier-source.ts';
import { fetchDocument } from '../fetch/fetch-document.ts';
import { type Site, siteWith } from '../fetch/site.fixture.ts';
import { Register } from '../register.ts';
import { factsOf, proposalsFrom } from './proposals.ts';
import { lookAtAll, type Sighting, type Watching } from './watch.ts';

const TERMS = `<h1>Data Processing Agreement</h1>
<p>This agreement is between Quillon GmbH ("Quillon") and the customer ("Customer").</p>
<p>Quillon will not use Customer Data to train its models.</p>
<p>Quillon shall notify Customer of a personal data breach within 48 hours after becoming aware of it.</p>
<p>Quillon shall inform Customer of any new sub-processor at least 30 days in advance. Customer may object to a new sub-processor within that period.</p>
<h2>Sub-processors</h2>
<table><tr><th>Sub-processor</th><th>Purpose</th><th>Location</th></tr>
<tr><td>Amberline Cloud, Inc.</td><td>Hosting</td><td>Ireland</td></tr>
<tr><td>Brightmast GmbH</td><td>Support</td><td>Germany</td></tr>
</table>
<p>Quillon shall delete all Customer Data within 60 days after termination.</p>
<p>Customer may audit Quillon once a year.</p>
<p>This agreement is governed by the laws of Germany.</p>`;
const PERSON = { kind: 'person', name: 'Ada' } as const;
const ID = parseProfileId('quillon')!;

describe('the watch over documents', () => {
  const reader = new DocumentReader();
  let home = '';
  let store: Store;
  let register: Register;
  let site: Site;
  let page = TERMS;
  let now = Date.parse('2026-05-04T08:00:00Z');
  let asked = 0;

  const watching = (): Watching => ({
    register,
    events: store.dossier,
    documents: store.documents,
    reader,
    fetchDocument: (url) => fetchDocument(url, { reach: site.reach }),
    now: () => now,
  });
  const look = async (html: string): Promise<Sighting> => {
    page = html;
    now += 86_400_000;
    const [sighting] = await lookAtAll(watching());
    assert.ok(sighting !== undefined);
    return sighting;
  };
  const assessment = async (): Promise<Assessment> => (await register.read()).assessments.get(ID)!;
  const stateOf = async (field: string): Promise<readonly string[]> =>
    [...(await assessment()).claims.values()]
      .filter(({ claim }) => claim.field === field)
      .map(({ claim, state }) => `${String(claim.value)} ${state.kind}`);

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-watch-'));
    site = await siteWith((_, answer) => {
      asked += 1;
      answer.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
  });
  after(async () => {
    await reader.close();
    await site[Symbol.asyncDispose]();
    await rm(home, { recursive: true });
  });

  let round = 0;
  beforeEach(async () => {
    round += 1;
    store = await openStore({ kind: 'sqlite', file: join(home, `door-${round}.db`) }, { now: () => now });
    register = new Register(store.dossier, () => now);
    const profile: Profile = {
      id: ID,
      vendor: 'Quillon',
      entity: 'Quillon GmbH',
      product: 'API',
      plan: undefined,
      hosts: [],
      models: ['*'],
      region: undefined,
      setting: undefined,
      inherits: undefined,
      serves: [],
      owner: 'Ada',
      purpose: undefined,
      reviewEveryDays: 180,
      reviewedOn: undefined,
    };
    const url = `${site.url}/dpa`;
    const bytes = Buffer.from(TERMS);
    const read = await reader.read({ bytes, mediaType: 'text/html', filename: undefined, url });
    assert.ok(read.kind === 'read');
    const facts = factsOf(read, url, url);
    await store.documents.put({ ...facts, bytes, text: read.text });
    const claims = proposalsFrom(read, facts, profile, dayOf(now));
    await register.append([
      { by: PERSON, body: { kind: 'offering_registered', profile } },
      { by: PERSON, body: { kind: 'document_added', profile: ID, document: facts } },
      ...claims.flatMap((claim): NewEvent[] => [
        { by: PERSON, body: { kind: 'claim_proposed', claim } },
        { by: PERSON, body: { kind: 'claim_accepted', claim: claim.id, validUntil: undefined } },
      ]),
    ]);
  });
  afterEach(() => store.close());

  it('writes nothing where nothing that counts changed', async () => {
    const noise = `<p>Updated 3 days ago</p>${TERMS}<p>Page 1 of 2</p>`;
    assert.deepEqual([(await look(TERMS)).kind, (await look(noise)).kind], ['unchanged', 'unchanged']);
    assert.ok((await assessment()).claims.size >= 6);
    assert.deepEqual(await stateOf('breach_notice'), ['48 accepted']);
  });

  it('lets claims fall with their words, and proposes what is read now', async () => {
    const seen = await look(TERMS.replace('48 hours', '96 hours'));
    assert.deepEqual([seen.kind, seen.events], ['changed', 3]);
    assert.match(seen.summary, /1 answer changed, 1 for the worse/);
    assert.deepEqual(await stateOf('breach_notice'), ['48 fallen', '96 proposed']);
    assert.deepEqual(await stateOf('governing_law'), ['Germany accepted']);
    assert.equal((await look(page)).kind, 'unchanged');
  });

  it('keeps the text that new claims quote', async () => {
    await look(TERMS.replace('48 hours', '96 hours'));
    const { documents, claims } = await assessment();
    const { source } = [...claims.values()].find(({ claim }) => claim.value === '96')!.claim;
    assert.ok(source.kind === 'document');
    const kept = await store.documents.get(source.sha256);
    const [quote] = source.quotes;
    assert.equal(kept?.text.slice(quote?.start, quote?.end), quote?.text);
    assert.deepEqual(
      documents.map(({ sha256 }) => sha256),
      [source.sha256],
    );
  });

  it('starts the time to object to a new sub-processor, once', async () => {
    const more = TERMS.replace(
      '</table>',
      '<tr><td>Corvane Ltd</td><td>Inference</td><td>United States</td></tr></table>',
    );
    await look(more);
    await look(more);
    const clocks = [...(await assessment()).clocks.values()];
    assert.deepEqual(
      clocks.map(({ startedOn, deadline }) => [startedOn, deadline]),
      [[dayOf(now - 86_400_000), dayOf(now + 29 * 86_400_000)]],
    );
    assert.match(clocks[0]?.what ?? '', /new: Corvane Ltd/);
    assert.match(clocks[0]?.clause ?? '', /at least 30 days/);
  });

  for (const [what, html] of [
    ['a login page', '<h1>Sign in</h1><form><input type="password"></form><p>Forgot password?</p>'],
    ['an empty page', '<html><body></body></html>'],
    ['a page that lost most of it', `${TERMS.slice(0, 190)}</p>`],
  ] as const) {
    it(`changes nothing for ${what}, and reports it`, async () => {
      const seen = await look(html);
      assert.deepEqual([seen.kind, seen.events], ['unconfirmed', 0]);
      assert.deepEqual(await stateOf('training_on_customer_data'), ['never accepted']);
    });
  }

  it('reports what cannot be fetched, and goes on', async () => {
    const [seen] = await lookAtAll({ ...watching(), fetchDocument: (url) => fetchDocument(url) });
    assert.deepEqual([seen?.kind, seen?.events], ['not_read', 0]);
    assert.match(seen?.summary ?? '', /not on the public internet/);
  });

  it('knows two variants in turn, and believes the worse one of them', async () => {
    const better = TERMS.replace('48 hours', '24 hours');
    assert.equal((await look(better)).kind, 'changed');
    const back = await look(TERMS);
    assert.equal(back.kind, 'flap');
    assert.deepEqual(await stateOf('breach_notice'), ['48 fallen', '24 fallen']);
    assert.deepEqual([(await look(better)).kind, (await look(TERMS)).events], ['unchanged', 0]);
  });

  it('asks for a page once in a round, however many offerings it is about', async () => {
    const { profile, documents } = await assessment();
    const other = parseProfileId('quillon-labs')!;
    await register.append([
      { by: PERSON, body: { kind: 'offering_registered', profile: { ...profile, id: other } } },
      { by: PERSON, body: { kind: 'document_added', profile: other, document: documents[0]! } },
    ]);
    asked = 0;
    page = TERMS;
    assert.equal((await lookAtAll(watching())).length, 2);
    assert.equal(asked, 1);
  });
});
