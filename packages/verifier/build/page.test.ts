import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { logOf } from '@bailiwick/ledger/log.fixture';
import { VKEYS, checkpointOf, entries, evidenceOf, publishedFiles } from '../src/published-log.fixture.ts';
import { Browser, CHROMIUM } from './chromium.fixture.ts';
import { PAGE_PATH, builtPage } from './page.ts';

const PAGE = fileURLToPath(new URL(`../../../${PAGE_PATH}`, import.meta.url));

describe('the page', () => {
  it('is what its sources make', () => {
    const same = readFileSync(PAGE, 'utf8') === builtPage();
    assert.ok(same, 'Write it again: node packages/verifier/build/main.ts');
  });

  it('names nothing outside of itself that a browser would load', () => {
    const page = builtPage();
    assert.doesNotMatch(page, /\s(src|href|action|style|on\w+)=/);
    assert.doesNotMatch(page, /@import|url\(|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|\bimport\s*\(/);
    assert.doesNotMatch(page, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|localStorage/);
  });
});

describe('the page in a browser', { skip: CHROMIUM === undefined && 'no Chromium is installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const log = logOf(entries(300));
  const write = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  let browser: Browser;

  before(async () => {
    browser = await Browser.open(CHROMIUM ?? '', pathToFileURL(PAGE).href);
    await browser.evaluate(`document.querySelector('[data-language=en]').click()`);
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Enters keys, presses the button and gives what the page then says. */
  async function check(mode: string, keys = VKEYS.join('\n')): Promise<string> {
    await browser.evaluate(`
      document.querySelector('#keys').value = ${JSON.stringify(keys)};
      document.querySelector('[name=mode][value=${mode}]').click();
      document.querySelector('#check').click();`);
    await browser.until(`document.querySelector('#outcome').textContent !== ''`);
    return browser.evaluate<string>(`document.querySelector('#outcome').innerText`);
  }

  async function choose(field: string, path: string): Promise<void> {
    await browser.evaluate(`document.querySelector('#${field}-name').textContent = ''`);
    await browser.chooseFiles(`#${field}`, path);
    await browser.until(`document.querySelector('#${field}-name').textContent !== ''`);
  }

  it('says what an evidence file proves, and what it does not', async () => {
    await choose('evidence', write('77.tlog-proof', evidenceOf(log, 77, log.entries[77])));
    const said = await check('entry');
    assert.match(
      said,
      /stood in the log keller\.example\/ledger at position 77 of 300 when it was signed on 23 November 2026 at 09:30:00 UTC, by Ed25519 and ML-DSA-44\./,
    );
    assert.match(said, /only this one history/);
    assert.match(said, /"number": 77/);
    const german = `document.querySelector('[data-language=de]').click(), document.querySelector('#outcome').innerText`;
    assert.match(await browser.evaluate<string>(german), /stand im Protokoll .* an Stelle 77 von 300/);
    await browser.evaluate(`document.querySelector('[data-language=en]').click()`);
  });

  it('does not believe another entry, and shows no markup of it', async () => {
    await browser.chooseFiles(
      '#entry',
      write('other.json', '{"v":1,"number":"<img src=x onerror=alert(1)>"}'),
    );
    assert.match(await check('entry'), /Do not believe this\s+The entry does not stand at position 77/);
    const hostile = logOf([Buffer.from('<img src=x onerror="document.title=1">\u202e')]);
    await choose('evidence', write('hostile.tlog-proof', evidenceOf(hostile, 0)));
    await choose('entry', write('hostile.txt', hostile.entries[0] ?? ''));
    const said = await check('entry');
    assert.match(said, /This is proven[\s\S]*<img src=x onerror="document\.title=1">\\u\{202e\}/);
    assert.equal(await browser.evaluate(`document.querySelectorAll('img').length`), 0);
  });

  it('forgets a file that is removed', async () => {
    await browser.evaluate(`
      for (const field of ['evidence', 'entry']) document.querySelector('#' + field + '-name button').click();`);
    assert.match(await check('entry'), /Choose the files first/);
    await choose('evidence', write('77.tlog-proof', evidenceOf(log, 77)));
    assert.match(await check('entry'), /does not hold its entry/);
  });

  it('takes what is dropped for what it is, be it a file or a folder', async () => {
    const files = [
      write('dropped/first', evidenceOf(log, 78)),
      write('dropped/second', log.entries[78] ?? ''),
      write('dropped/third', VKEYS.join('\n')),
    ];
    await browser.drop(...files);
    await browser.until(`document.querySelector('#entry-name').textContent.includes('second')`);
    assert.match(await check('entry'), /at position 78 of 300/);
    for (const [path, bytes] of publishedFiles(log)) write(join('dropped-log', path), bytes);
    await browser.drop(join(folder, 'dropped-log'));
    await browser.until(`document.querySelector('#folder-name').textContent.includes('dropped-log')`);
    assert.ok(await browser.evaluate(`document.querySelector('[value=log]').checked`));
    assert.match(await check('log'), /is whole: its 300 entries/);
  });

  it('says what is lacking', async () => {
    assert.match(await check('entry', ''), /No key was given/);
    assert.match(await check('entry', 'no key'), /no key that can be used/);
    assert.match(await check('growth'), /Choose the files first/);
  });

  it('checks a folder, and names the entry that was changed', async () => {
    for (const [path, bytes] of publishedFiles(log)) write(join('log', path), bytes);
    await choose('folder', join(folder, 'log'));
    assert.match(await check('log'), /is whole: its 300 entries/);
    const changed = Buffer.from(publishedFiles(log).get('tile/entries/001.p/44') ?? assert.fail());
    changed[9] = (changed[9] ?? 0) ^ 1;
    write('log/tile/entries/001.p/44', changed);
    await choose('folder', join(folder, 'log'));
    assert.match(await check('log'), /Do not believe this\s+The entry at position 256/);
  });

  it('tells a log that has only grown from one with two histories', async () => {
    await choose('older', write('older', checkpointOf(log, 100)));
    assert.match(await check('growth'), /has only grown: the 100 entries/);
    const rewritten = logOf(entries(100, (i) => Buffer.from(`another ${i}`)));
    await choose('older', write('older-2', checkpointOf(rewritten)));
    assert.match(await check('growth'), /signed two histories/);
  });

  it('has asked for nothing but itself, and broken none of its own rules', () => {
    const asked = browser.events.filter((event) => event.startsWith('Network.requestWillBeSent '));
    assert.deepEqual(
      asked.filter((event) => !event.includes(`"url":"${pathToFileURL(PAGE).href}"`)),
      [],
    );
    assert.deepEqual(
      browser.events.filter((event) => /Runtime\.exceptionThrown|Content Security Policy/.test(event)),
      [],
    );
  });
});
