/** What was said in requests, as the control plane reveals it. */
import type { HeardReply, RevealOf, RevealedContent, contentsEndpoints } from '@bailiwick/api/contents';
import { type RecordId, recordId } from '@bailiwick/contract/ids';
import type { ActivityReader } from '../activity/activity-store.ts';
import { readAll, requestOf } from '../activity/reading.ts';
import type { Content, Heard, View } from '../contents/content.ts';
import type { KeptContents, ToldReveal } from '../contents/kept-contents.ts';
import { type Keeping, daysFor, notKept } from '../contents/keeping.ts';
import { type Known, markerOf } from '../contents/marker.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ContentsParts {
  readonly contents: KeptContents;
  readonly reader: ActivityReader;
  readonly keeping: () => Keeping;
  /** Names by principal. */
  readonly names: () => Promise<ReadonlyMap<string, string>>;
}

/** What comes from inside says so itself: the safe chat, and exit drills. */
const INSIDE: ReadonlySet<string | undefined> = new Set(['chat', 'exit-drill']);

export function contentsHandlers(parts: ContentsParts): Handlers<typeof contentsEndpoints> {
  const { contents } = parts;
  return {
    async standing({ id }) {
      const record = await requestOf(parts.reader, recordId(id));
      const until = await contents.keptUntil(record);
      return {
        standing:
          until === undefined
            ? { state: 'not_kept' as const, why: await whyNot(parts, record) }
            : { state: 'kept' as const, until },
        reveals: (await contents.revealsOf(record)).map(told),
      };
    },
    async reveal({ id, reason }, { visitor }) {
      const by = { kind: 'person', name: signedIn(visitor).name } as const;
      return shown(await contents.reveal(await requestOf(parts.reader, recordId(id)), { by, reason }));
    },
    async mine(_, { visitor }) {
      const { id, name, team } = signedIn(visitor).principal;
      return {
        contentDays: daysFor(parts.keeping(), { name, team, from: 'inside' }),
        reveals: (await contents.revealsTo(id)).map(told),
      };
    },
  };
}

async function whyNot(
  { reader, keeping, names }: ContentsParts,
  id: RecordId,
): Promise<'off' | 'chat' | 'not_named' | 'gone'> {
  const [first] = await readAll(reader, await reader.attemptsOf(id));
  const passage = first?.passage;
  const from = INSIDE.has(passage?.purpose) ? 'inside' : 'outside';
  const name = (await names()).get(passage?.principal ?? '') ?? '';
  return notKept(keeping(), { name, team: passage?.team, from }) ?? 'gone';
}

const told = ({ act, record, at, by, reason }: ToldReveal): RevealOf => ({ act, record, at, by, reason });

function shown({ act, at, until, said }: Content & { readonly act: RecordId }): RevealedContent {
  const { written, sent, reply, names } = said;
  const tokens = markerOf(names.map(({ token: text, ...of }): Known => ({ ...of, text })));
  const values = markerOf(names.map(({ value: text, ...of }): Known => ({ ...of, text })));
  return {
    act,
    at,
    until,
    written: viewOf(written),
    sent: sent.map(({ attempts, offering, view }) => ({
      attempts: [...attempts],
      offering,
      view: viewOf(view),
    })),
    reply: reply && {
      attempt: reply.attempt,
      received: heardOf(reply.received, tokens),
      restored: heardOf(reply.restored, values),
    },
  };
}

const viewOf = ({ pieces, cut }: View): RevealedContent['written'] => ({
  pieces: pieces.map((piece) => ({ ...piece, marks: [...piece.marks] })),
  cut,
});

const heardOf = ({ said, cut }: Heard, marksIn: ReturnType<typeof markerOf>): HeardReply => ({
  said: said.map((one) => ({ ...one, marks: [...marksIn(one.text)] })),
  cut,
});
