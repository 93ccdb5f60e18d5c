/**
 * Looks at every document of the register that has an address, once a day, and writes down what changed.
 *
 * It promises: one document's trouble is no other's; a page is fetched once in a round, however many offerings it is
 * about; what it writes can only narrow what is allowed. It refuses to take silence for an answer: a page that cannot be
 * fetched or read changes nothing and is reported.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { dayOf } from '@bailiwick/diligence/day';
import type { Actor, DocumentFacts } from '@bailiwick/diligence/event';
import type { ProfileId } from '@bailiwick/diligence/profile';
import type { DocumentStore } from '../document-store.ts';
import type { DocumentReading, DocumentReader } from '../documents/document-reader.ts';
import type { DossierSource } from '../dossier-source.ts';
import { parseEvent } from '../event-serial.ts';
import type { EventStore } from '../event-store.ts';
import type { FetchedDocument } from '../fetch/fetch-document.ts';
import type { FetchProblem } from '../fetch/problem.ts';
import { visitOf } from './visit.ts';

const WATCHER: Actor = { kind: 'product', part: 'change watch' };

/** Where versions and what follows from them are kept. */
export interface Keeping {
  readonly register: DossierSource;
  readonly events: EventStore;
  readonly documents: DocumentStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Watching extends Keeping {
  readonly reader: DocumentReader;
  readonly fetchDocument: (url: string) => Promise<FetchedDocument | FetchProblem>;
}

export interface Sighting {
  readonly profile: ProfileId;
  readonly title: string;
  readonly url: string;
  readonly kind: 'unchanged' | 'changed' | 'flap' | 'unconfirmed' | 'not_read';
  /** What was seen, or why nothing was, in a sentence. */
  readonly summary: string;
  /** Events that were written down. */
  readonly events: number;
}

/** One round over all documents, one after the other. */
export async function lookAtAll(watching: Watching): Promise<readonly Sighting[]> {
  const { assessments } = await watching.register.read();
  const read = new Map<string, Promise<DocumentReading>>();
  const sightings: Sighting[] = [];
  for (const { profile, lifecycle, documents } of assessments.values()) {
    if (lifecycle === 'ended') continue;
    for (const known of documents) {
      const { url, title } = known;
      if (url === undefined) continue;
      const found = read.get(url) ?? pageAt(url, watching);
      read.set(url, found);
      const seen = await lookAgain(profile.id, known, await found, watching).catch(failed);
      sightings.push({ profile: profile.id, title, url, ...seen });
    }
  }
  return sightings;
}

export type Seen = Pick<Sighting, 'kind' | 'summary' | 'events'>;

const notRead = (summary: string): Seen => ({ kind: 'not_read', summary, events: 0 });

function failed(error: unknown): Seen {
  if (error instanceof BailiwickError && error.code !== 'shutting_down') return notRead(error.message);
  throw error;
}

async function pageAt(url: string, { fetchDocument, reader }: Watching): Promise<DocumentReading> {
  const answer = await fetchDocument(url);
  if (answer.kind === 'unfetched') return { kind: 'unread', because: answer.happened };
  const { bytes, mediaType } = answer;
  return reader.read({ bytes, mediaType, filename: undefined, url: answer.url });
}

/** A newer version of `known`, fetched or handed in: compares, and writes down what follows. */
export async function lookAgain(
  profile: ProfileId,
  known: DocumentFacts,
  found: DocumentReading,
  { register, events, documents, now }: Keeping,
): Promise<Seen> {
  if (found.kind === 'unread') return notRead(`Not read: ${found.because}`);
  const { assessments, homes } = await register.read();
  const assessment = assessments.get(profile);
  const kept = await documents.get(known.sha256);
  if (assessment === undefined || kept === undefined) return notRead('Its earlier text is not kept.');
  const earlier: string[] = [];
  for (const sha256 of await earlierVersions(known, profile, events)) {
    const version = await documents.get(sha256);
    if (version !== undefined) earlier.push(version.text);
  }
  const today = dayOf(now());
  const { comparison, summary, bodies } = visitOf({
    assessment,
    known,
    before: kept.text,
    earlier,
    found,
    today,
    taken: homes,
  });
  if (bodies.some(({ kind }) => kind === 'document_changed')) {
    // First the text, then the word of it: a claim never quotes what is not kept.
    const { sha256, bytes, format, title, text } = found;
    await documents.put({
      sha256,
      mediaType: format,
      title: title ?? known.title,
      bytes,
      text,
    });
  }
  if (bodies.length > 0) await register.append(bodies.map((body) => ({ by: WATCHER, body })));
  const kinds = {
    same: 'unchanged',
    noise: 'unchanged',
    flap: 'flap',
    unconfirmed: 'unconfirmed',
    wording: 'changed',
    material: 'changed',
  } as const;
  return { kind: kinds[comparison.kind], summary, events: bodies.length };
}

/** What this document was before, oldest first, by the events that replaced it. */
async function earlierVersions(
  { sha256, url }: DocumentFacts,
  profile: ProfileId,
  events: EventStore,
): Promise<readonly string[]> {
  const versions = new Set<string>();
  for (const { seq, body: row } of await events.after(0)) {
    const { body } = parseEvent(row, `event ${seq}`);
    if (body.kind === 'document_changed' && body.profile === profile && body.document.url === url)
      versions.add(body.before).add(body.document.sha256);
  }
  versions.delete(sha256);
  return [...versions];
}
