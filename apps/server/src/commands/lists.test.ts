import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lines, ran } from './captured-io.fixture.ts';

const PAPER = `Our plan for the coming year rests on three pillars. First, we leave the northern market to others and
put the saved money into the workshop at the harbour. Second, prices of all garden benches rise in March, those of
tables in June, and nobody outside this room hears of it before. Third, we buy the small joinery that has been up for
sale since autumn, if its owner goes below the sum that we spoke of.`;

describe("the firm's own lists and documents", () => {
  let home = '';
  const on = (...argv: string[]) => ran([...argv, '--home', home]);
  const found = async (text: string): Promise<readonly Record<string, unknown>[]> =>
    lines((await ran(['scan', '-', '--home', home, '--show-values'], text)).out).filter(
      ({ type }) => type === 'RECORD' || type === 'DOCUMENT',
    );
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-lists-'));
    await writeFile(
      join(home, 'customers.csv'),
      'number;given;surname;born\nKD-3301;Anna Lena;Müller;12.03.1980\nKD-3302;Omar;Haddad;04.07.1991\n',
    );
    await writeFile(join(home, 'plan.md'), PAPER);
    await writeFile(join(home, 'short.txt'), 'too short');
  });
  after(() => rm(home, { recursive: true }));

  it('say which columns a list has when nobody says what means a record', async () => {
    const { code, err } = await on('records', 'load', 'customers', join(home, 'customers.csv'));
    assert.equal(code, 2);
    assert.match(err, /number, given, surname, born/);
    const typo = await on('records', 'load', 'customers', join(home, 'customers.csv'), '--match', 'sirname');
    assert.match(typo.err, /Did you mean "surname"/);
  });

  it('are learnt from a file, and then found by scan', async () => {
    const match = ['--match', 'number, given+surname, surname+born', '--class', 'financial'];
    const loaded = await on('records', 'load', 'customers', join(home, 'customers.csv'), ...match, '--json');
    assert.equal(loaded.code, 0, loaded.err);
    assert.equal((JSON.parse(loaded.out) as { records: number }).records, 2);
    const texts = (await found('Ms MUELLER, Anna-Lena and KD 3302 came; Omar Peters did not.')).map(
      ({ text }) => text,
    );
    assert.deepEqual(texts, ['MUELLER', 'Anna-Lena', 'KD 3302']);
    const [born] = await found('Haddad (1991-07-04)');
    assert.equal(born?.['subtype'], 'customers.surname');
    assert.equal(born['class'], 'financial');
  });

  it('are learnt from a database', async () => {
    const path = join(home, 'shop.db');
    const database = new DatabaseSync(path);
    database.exec(
      "CREATE TABLE patient (no TEXT, name TEXT); INSERT INTO patient VALUES ('P-771204', 'Ida Brandt')",
    );
    database.close();
    const loaded = await on(
      'records',
      'load',
      'patients',
      '--from',
      path,
      '--query',
      'SELECT no, name FROM patient',
      '--match',
      'no',
    );
    assert.equal(loaded.code, 0, loaded.err);
    assert.equal((await found('see P-771204'))[0]?.['subtype'], 'patients.no');
    const broken = await on(
      'records',
      'load',
      'patients',
      '--from',
      path,
      '--query',
      'DROP TABLE patient',
      '--match',
      'no',
    );
    assert.equal(broken.code, 2);
    assert.equal((await found('see P-771204')).length, 1);
  });

  it('are learnt from documents: which one, and how much of it', async () => {
    const added = await on('documents', 'add', join(home, 'plan.md'), join(home, 'short.txt'), '--json');
    assert.equal(added.code, 1);
    assert.match(added.err, /short\.txt: not learnt, it is too short/);
    const [one] = await found(`What do you think of this? ${PAPER.slice(100, 320)}`);
    assert.equal(one?.['type'], 'DOCUMENT');
    assert.equal(one['subtype'], join(home, 'plan.md'));
    assert.ok(Number(one['share']) > 0.3 && Number(one['share']) < 0.9);
  });

  it('rest nowhere in the clear', async () => {
    for (const name of await readdir(join(home, 'lists'))) {
      const bytes = await readFile(join(home, 'lists', name), 'latin1');
      for (const value of ['Haddad', 'Lena', 'KD-33', 'joinery', 'harbour'])
        assert.ok(!bytes.includes(value));
    }
  });

  it('are shown without their contents, and forgotten', async () => {
    assert.match((await on('records', 'list')).out, /customers +2 +financial +number or given\+surname/);
    assert.match((await on('documents', 'list')).out, /plan\.md/);
    assert.equal((await on('records', 'remove', 'customers')).code, 0);
    assert.equal((await on('records', 'remove', 'customers')).code, 1);
    assert.equal((await on('documents', 'remove', '--all')).code, 0);
    assert.deepEqual(await found(`KD-3301 ${PAPER}`), []);
  });

  it('are told by corrections, which are sealed, count at once and can be exported to learn from', async () => {
    const sentence = 'use the blorvex to open the mail of info@example.org';
    assert.equal(
      (await on('correction', 'add', '--missed', 'blorvex', '--type', 'title', '--in', sentence)).code,
      0,
    );
    assert.equal(
      (await ran(['correction', 'add', '--wrong', '-', '--home', home], 'info@example.org\n')).code,
      0,
    );
    const types = async () =>
      lines((await ran(['scan', '-', '--home', home, '--show-values'], sentence)).out).map(
        ({ text }) => text,
      );
    assert.deepEqual(await types(), ['blorvex']);
    assert.ok(!(await readFile(join(home, 'lists', 'corrections.sealed'), 'latin1')).includes('blorvex'));
    const [example] = lines((await on('correction', 'export')).out);
    assert.deepEqual(example, { text: sentence, spans: [{ start: 8, end: 15, type: 'TITLE' }] });
    assert.equal((await on('correction', 'remove', 'blorvex')).code, 0);
    assert.deepEqual(await types(), []);
    assert.equal((await on('correction', 'add', '--missed', 'x', '--type', 'PERSON')).code, 2);
    assert.match(
      (await on('correction', 'add', '--missed', 'Omar', '--type', 'PERSN')).err,
      /Did you mean PERSON/,
    );
  });

  it('are refused where they are no table, too wide a rule, or damaged', async () => {
    await writeFile(join(home, 'bad.csv'), 'a,b\n"never ends');
    assert.equal((await on('records', 'load', 'bad', join(home, 'bad.csv'), '--match', 'a')).code, 2);
    await writeFile(join(home, 'latin.csv'), Buffer.from('name\nM\xfcller Handel\n', 'latin1'));
    assert.match(
      (await on('records', 'load', 'bad', join(home, 'latin.csv'), '--match', 'name')).err,
      /UTF-8/,
    );
    assert.equal((await on('records', 'load', '../bad', join(home, 'bad.csv'), '--match', 'a')).code, 2);
    await writeFile(join(home, 'lists', 'broken.records'), 'BWR1 and then nothing');
    const { code, err } = await ran(['scan', '-', '--home', home], 'anything');
    assert.equal(code, 3);
    assert.match(err, /damaged[\s\S]*records remove broken/);
  });
});
