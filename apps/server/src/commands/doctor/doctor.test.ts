import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from '../captured-io.fixture.ts';
import { checkClock } from './machine.ts';

interface Report {
  readonly ok: boolean;
  readonly findings: readonly { check: string; state: string; says: string; mend?: string }[];
}

describe('doctor', () => {
  let home = '';
  let vendor: Server;
  let url = '';
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-doctor-'));
    vendor = createServer((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer right' ? 200 : 401;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(vendor, 'listening');
    url = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/v1`;
  });
  after(async () => {
    vendor.close();
    await rm(home, { recursive: true });
  });

  const examined = async (
    text: string,
    ...argv: string[]
  ): Promise<{ code: number; report: Report; all: string }> => {
    await writeFile(join(home, 'bailiwick.yaml'), text);
    const { code, out, err } = await ran(['doctor', '--home', home, '--port', '0', '--json', ...argv]);
    return { code, report: JSON.parse(out) as Report, all: `${out}${err}` };
  };
  const state = ({ findings }: Report, check: string) =>
    findings.find((finding) => finding.check === check)?.state;

  it('finds a fresh install well', async () => {
    const { code, report } = await examined('');
    assert.equal(code, 0);
    assert.deepEqual(
      [report.ok, state(report, 'configuration'), state(report, 'disk'), state(report, 'address')],
      [true, 'ok', 'ok', 'ok'],
    );
  });

  it('asks each offering and tells a wrong key from a dead address, without showing the key', async () => {
    const offering = (id: string, key: string, base: string) =>
      `  - { id: ${id}, protocol: openai, base_url: "${base}", api_key: ${key}, models: [m] }\n`;
    const { code, report, all } = await examined(
      `offerings:\n${offering('good', 'right', url)}${offering('wrong', 'canary-key', url)}${offering('dead', 'right', 'http://127.0.0.1:1/v1')}`,
    );
    assert.equal(code, 1);
    assert.deepEqual(
      [state(report, 'offering good'), state(report, 'offering wrong'), state(report, 'offering dead')],
      ['ok', 'problem', 'problem'],
    );
    assert.ok(!all.includes('canary-key'));
  });

  it('says how to mend everything that is not well', async () => {
    await chmod(home, 0o755);
    const { report } = await examined(`offerings:
  - { id: far, protocol: openai, base_url: "http://192.0.2.1:9/v1", models: ["m*"], timeouts: { connect_ms: 50 } }
  - { id: home, protocol: openai, base_url: "${url}", private: true, models: ["l*"] }
policy: { residency: { personal: [mars] } }
`);
    await chmod(home, 0o700);
    assert.equal(state(report, 'home folder'), 'warning');
    assert.match(
      report.findings
        .filter(({ check }) => check === 'offering far')
        .map(({ says }) => says)
        .join(),
      /plain HTTP.*no api_key/s,
    );
    assert.match(
      report.findings
        .filter(({ check }) => check === 'offering home')
        .map(({ says }) => says)
        .join(),
      /only patterns/,
    );
    for (const { state: how, mend } of report.findings) assert.equal(mend !== undefined, how !== 'ok');
  });

  it('notices a policy that nothing can serve', async () => {
    const { report } = await examined(
      'policy: { classes: { health: private }, residency: { personal: [eu] } }',
    );
    assert.equal(state(report, 'private offerings'), 'warning');
    assert.equal(state(report, 'residency'), 'warning');
  });

  it('lists each problem of a configuration with its line', async () => {
    const { code, report } = await examined('organisation: { nmae: x }\ndatabase: ${NOT_SET_HERE}');
    assert.equal(code, 1);
    assert.match(report.findings[0]?.says ?? '', /^line 2: the environment variable NOT_SET_HERE is not set/);
  });

  it('warns of a port that is taken and refuses an address that is not of this machine', async () => {
    const taken = await examined('', '--port', String((vendor.address() as AddressInfo).port));
    assert.equal(state(taken.report, 'address'), 'warning');
    const foreign = await examined('', '--port', '9', '--host', '192.0.2.1');
    assert.equal(state(foreign.report, 'address'), 'problem');
  });

  it('looks into the database of a home that has one', async () => {
    await ran(['key', 'create', '--name', 'anna', '--home', home]);
    const { report } = await examined('');
    assert.deepEqual(
      [state(report, 'database (SQLite)'), state(report, 'API keys'), state(report, 'root key')],
      ['ok', 'ok', 'ok'],
    );
  });

  it('knows a clock that is wrong', () => {
    const now = Date.UTC(2026, 10, 22);
    assert.equal(checkClock(now, now - 5).state, 'ok');
    assert.equal(checkClock(now, now + 60_000).state, 'problem');
    assert.equal(checkClock(0, undefined).state, 'problem');
  });
});
