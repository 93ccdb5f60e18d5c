import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TurnEvent } from '@bailiwick/api/chat';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Locator, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type CutWire, cutWireTo } from '../cut-wire.ts';
import { claimed, joined } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

// Long enough to come in many pieces: what may still become a name is held back for a while.
const STORY = Array.from({ length: 900 }, (_, i) => `Word ${i}.`);
const CUTS = STORY.map((_, i) => STORY.slice(0, i).join(' ').length).filter(
  (at, i) => at > 0 && i % 20 === 0,
);

describe('a connection that is lost while an answer comes', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  let wire: CutWire;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor, vendor));
    wire = await cutWireTo(door.url);
  });
  after(async () => {
    await browser.close();
    await wire.close();
    await door.close();
    await vendor.close();
  });
  beforeEach(() => {
    vendor.reset();
    vendor.script({ reply: STORY.join(' '), splitAt: CUTS, delayMs: 60 });
  });

  const asking = async (): Promise<{ page: Page; answer: Locator }> => {
    const { page } = await visitor(browser);
    await page.goto(`${wire.url}/chat`);
    await page.getByLabel('Your message').fill('Tell me a story.');
    await page.getByLabel('Your message').press('Enter');
    const answer = page.getByRole('log').getByRole('region', { name: /fake-large/ });
    await answer.getByText(/Word 1\./).waitFor();
    return { page, answer };
  };
  const asked = (): number => vendor.requests.filter(({ path }) => path.includes('chat/completions')).length;

  it('is taken up again where it broke, and nothing is missing or twice', async () => {
    const { page, answer } = await asking();
    wire.cut();
    await answer.getByText('Word 899.').waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    assert.equal(asked(), 1);
    assert.equal((await answer.locator('p').first().innerText()).replaceAll(/\s+/g, ' '), STORY.join(' '));
  });

  it('says that it is lost, and goes on once the network is there again', async () => {
    const { page, answer } = await asking();
    wire.admit(false);
    wire.cut();
    await answer.getByText('The connection is lost; it is being taken up again').waitFor();
    await looksRight(page, 'chat-connection-lost');
    wire.admit(true);
    await answer.getByText('Word 899.').waitFor();
    assert.equal(asked(), 1);
  });

  it('says clearly that it was cut where the answer is not there any more, and can be tried again', async () => {
    const { page, answer } = await asking();
    wire.admit(false);
    wire.cut();
    await answer.getByText('The connection is lost').waitFor();
    // The server let go of it meanwhile.
    await page.route('**/api/v1/chat/turns/*', (route) =>
      route.fulfill({
        status: 404,
        json: { error: { code: 'not_found', message: 'Gone.', remedy: 'Ask again.' } },
      }),
    );
    wire.admit(true);
    await answer.getByText('The connection broke off. What came is kept').waitFor();
    await answer.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('2 of 2').waitFor();
  });

  it('stops at the vendor when told to, though the connection stays', async () => {
    const { page } = await asking();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('You stopped this answer.').waitFor();
    await assert.doesNotReject(async () => {
      for (let tries = 0; tries < 40; tries += 1) {
        const last = (await door.journal()).at(-1);
        if (last?.kind === 'outcome' && last.ending === 'cancelled') return;
        await page.waitForTimeout(50);
      }
      throw new Error('The vendor was not told.');
    });
  });
});

describe('a turn', () => {
  it('is taken up and stopped by nobody but its owner, over HTTP', async () => {
    const vendor = await startFakeVendor({ models: ['fake-large'] });
    const door = await openDoor(usualConfiguration(vendor));
    try {
      const owner = await claimed(door);
      const mia = await joined(door, owner, 'Mia', 'member');
      vendor.script({ reply: STORY.join(' '), splitAt: CUTS, delayMs: 20 });
      const turn = 'turn-of-mia';
      const first: TurnEvent[] = [];
      for await (const event of mia.client.chat.turn({
        turn,
        conversation: 'conversation-1',
        offering: 'vendor-openai',
        model: 'fake-large',
        messages: [{ from: 'person', text: 'Tell me a story.' }],
      })) {
        first.push(event);
        if (first.length === 5) break;
      }
      const taken = async (who = mia, after = 5): Promise<TurnEvent[]> => {
        const events: TurnEvent[] = [];
        for await (const event of who.client.chat.resume({ turn, after })) events.push(event);
        return events;
      };
      await assert.rejects(taken(owner), { code: 'not_found' });
      await owner.client.chat.stop({ turn });
      const text = [...first, ...(await taken())]
        .map((event) => (event.kind === 'text' ? event.text : ''))
        .join('');
      assert.equal(text, STORY.join(' '));
      await assert.rejects(taken(mia, 10_000), { code: 'not_found' });
    } finally {
      await door.close();
      await vendor.close();
    }
  });
});
