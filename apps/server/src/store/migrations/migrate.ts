import { BailiwickError } from '@bailiwick/contract/errors';
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { up as journalPseudonymsKeys } from './0001-journal-pseudonyms-keys.ts';
import { up as dossier } from './0002-dossier.ts';
import { up as ledgerSalts } from './0003-ledger-salts.ts';
import { up as ledger } from './0004-ledger.ts';
import { up as conversations } from './0006-conversations.ts';
import { up as identity } from './0005-identity.ts';
import { up as acts } from './0007-acts.ts';
import { up as witnessRetention } from './0008-witness-retention.ts';
import { up as ownNumbers } from './0009-own-numbers.ts';
import { up as activity } from './0011-activity.ts';
import { up as approvals } from './0012-approvals.ts';
import { up as contents } from './0014-contents.ts';
import { up as prompts } from './0013-prompts.ts';
import type { Flavour } from './flavour.ts';

type Step = (db: Kysely<unknown>, flavour: Flavour) => Promise<void>;

/** In the order in which they run; a name that has been released never changes. */
const STEPS: Readonly<Record<string, Step>> = {
  '0001-journal-pseudonyms-keys': journalPseudonymsKeys,
  '0002-dossier': dossier,
  '0003-ledger-salts': ledgerSalts,
  '0004-ledger': ledger,
  '0005-identity': identity,
  '0006-conversations': conversations,
  '0007-acts': acts,
  '0008-witness-retention': witnessRetention,
  '0009-own-numbers': ownNumbers,
  '0011-activity': activity,
  '0012-approvals': approvals,
  '0013-prompts': prompts,
  '0014-contents': contents,
};

/**
 * Brings a database to the schema of this version, all or nothing.
 *
 * @throws BailiwickError `invalid_configuration` when a newer version has been at work here: an older one must not
 *   write into tables that it does not know.
 */
export async function migrate<Schema>(db: Kysely<Schema>, flavour: Flavour): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const [name, step] of Object.entries(STEPS)) {
    migrations[name] = { up: (within) => step(within, flavour) };
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Steps of one release stand on earlier releases only, so a home that has taken some of them takes the rest.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new BailiwickError(
      'invalid_configuration',
      'The database was made by another version of Bailiwick.',
      {
        remedy: 'Start the version that was used last, or restore a backup from before the upgrade.',
        cause: error,
      },
    );
  }
  throw error;
}
