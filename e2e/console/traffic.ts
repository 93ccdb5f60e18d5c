/** A firm at work: real requests through the door against fakes, and what it did in the days before. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Action } from '../../apps/server/src/decide/decision.ts';
import { RecordIds } from '../../apps/server/src/record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../apps/server/src/record/testing/entries.ts';
import { accepted, approved, claimOn, profile, visit } from '../assessed.ts';
import { Register } from '../../apps/server/src/vendors/register.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

export interface Firm {
  readonly door: TestDoor;
  readonly vendor: FakeVendor;
  /** Asks through the door; gives the record. */
  ask(model: string, text: string, key?: string): Promise<string>;
  /** Resolves when the view has taken what was asked. */
  seen(): Promise<void>;
  close(): Promise<void>;
}

const configuration = (vendor: string, home: string, more: string): string => `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: far-away, protocol: openai, base_url: "${vendor}/v1", api_key: k, region: us, models: ["far-*"], attempts: 1 }
  - { id: nearby, protocol: openai, base_url: "${vendor}/v1", api_key: k, region: eu, models: ["near-*"], attempts: 1, price: { input: 2, output: 8 } }
  - { id: shaky, protocol: openai, base_url: "${vendor}/v1", api_key: k, region: eu, models: ["shaky-*"], attempts: 2 }
  - { id: at-home, protocol: openai, base_url: "${home}/v1", private: true, models: ["llama*"] }
policy: { default: pseudonymise, classes: { credential: block } }
telemetry: { log_level: silent }
${more}`;

/** @param more of the configuration. */
export async function openFirm(more = ''): Promise<Firm> {
  const [vendor, home] = await Promise.all([startFakeVendor(), startFakeVendor()]);
  const closeFakes = (): Promise<unknown> => Promise.all([vendor.close(), home.close()]);
  const door = await openDoor(configuration(vendor.url, home.url, more)).catch(async (error: unknown) => {
    // Left open, they would keep the test alive for ever.
    await closeFakes();
    throw error;
  });
  return {
    door,
    vendor,
    async ask(model, text, key) {
      const response = await fetch(`${door.url}/v1/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model, messages: [{ role: 'user', content: text }] }),
      });
      await response.text();
      return response.headers.get('x-bailiwick-record') ?? '';
    },
    async seen() {
      const deadline = Date.now() + 5_000;
      for (;;) {
        const newest = (await door.journal()).length;
        const response = await fetch(`${door.url}/api/v1/overview`);
        const { behind } = (await response.json()) as { behind: number };
        if ((behind === 0 && newest > 0) || Date.now() > deadline) return;
        await sleep(50);
      }
    },
    async close() {
      await door.close();
      await closeFakes();
    },
  };
}

/** What the register says of the vendors: one is far away, one is European and belongs to an American firm. */
export async function knowVendors({ door }: Firm): Promise<void> {
  const store = await visit(door.home);
  const register = new Register(store.dossier, Date.now);
  for (const body of [
    ...approved(profile('nearby-plan', ['nearby'])),
    ...accepted(claimOn('nearby-plan', 'operator_jurisdiction', 'IE')),
    ...accepted(claimOn('nearby-plan', 'parent_jurisdiction', 'US')),
    { kind: 'offering_registered', profile: profile('new-one', []) } as const,
  ])
    await register.append([{ by: { kind: 'person', name: 'Ada' }, body }]);
  await store.close();
}

/** Six days of ordinary work, as the journal would have it. */
export async function workedBefore({ door }: Firm, requests = 260): Promise<void> {
  const store = await visit(door.home);
  const ids = new RecordIds(randomBytes);
  const now = Date.now();
  for (let i = 0; i < requests; i += 1) {
    const at = now - Math.round(((requests - i) / requests) * 6 * 86_400_000 * (0.9 + ((i * 37) % 10) / 100));
    const turn = (i * 7919) % 20;
    const [offering, action]: readonly [string, Action] =
      turn < 9
        ? ['nearby', 'pseudonymise']
        : turn < 13
          ? ['far-away', 'allow']
          : turn < 18
            ? ['at-home', 'private']
            : ['far-away', 'block'];
    const intent = sampleIntent(ids.next(at), {
      at,
      principal: principalId('single-user'),
      team: undefined,
      offering: offeringId(offering),
      region: offering === 'nearby' ? 'eu' : offering === 'far-away' ? 'us' : undefined,
      private: offering === 'at-home',
      model: offering === 'nearby' ? 'near-1' : offering === 'far-away' ? 'far-1' : 'llama-3',
      action,
      because: `${action} is what the policy says for it.`,
      classes: action === 'allow' ? {} : { [['personal', 'health', 'financial'][i % 3] ?? '']: 1 },
      types: action === 'allow' ? {} : { EMAIL: 1 },
    });
    if (action === 'block')
      await store.journal.conclude(
        sampleOutcome(intent, {
          at,
          ending: 'blocked',
          code: 'blocked_by_policy',
          because: 'credential at far-away: policy says block, whatever the offering.',
          classes: { credential: 1 },
          types: { SECRET: 1 },
        }),
      );
    else {
      await store.journal.intend(intent, []);
      await store.journal.conclude(sampleOutcome(intent, { at: at + 900 }));
    }
  }
  await store.close();
}
