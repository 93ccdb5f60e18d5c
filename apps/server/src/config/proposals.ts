/** Changes to the policy that wait for somebody who may approve them: one file each, in the home folder. */
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { fromJson } from '@bailiwick/contract/from-json';
import * as z from 'zod';
import { ACTIONS } from '../decide/decision.ts';
import { writeDurably } from './past-versions.ts';

const proposalSchema = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  reason: z.string(),
  version: z.string(),
  changes: z.array(
    z.object({
      class: z.string().optional(),
      offering: z.string().optional(),
      action: z.enum(ACTIONS).nullable(),
    }),
  ),
});

export type Proposal = z.output<typeof proposalSchema>;

const ID = /^[\w-]{1,64}$/;

export class Proposals {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(proposal: Proposal): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeDurably(this.#file(proposal.id), JSON.stringify(proposal));
  }

  /** The oldest first; one that cannot be read is left out. */
  async all(): Promise<readonly Proposal[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const read = await Promise.all(
      names.map(async (name) => {
        // It may have been decided since.
        const text = await readFile(join(this.#folder, name), 'utf8').catch(() => '');
        const proposal = proposalSchema.safeParse(fromJson(text));
        return proposal.success ? [proposal.data] : [];
      }),
    );
    return read.flat().sort((a, b) => a.at - b.at);
  }

  /** @throws BailiwickError `not_found` when it was decided in the meantime. */
  async get(id: string): Promise<Proposal> {
    const found = (await this.all()).find((proposal) => proposal.id === id);
    if (found !== undefined) return found;
    throw new BailiwickError('not_found', 'This proposal was decided already.');
  }

  async remove(id: string): Promise<void> {
    await rm(this.#file(id), { force: true });
  }

  #file(id: string): string {
    if (!ID.test(id)) throw new BailiwickError('not_found', 'There is no such proposal.');
    return join(this.#folder, `${id}.json`);
  }
}
