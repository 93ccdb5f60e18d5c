import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { textOf } from '../../files/read-document.fixture.ts';
import { caiq } from '../../vendors/workbook/workbook.fixture.ts';
import { ran } from '../captured-io.fixture.ts';

const CONFIGURATION = `
organisation: { name: "Kanzlei Żółć & Παππάς", country: DE }
offerings:
  - { id: mistral, protocol: openai, base_url: "https://api.mistral.ai/v1", region: eu, models: ["*"] }
`;

interface Proposed {
  readonly proposed: readonly { readonly field: string; readonly value: unknown }[];
  readonly before: number;
}

describe('papers about vendors on the command line', () => {
  let home = '';
  const at = (name: string): string => join(home, name);
  const vendor = (...argv: string[]) => ran(['vendor', ...argv, '--home', home]);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-papers-'));
    await writeFile(at('bailiwick.yaml'), CONFIGURATION);
    const { code, err } = await vendor('add', '--from', 'mistral-api', '--serves', 'mistral', '--by', 'Ada');
    assert.equal(code, 0, err);
    const added = await vendor('add', 'evil', '--vendor', '=cmd|calc!A0', '--product', 'Chat', '--by', 'Ada');
    assert.equal(added.code, 0, added.err);
  });
  after(() => rm(home, { recursive: true }));

  for (const [name, language, word] of [
    ['pack.docx', 'en', /Proposed clause/],
    ['pack.pdf', 'de', /Formulierungsvorschlag/],
  ] as const) {
    it(`include a negotiation pack as ${name}`, async () => {
      const argv = ['pack', 'mistral-api', '--out', at(name), '--language', language, '--json'];
      const { code, out, err } = await vendor(...argv);
      assert.equal(code, 0, err);
      const { gaps } = JSON.parse(out) as { gaps: { classes: string[] }[] };
      assert.ok(gaps.filter(({ classes }) => classes.length > 0).length > 3);
      const text = await textOf(await readFile(at(name)));
      assert.match(text, word);
      assert.match(text, /Kanzlei Żółć & Παππάς/);
    });
  }

  it('are never written over a file that is there', async () => {
    await writeFile(at('mine.docx'), 'counsel’s changes');
    const { code, err } = await vendor('pack', 'mistral-api', '--out', at('mine.docx'));
    assert.equal(code, 2);
    assert.match(err, /there already/);
    assert.equal(await readFile(at('mine.docx'), 'utf8'), 'counsel’s changes');
  });

  it('include the register as CSV in which no cell is a formula, as JSON and as PDF', async () => {
    const csv = await vendor('export', 'register');
    assert.match(csv.out, /\r\nevil,'=cmd\|calc!A0,/);
    const json = await vendor('export', 'register', '--json');
    const { rows } = JSON.parse(json.out) as { rows: { vendor: string }[] };
    assert.equal(rows.find(({ vendor: name }) => name.startsWith('='))?.vendor, '=cmd|calc!A0');
    assert.equal((await vendor('export', 'register', '--out', at('r.pdf'))).code, 0);
    assert.match(await textOf(await readFile(at('r.pdf'))), /Register of AI vendors/);
  });

  it('set offerings side by side', async () => {
    const { code, out } = await vendor('export', 'comparison', 'mistral-api', 'evil');
    assert.equal(code, 0);
    assert.match(out, /^Key,Question,/);
    assert.match(out, /\r\nbreach,Breach notice,/);
  });

  it('ask a vendor by a link that only https may carry, shown this once', async () => {
    const plain = await vendor('ask', 'mistral-api', '--base', 'http://door.example');
    assert.equal(plain.code, 2);
    const { code, out, err } = await vendor(
      'ask',
      'mistral-api',
      '--base',
      'https://door.example/x',
      '--days',
      '7',
    );
    assert.equal(code, 0);
    assert.match(out, /^https:\/\/door\.example\/x\/q\/[A-Za-z0-9_-]{43}\n$/);
    assert.match(err, /open questions/);
    assert.equal(
      (await vendor('ask', 'mistral-api', '--base', 'https://d.example', '--days', '999')).code,
      2,
    );
    assert.equal((await vendor('ask', 'mistral-api')).code, 2);
  });

  it('ask by a file, and enter once what comes back', async () => {
    assert.equal((await vendor('ask', 'mistral-api', '--file', at('q.json'))).code, 0);
    assert.equal((await vendor('ask', 'mistral-api', '--file', at('q.html'))).code, 0);
    const file = JSON.parse(await readFile(at('q.json'), 'utf8')) as {
      questions: { field: string; answer: string }[];
    };
    for (const question of file.questions) if (question.field === 'breach_notice') question.answer = '24';
    await writeFile(at('back.json'), JSON.stringify(file));
    const first = await vendor('import-answers', 'mistral-api', at('back.json'), '--json');
    assert.equal(first.code, 0, first.err);
    assert.ok((JSON.parse(first.out) as Proposed).proposed.some(({ value }) => value === '24'));
    const again = await vendor('import-answers', 'mistral-api', at('back.json'), '--json');
    const { proposed, before: earlier } = JSON.parse(again.out) as Proposed;
    assert.deepEqual([proposed.length, earlier > 0], [0, true]);
    for (const question of file.questions) if (question.field === 'breach_notice') question.answer = '99';
    await writeFile(at('later.json'), JSON.stringify(file));
    assert.match(
      (await vendor('import-answers', 'mistral-api', at('later.json'))).err,
      /the first answers stand/,
    );
    const { questionnaire } = JSON.parse(await readFile(at('back.json'), 'utf8')) as {
      questionnaire: string;
    };
    const shown = await vendor('answers', questionnaire);
    assert.match(shown.out, /Within how many hours[^\n]*\n {2}24\n/);
    assert.equal((await vendor('answers', 'nobody')).code, 2);
    const other = await vendor('import-answers', 'evil', at('back.json'));
    assert.equal(other.code, 2);
    assert.match(other.err, /not about evil/);
  });

  it('enter a workbook once, and keep it as evidence', async () => {
    const cells = ['CEK-03.1', 'Is data encrypted at rest and in transit?', 'Yes', '', 'AES-256.'];
    await writeFile(at('caiq.xlsx'), caiq([{ cells }]));
    const first = await vendor('import-answers', 'evil', at('caiq.xlsx'), '--json');
    assert.equal(first.code, 0, first.err);
    assert.deepEqual(
      (JSON.parse(first.out) as Proposed).proposed.map(({ field }) => field),
      ['encryption_at_rest', 'encryption_in_transit'],
    );
    const again = await vendor('import-answers', 'evil', at('caiq.xlsx'), '--json');
    assert.deepEqual((JSON.parse(again.out) as Proposed).before, 2);
    const shown = await vendor('show', 'evil', '--json');
    assert.match(shown.out, /caiq\.xlsx/);
  });

  it('say of a file that is none of these what it is not', async () => {
    await writeFile(at('letter.txt'), 'Dear customer,');
    const { code, err } = await vendor('import-answers', 'evil', at('letter.txt'));
    assert.equal(code, 1);
    assert.match(err, /neither an answer file/);
    await writeFile(at('broken.xlsx'), 'PK\u0003\u0004 and then nothing');
    assert.equal((await vendor('import-answers', 'evil', at('broken.xlsx'))).code, 2);
  });

  it('tell the month in brief, and what is due', async () => {
    const { code, out } = await vendor('digest');
    assert.equal(code, 0);
    assert.match(out, /the month in brief/);
    assert.equal((await vendor('digest', '--out', at('digest.html'))).code, 0);
    assert.ok((await stat(at('digest.html'))).size > 500);
    const due = await vendor('reminders', '--json');
    assert.ok(Array.isArray(JSON.parse(due.out)));
  });
});
