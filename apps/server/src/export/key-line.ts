import { offeringId, principalId } from '@bailiwick/contract/ids';
import { z } from 'zod';
import type { KeyRecord } from '../keys/key-record.ts';
import { refused } from './refusal.ts';

const time = z.int();
const limit = z.number().nonnegative();

const key = z.strictObject({
  id: z.string().min(1).transform(principalId),
  name: z.string(),
  team: z.string().optional(),
  owner: z.string().optional(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  created: time,
  expires: time.optional(),
  revoked: time.optional(),
  offerings: z.array(z.string().transform(offeringId)).optional(),
  budget: z.strictObject({
    requestsPerMinute: limit.optional(),
    tokensPerDay: limit.optional(),
    moneyPerMonth: limit.optional(),
  }),
});

/** @throws BailiwickError `malformed_request` */
export function parseKey(line: string): KeyRecord {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw refused('A line of the API keys in the archive is not JSON.');
  }
  const parsed = key.safeParse(read);
  if (!parsed.success) throw refused('A line of the API keys in the archive is malformed.');
  const { budget, ...rest } = parsed.data;
  return {
    ...ABSENT,
    ...rest,
    budget: { requestsPerMinute: undefined, tokensPerDay: undefined, moneyPerMonth: undefined, ...budget },
  };
}

const ABSENT = {
  team: undefined,
  owner: undefined,
  expires: undefined,
  revoked: undefined,
  offerings: undefined,
};
