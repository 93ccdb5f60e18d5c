import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { plusDays } from '@bailiwick/diligence/day';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { lines, ran } from '../../captured-io.fixture.ts';

interface Listed {
  readonly name: string;
  readonly signer?: string;
  readonly offerings: readonly { readonly id: string; readonly answers: number }[];
}

const { builtOn } = shippedKnowledge();
const LATER = plusDays(builtOn, 1);

describe('what is known of vendors, on the command line', () => {
  let home = '';
  const at = (name: string): string => join(home, name);
  const kb = (...argv: string[]) => ran(['vendor', 'kb', ...argv]);
  const kbAt = (...argv: string[]) => kb(...argv, '--home', home);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-kb-'));
  });
  after(() => rm(home, { recursive: true }));

  it('lists offerings without a server, a database or a configuration', async () => {
    const { code, out, err } = await kbAt('list');
    assert.equal(code, 0);
    assert.match(out, /^mistral-labs +fresh +\d{4}-\d\d-\d\d +\d+ +Mistral AI, API, Labs/m);
    assert.match(err, /brought along by the product.*once a person has accepted it/);
    const { offerings } = JSON.parse((await kbAt('list', '--json')).out) as Listed;
    assert.ok(offerings.length >= 20 && offerings.every(({ answers }) => answers > 0));
    assert.deepEqual(await readdir(home), []);
  });

  it('shows answers with words, sources and dates, what is forbidden, and what to do', async () => {
    const { out } = await kbAt('show', 'xai-api');
    assert.match(out, /yes\n {4}“for any lawful purpose”\n {4}SpaceXAI Terms.*section 3\.3.*own text/);
    assert.match(out, /personal_data_any\n.*section 11\.1[\s\S]*?unless zero_retention is zero/);
    assert.match(
      out,
      /What you can do\n[\s\S]*Turn on zero data retention[\s\S]*vendor add --from xai-api-zero-retention/,
    );
    assert.match(out, /vendor attest xai-api health_agreement signed --because "A business/);
    assert.match(out, /the header x-zero-data-retention of every reply/);
    const inherited = (await kbAt('show', 'mistral-labs')).out;
    assert.match(inherited, /breach_notice/);
  });

  it('says which name was meant, and what is missing', async () => {
    assert.match((await kbAt('show', 'openai-ap')).err, /Did you mean openai-api\?/);
    for (const argv of [
      ['show'],
      ['load'],
      ['trust'],
      ['sign', 'x'],
      ['keygen', 'No Name'],
      ['check', '--date', 'soon'],
    ])
      assert.equal((await kb(...argv)).code, 2, argv.join(' '));
    assert.match((await ran(['vendor', 'kb', 'lsit'])).err, /Did you mean: bailiwick vendor kb list\?/);
    assert.match((await ran(['vendor', 'kb'])).out, /vendor kb load/);
  });

  it('fails when an answer is stale, and names it with its source', async () => {
    const fresh = await kbAt('check', '--date', builtOn);
    assert.deepEqual([fresh.code, fresh.out], [0, '']);
    const stale = await kbAt('check', '--date', plusDays(builtOn, 365));
    assert.equal(stale.code, 1);
    assert.match(
      stale.out,
      /^stale {2}\d{4}-\d\d-\d\d {2}openai-api {2}prohibited_data {2}OpenAI Services Agreement/m,
    );
    const json = JSON.parse((await kbAt('check', '--date', plusDays(builtOn, 100), '--json')).out) as {
      readonly stale: readonly { readonly daysLeft: number }[];
      readonly soon: readonly { readonly daysLeft: number }[];
    };
    assert.ok(json.stale.length > 0 && json.stale.every(({ daysLeft }) => daysLeft < 0));
    assert.ok(json.soon.length > 0 && json.soon.every(({ daysLeft }) => daysLeft >= 0 && daysLeft <= 30));
  });

  it('makes keys that nobody else can read, never over keys that are there', async () => {
    const made = await kb('keygen', 'acme', '--out', home, '--json');
    assert.equal(made.code, 0);
    assert.match(made.out, /"fingerprint": "[0-9a-f]{32}"/);
    if (process.platform !== 'win32') assert.equal((await stat(at('acme.key'))).mode & 0o077, 0);
    const before = await readFile(at('acme.key'));
    assert.equal((await kb('keygen', 'acme', '--out', home)).code, 2);
    assert.deepEqual(await readFile(at('acme.key')), before);
  });

  it('signs what was exported and changed, and loads it once its signer is trusted', async () => {
    const { out } = await kbAt('export');
    await writeFile(
      at('plain.jsonl'),
      out.replace(builtOn, LATER).replace('"name":"bailiwick"', '"name":"acme"'),
    );
    const signed = await kb('sign', at('plain.jsonl'), '--key', at('acme.key'), '--out', at('signed.jsonl'));
    assert.equal(signed.code, 0, signed.err);

    for (const [file, says] of [
      ['plain.jsonl', /Nobody has signed/],
      ['signed.jsonl', /signed by acme \([0-9a-f]{32}\), whom this installation does not trust/],
      ['acme.pub', /no bundle/],
    ] as const) {
      const refused = await kbAt('load', at(file));
      assert.equal(refused.code, 1, file);
      assert.match(refused.err, /^Nothing was changed\. /);
      assert.match(refused.err, says);
    }
    const trusted = await kbAt('trust', at('acme.pub'));
    assert.match(trusted.out, /^[0-9a-f]{32}\n$/);
    const loaded = await kbAt('load', at('signed.jsonl'));
    assert.equal(loaded.code, 0, loaded.err);
    const { name, signer } = JSON.parse((await kbAt('list', '--json')).out) as Listed;
    assert.deepEqual([name, signer], ['acme', 'acme']);
  });

  it('refuses to go back, and says so to scripts too', async () => {
    const older = (await readFile(at('plain.jsonl'), 'utf8')).replace(LATER, builtOn);
    await writeFile(at('older.jsonl'), older);
    const { out } = await kb('sign', at('older.jsonl'), '--key', at('acme.key'));
    const refused = await ran(['vendor', 'kb', 'load', '-', '--json', '--home', home], out);
    assert.deepEqual([refused.code, JSON.parse(refused.out)], [1, { loaded: false, code: 'older' }]);
  });

  it('trusts a key no more, goes back to what the product brought along, and records all three', async () => {
    const distrusted = await kbAt('distrust', 'acme', '--json');
    assert.deepEqual([distrusted.code, JSON.parse(distrusted.out)], [0, { distrusted: true }]);
    const again = await kbAt('distrust', 'acme');
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.match(again.err, /No key of this name/);
    assert.equal((JSON.parse((await kbAt('list', '--json')).out) as Listed).signer, undefined);
    const told = lines((await ran(['acts', '--json', '--home', home])).out);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['knowledge.trusted', 'knowledge.loaded', 'knowledge.distrusted'],
    );
    assert.deepEqual(told[1]?.['details'], { builtOn: LATER, revision: 1, signer: 'acme' });
  });

  it('signs nothing that could not be loaded, and with no key that others can read', async () => {
    await writeFile(
      at('wrong.jsonl'),
      (await readFile(at('plain.jsonl'), 'utf8')).replace('"never"', '"nearly"'),
    );
    const wrong = await kb('sign', at('wrong.jsonl'), '--key', at('acme.key'));
    assert.deepEqual([wrong.code, wrong.out], [1, '']);
    assert.match(wrong.err, /Not signed\. Line \d+ cannot be read at offering\.claims/);
    assert.equal((await kb('sign', at('plain.jsonl'), '--key', at('acme.pub'))).code, 2);
    if (process.platform === 'win32') return;
    await chmod(at('acme.key'), 0o644);
    assert.match((await kb('sign', at('plain.jsonl'), '--key', at('acme.key'))).err, /chmod 600/);
  });
});
