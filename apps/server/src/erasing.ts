/** Wires what erasing stands on, for the server and for commands beside it. */
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDetector } from '@bailiwick/detect';
import type { ApprovalId } from './approvals/approval.ts';
import type { Configuration } from './config/configuration.ts';
import type { EraseParts } from './erasure/erase.ts';
import type { FindParts, Spoken } from './erasure/find.ts';
import { Person } from './erasure/person.ts';
import { databaseFiles, lookThrough } from './erasure/raw-files.ts';
import { draftRequests } from './erasure/requests.ts';
import type { Finds } from './erasure/target.ts';
import { FORGOTTEN_WITHIN_MS, type Office } from './office.ts';
import { MIRROR } from './offerings/mirror-offering.ts';
import type { PromptId } from './prompts/prompt.ts';
import { trafficOf } from './record/scopes-of.ts';
import { detectorOptions } from './rules.ts';
import type { Store, Target } from './store/store.ts';
import { Register } from './vendors/register.ts';

export interface ErasingPlace extends Office {
  readonly store: Store;
  readonly configuration: () => Configuration;
  /** Where the database is: files of ours are read through afterwards. */
  readonly target: Target;
}

/** What people said beside conversations. */
async function* spoken({ acts, approvals, prompts }: Office): AsyncGenerator<Spoken> {
  for await (const { id, said } of acts.spoken())
    yield { id, text: `${said.name ?? ''}\n${said.reason ?? ''}` };
  yield* approvals.spoken();
  yield* prompts.spoken();
}

const REQUEST = 'ap_';
const PROMPT = 'pr_';

/** Each where it rests: ids say by their beginning what they are of. */
async function eraseWords(
  { store, approvals, prompts }: ErasingPlace,
  ids: readonly string[],
): Promise<void> {
  await approvals.eraseWords(ids.filter((id): id is ApprovalId => id.startsWith(REQUEST)));
  await prompts.erase(ids.filter((id): id is PromptId => id.startsWith(PROMPT)));
  await store.acts.eraseWords(ids.filter((id) => !id.startsWith(REQUEST) && !id.startsWith(PROMPT)));
}

export function finding(place: ErasingPlace): FindParts {
  const { store, keys, scopeKeys, scopesOf, configuration } = place;
  const detector = createDetector(detectorOptions(configuration()));
  return {
    rows: store.sealedRows,
    scopeKeys,
    conversations: store.conversations,
    contents: store.contents,
    keys,
    spoken: () => spoken(place),
    scopesOf,
    person: (values) => new Person(values, (text) => detector.detect(text)),
  };
}

export async function erasing(place: ErasingPlace, findAgain: () => Promise<Finds>): Promise<EraseParts> {
  const { store, keys, scopeKeys, acts, holds, newId, target, configuration } = place;
  const now = Date.now;
  const dossier = await new Register(store.dossier, now).read();
  const { organisation, retention } = configuration();
  return {
    store: store.erasures,
    conversations: store.conversations,
    contents: store.contents,
    keys,
    scopeKeys,
    words: { eraseWords: (ids) => eraseWords(place, ids) },
    acts,
    holds,
    findAgain,
    forgotten: () => pause(FORGOTTEN_WITHIN_MS),
    look:
      target.kind === 'sqlite'
        ? async (needles) => lookThrough(await databaseFiles(dirname(target.file)), needles)
        : undefined,
    // The mirror is in the house: there is nobody to write to.
    trafficOf: async ({ scopes }) =>
      (await trafficOf(store.since(0), new Set(scopes))).filter(({ offering }) => offering !== MIRROR),
    draft: (traffic, erasure) =>
      draftRequests(traffic, { erasure, organisation: organisation.name, dossier, now: now() }),
    backupDays: retention.backupDays,
    newId,
    now,
  };
}
