/**
 * The first run as somebody in a hurry takes it: from the start of the program to a protected answer, by roles and labels
 * alone; once with the mouse, once by keyboard only. Counts what they do and takes the machine's part of the time.
 */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD } from '../household.ts';
import { type Program, startProgram, stopProgram } from '../program.ts';

const QUESTION = 'Write to Jonas Lindqvist, j.lindqvist@example.org, that his order is on its way.';

describe('the first run', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  const begun = async (): Promise<{ program: Program; link: string; startedMs: number }> => {
    const from = performance.now();
    const program = await startProgram(undefined);
    const startedMs = performance.now() - from;
    const link = /First run: open (\S+)/.exec(program.output())?.[1] ?? '';
    return { program, link, startedMs };
  };
  const ended = async ({ program }: { readonly program: Program }): Promise<void> => {
    await stopProgram(program, 'SIGTERM');
    await rm(program.home, { recursive: true, force: true });
  };

  it('leads from the start to a protected answer, with the mouse', async (t) => {
    const run = await begun();
    try {
      const { page, faults } = await visitor(browser);
      const done = { clicks: 0, keys: 0 };
      const click = async (role: 'button' | 'link' | 'checkbox', name: string | RegExp): Promise<void> => {
        done.clicks += 1;
        await page.getByRole(role, { name }).click();
      };
      const write = async (label: string, text: string): Promise<void> => {
        done.clicks += 1;
        done.keys += text.length;
        await page.getByLabel(label).click();
        await page.keyboard.type(text);
      };
      const from = performance.now();
      await page.goto(run.link);
      await write('Your name', 'Petra Keller');
      await write('E-mail address', 'petra@keller.example');
      await write('New password', PASSWORD);
      await click('button', 'Make me the owner');
      await write('Name of the firm', 'Keller Maler GmbH');
      await page.getByLabel('Country').selectOption({ label: 'Germany' });
      await page.getByLabel('What do you do?').selectOption({ label: 'Online shop' });
      done.clicks += 4;
      await click('button', 'Go on');
      await click('checkbox', 'Do you handle cards or bank accounts?');
      // Back and forth, nothing is forgotten.
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Go on' }).click();
      assert.ok(await page.getByLabel('Do you handle cards or bank accounts?').isChecked());
      await click('button', 'Use these rules');
      await page.getByText('Until then there is the mirror').waitFor();
      await looksRight(page, 'first-run-models');
      await click('button', 'Go on without a model');
      await page.getByText('Mirror, to try out').first().waitFor();
      await page.getByText('Blocked').waitFor();
      await looksRight(page, 'first-run-trial');
      await click('button', 'Go on');
      await page.getByRole('link', { name: 'Let the others in' }).waitFor();
      await looksRight(page, 'first-run-done');
      await click('link', 'Talk to a model, safely');
      await write('Your message', QUESTION);
      await click('button', 'Send');
      await protectedAnswer(page);
      await looksRight(page, 'first-run-answer');
      const wholeS = (performance.now() - from) / 1_000;
      t.diagnostic(
        `started in ${Math.round(run.startedMs)} ms, then ${JSON.stringify(done)}, ${wholeS.toFixed(1)} s with pictures`,
      );
      assert.ok(done.clicks <= 20 && done.keys <= 220, JSON.stringify(done));
      assert.deepEqual(faults, []);
    } finally {
      await ended(run);
    }
  });

  it('leads there by keyboard alone, and says how long the machine takes', async (t) => {
    const run = await begun();
    try {
      const { page, faults } = await visitor(browser);
      let keys = 0;
      const press = async (key: string): Promise<void> => {
        keys += 1;
        await page.keyboard.press(key);
      };
      const type = async (text: string): Promise<void> => {
        keys += text.length;
        await page.keyboard.type(text);
      };
      /** Goes on with the tabulator until that stands in focus. */
      const reach = async (name: string | RegExp): Promise<void> => {
        for (let steps = 0; steps < 25; steps += 1) {
          const named = (await page.evaluate(NAME_IN_FOCUS)) as string;
          if (typeof name === 'string' ? named === name : name.test(named)) return;
          await press('Tab');
        }
        assert.fail(`${String(name)} cannot be reached by the tabulator`);
      };
      let words = 0;
      const read = async (): Promise<void> => {
        words += (await page.getByRole('main').innerText()).split(/\s+/).length;
      };
      const from = performance.now();
      await page.goto(run.link);
      await page.getByLabel('Your name').waitFor();
      await read();
      await reach('Your name');
      await type('Petra Keller');
      await press('Tab');
      await type('petra@keller.example');
      await press('Tab');
      await type(PASSWORD);
      await press('Enter');
      await page.getByLabel('Name of the firm').waitFor();
      await read();
      await reach('Name of the firm');
      await type('Keller Maler GmbH');
      await reach('Country');
      await type('Germany');
      await reach('What do you do?');
      await type('Online');
      await reach('Go on');
      await press('Enter');
      await page.getByLabel('Do you handle cards or bank accounts?').waitFor();
      await read();
      await reach('Do you handle cards or bank accounts?');
      await press('Space');
      await reach('Use these rules');
      await press('Enter');
      await page.getByText('Until then there is the mirror').waitFor();
      await read();
      await reach('Go on without a model');
      await press('Enter');
      await page.getByText('Mirror, to try out').first().waitFor();
      await reach('Go on');
      await press('Enter');
      await page.getByRole('link', { name: 'Let the others in' }).waitFor();
      await read();
      await reach('Talk to a model, safely');
      await press('Enter');
      await page.getByLabel('Your message').waitFor();
      await read();
      await reach('Your message');
      await type(QUESTION);
      await press('Enter');
      await protectedAnswer(page);
      await read();
      const machineS = (performance.now() - from) / 1_000;
      t.diagnostic(
        `started in ${Math.round(run.startedMs)} ms; ${keys} keys; ${words} words to read; the machine took ${machineS.toFixed(1)} s`,
      );
      assert.ok(keys < 330, `${keys} keys`);
      assert.ok(machineS < 60, `${machineS} s`);
      assert.deepEqual(faults, []);
    } finally {
      await ended(run);
    }
  });
});

/** The mirror shows what a vendor would have got: no name, no address. */
async function protectedAnswer(page: Page): Promise<void> {
  const answer = page.getByRole('log').getByRole('region', { name: 'Mirror' });
  await answer
    .getByText(/that his order is on its way/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  const text = (await answer.textContent()) ?? '';
  assert.match(text, /PERSON_|EMAIL_/);
}

const NAME_IN_FOCUS = `(() => {
  const here = document.activeElement;
  const label = here?.labels?.[0]?.textContent ?? here?.getAttribute('aria-label') ?? here?.textContent ?? '';
  return label.trim();
})()`;
