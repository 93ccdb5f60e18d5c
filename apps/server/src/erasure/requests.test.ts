import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { EMPTY_DOSSIER } from '@bailiwick/diligence/dossier/dossier';
import type { DossierEvent } from '@bailiwick/diligence/event';
import { fold } from '@bailiwick/diligence/dossier/fold';
import { claimId } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { draftRequests } from './requests.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const OFFERING = offeringId('vendor-a');
const TRAFFIC = [{ offering: OFFERING, requests: 3, clear: 1, first: NOW - 9 * DAY, last: NOW - 4 * DAY }];
const profile = parseProfileId('vendor-a') ?? assert.fail();
const by = { kind: 'person', name: 'Petra' } as const;

function dossier(...accepted: readonly ['retention_period' | 'deletion_on_termination', string][]) {
  const events: DossierEvent[] = [
    {
      seq: 1,
      at: NOW,
      by,
      body: {
        kind: 'offering_registered',
        profile: {
          id: profile,
          vendor: 'Vendor',
          entity: undefined,
          product: 'API',
          plan: undefined,
          hosts: [],
          models: [],
          region: undefined,
          setting: undefined,
          inherits: undefined,
          serves: [OFFERING],
          owner: undefined,
          purpose: undefined,
          reviewEveryDays: 365,
          reviewedOn: undefined,
        },
      },
    },
  ];
  for (const [field, value] of accepted) {
    const id = claimId(`claim-${field}`);
    const day = dayOf(NOW + 300 * DAY);
    const source = { kind: 'attestation', statement: 'x', sha256: undefined } as const;
    const claim = {
      id,
      profile,
      field,
      value,
      source,
      seenOn: dayOf(NOW),
      validUntil: day,
      voidedBy: [],
      unless: [],
    };
    events.push({
      seq: events.length + 1,
      at: NOW,
      by,
      body: { kind: 'claim_proposed', claim },
    });
    const accept = { kind: 'claim_accepted', claim: id, validUntil: undefined } as const;
    events.push({ seq: events.length + 1, at: NOW, by, body: accept });
  }
  return fold(EMPTY_DOSSIER, events);
}

const drafted = (known: ReturnType<typeof dossier>) =>
  draftRequests(TRAFFIC, { erasure: 'erasure_1', organisation: 'Keller GmbH', dossier: known, now: NOW })[0];

describe('a letter to a vendor', () => {
  it('says what was sent when, and asks for a date where the register knows none', () => {
    const request = drafted(dossier());
    assert.deepEqual([request?.id, request?.state, request?.due], ['erasure_1-1', 'open', undefined]);
    assert.match(request?.letter ?? '', /Between 2026-11-14 and 2026-11-19 we sent you 3 requests/);
    assert.match(request?.letter ?? '', /1 of them without pseudonyms/);
    assert.match(request?.letter ?? '', /tell us by when/);
  });

  it('holds the vendor to the days that somebody accepted into the register', () => {
    const kept = drafted(dossier(['retention_period', '30 days']));
    assert.equal(kept?.due, NOW + 26 * DAY);
    assert.match(kept?.letter ?? '', /you keep contents for 30 days; .* gone by 2026-12-19/);
    const ended = drafted(
      dossier(['retention_period', 'zdr_option'], ['deletion_on_termination', 'within 14 days']),
    );
    assert.equal(ended?.due, NOW + 10 * DAY);
  });
});
