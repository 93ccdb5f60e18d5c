/**
 * The picture of the overview that stands in the README: a practice at work for a week. It is made anew with every run,
 * as `e2e/screenshots/overview-picture.jpeg`; whoever changes the page copies it to `docs/overview.jpeg`.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import type { Browser } from 'playwright-core';
import type { Action } from '../../apps/server/src/decide/decision.ts';
import { RecordIds } from '../../apps/server/src/record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../apps/server/src/record/testing/entries.ts';
import { Register } from '../../apps/server/src/vendors/register.ts';
import { accepted, approved, claimOn, profile, visit } from '../assessed.ts';
import { openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const PICTURE = join(import.meta.dirname, '../screenshots/overview-picture.jpeg');
const LARGEST = 200_000;
const DAY = 86_400_000;

const CONFIGURATION = `
organisation: { name: Praxis Dr. Sommer, country: DE }
offerings:
  - { id: mistral, protocol: openai, base_url: "http://127.0.0.1:9/v1", region: eu, models: ["mistral-*"] }
  - { id: openai, protocol: openai, base_url: "http://127.0.0.1:9/v1", region: us, models: ["gpt-*"] }
  - { id: practice-server, protocol: openai, base_url: "http://127.0.0.1:9/v1", private: true, models: ["llama*"] }
policy: { default: pseudonymise, classes: { credential: block, health: private } }
telemetry: { log_level: silent }
`;

interface Way {
  readonly offering: 'mistral' | 'openai' | 'practice-server';
  readonly action: Action;
  readonly class?: string;
  /** Of a hundred requests. */
  readonly share: number;
}

const WAYS: readonly Way[] = [
  { offering: 'mistral', action: 'pseudonymise', class: 'personal', share: 34 },
  { offering: 'mistral', action: 'allow', share: 17 },
  { offering: 'practice-server', action: 'private', class: 'health', share: 27 },
  { offering: 'openai', action: 'pseudonymise', class: 'financial', share: 9 },
  { offering: 'openai', action: 'allow', share: 9 },
  { offering: 'openai', action: 'block', class: 'credential', share: 4 },
];
/** From Sunday on; nobody asks much at the weekend. */
const A_DAY: readonly number[] = [6, 96, 118, 104, 122, 74, 9];

const wayOf = (turn: number): Way => {
  let left = turn % 100;
  return WAYS.find(({ share }) => (left -= share) < 0) ?? assert.fail();
};

describe('the picture of the overview', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(CONFIGURATION);
    await knowVendors(door);
    await workForAWeek(door);
    await seen(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('shows a week of a practice, and is small enough for the README', async () => {
    const { page, faults } = await visitor(browser, { viewport: { width: 1440, height: 1230 } });
    await page.goto(`${door.url}/overview`);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('img', { name: /Map of the world.*European Union \d+/ }).waitFor();
    await page.getByText('left for a vendor').waitFor();
    mkdirSync(join(PICTURE, '..'), { recursive: true });
    await page.screenshot({ path: PICTURE, type: 'jpeg', quality: 88, animations: 'disabled' });
    assert.ok(statSync(PICTURE).size < LARGEST, `${statSync(PICTURE).size} bytes`);
    assert.deepEqual(faults, []);
  });
});

/** Until the view of the journal has taken all in. */
async function seen({ url }: TestDoor): Promise<void> {
  for (let looks = 0; looks < 200; looks += 1) {
    const { behind } = (await (await fetch(`${url}/api/v1/overview`)).json()) as { behind: number };
    if (behind === 0 && looks > 3) return;
    await sleep(100);
  }
}

async function knowVendors({ home }: TestDoor): Promise<void> {
  const store = await visit(home);
  const register = new Register(store.dossier, Date.now);
  const mistral = { ...profile('mistral-api', ['mistral']), vendor: 'Mistral', product: 'API' };
  const openai = { ...profile('openai-api', ['openai']), vendor: 'OpenAI', product: 'API' };
  const later = { ...profile('help-desk', []), vendor: 'Help desk', product: 'Assistant' };
  for (const body of [
    ...approved(mistral),
    ...accepted(claimOn('mistral-api', 'operator_jurisdiction', 'FR')),
    ...accepted(claimOn('mistral-api', 'parent_jurisdiction', 'FR')),
    ...approved(openai),
    ...accepted(claimOn('openai-api', 'operator_jurisdiction', 'IE')),
    ...accepted(claimOn('openai-api', 'parent_jurisdiction', 'US')),
    { kind: 'offering_registered', profile: later } as const,
  ])
    await register.append([{ by: { kind: 'person', name: 'Ada' }, body }]);
  await store.close();
}

async function workForAWeek({ home }: TestDoor): Promise<void> {
  const store = await visit(home);
  const ids = new RecordIds(randomBytes);
  const now = Date.now();
  let turn = 0;
  for (let back = 6; back >= 0; back -= 1) {
    const requests = A_DAY[new Date(now - back * DAY).getUTCDay()] ?? 0;
    for (let i = 0; i < requests; i += 1) {
      turn += 37;
      const { offering, action, class: kind } = wayOf(turn);
      const at = now - back * DAY - Math.round((1 - i / requests) * 8 * 3_600_000);
      const intent = sampleIntent(ids.next(at), {
        at,
        principal: principalId('single-user'),
        team: undefined,
        offering: offeringId(offering),
        region: offering === 'mistral' ? 'eu' : offering === 'openai' ? 'us' : undefined,
        private: offering === 'practice-server',
        action,
        classes: kind === undefined ? {} : { [kind]: 1 },
        types: kind === undefined ? {} : { PERSON: 1 },
      });
      if (action !== 'block') await store.journal.intend(intent, []);
      await store.journal.conclude(
        action === 'block'
          ? sampleOutcome(intent, { at, ending: 'blocked', code: 'blocked_by_policy' })
          : sampleOutcome(intent, { at: at + 900, cost: intent.private ? 0 : 0.0041 }),
      );
    }
  }
  await store.close();
}
