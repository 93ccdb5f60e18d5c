import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { DocumentFacts } from '@bailiwick/diligence/event';
import { DocumentReader } from '../../vendors/documents/document-reader.ts';
import { fetchDocument } from '../../vendors/fetch/fetch-document.ts';
import { lookAgain, lookAtAll, type Sighting } from '../../vendors/watch/watch.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { namedDocument } from '../vendor-document.ts';
import { type Desk, assessmentNamed, atDesk } from './desk.ts';

export const vendorWatch: Command = {
  name: 'vendor watch',
  summary:
    'Look at vendors’ documents again, all that have an address or one by a newer file: what changed, what falls',
  options: {
    document: {
      type: 'string',
      value: 'TITLE',
      help: 'Which of the offering’s documents FILE is a newer version of, where it has several',
    },
    fail: { type: 'boolean', help: 'Exit 1 when something changed, or could not be seen' },
    ...PLACE,
  },
  positionals: '[ID FILE]',
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const { positionals, flags, values } = invocation;
      const [id, path] = positionals;
      if (positionals.length !== 0 && positionals.length !== 2)
        throw new UsageError('Name an offering and a file, or nothing to look at all that have an address.');
      const seen =
        path === undefined ? await round(desk) : await byHand(desk, id, path, values['document'], io);
      if (flags.has('json')) json(io, seen);
      else
        for (const one of seen)
          io.out(`${one.profile}  ${one.title}\n  ${WORDS[one.kind]}: ${one.summary}\n`);
      if (seen.length === 0)
        io.err(
          'No document of the register has an address. Add one: bailiwick vendor read https://… --for ID\n',
        );
      return flags.has('fail') && seen.some(({ kind }) => kind !== 'unchanged') ? 1 : 0;
    }),
};

const WORDS: Readonly<Record<Sighting['kind'], string>> = {
  unchanged: 'unchanged',
  changed: 'changed',
  flap: 'seen before',
  unconfirmed: 'not sure',
  not_read: 'not seen',
};

async function round({ register, store }: Desk): Promise<readonly Sighting[]> {
  const reader = new DocumentReader();
  try {
    const { dossier: events, documents } = store;
    return await lookAtAll({ register, events, documents, reader, fetchDocument, now: Date.now });
  } finally {
    await reader.close();
  }
}

async function byHand(
  { register, store, dossier }: Desk,
  id: string | undefined,
  path: string,
  title: string | undefined,
  io: Io,
): Promise<readonly Sighting[]> {
  const assessment = assessmentNamed(dossier, id);
  const known = documentNamed(assessment, title);
  const found = await namedDocument(path, io);
  const { dossier: events, documents } = store;
  const seen = await lookAgain(assessment.profile.id, known, found, {
    register,
    events,
    documents,
    now: Date.now,
  });
  return [{ profile: assessment.profile.id, title: known.title, url: known.url ?? path, ...seen }];
}

/** @throws UsageError */
function documentNamed({ documents, profile }: Assessment, title: string | undefined): DocumentFacts {
  const named = title === undefined ? documents : documents.filter((one) => one.title === title);
  const [only, ...others] = named;
  if (only === undefined)
    throw new UsageError(
      `There is no such document yet. Add it: bailiwick vendor read FILE --for ${profile.id}`,
    );
  if (others.length > 0)
    throw new UsageError(
      `Say which one it is: ${named.map((one) => `--document "${one.title}"`).join(' or ')}.`,
    );
  return only;
}
