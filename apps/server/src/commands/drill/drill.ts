import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIdentity } from '../../certificate/identity.ts';
import type { Configuration } from '../../config/configuration.ts';
import { type Settings, listenAddress } from '../../config/settings.ts';
import { certificateFiles } from '../../doorway.ts';
import { compare } from '../../drill/comparison.ts';
import { lockedIn } from '../../drill/locked-in.ts';
import { OFFICE_SAMPLE } from '../../drill/office-sample.ts';
import { replay } from '../../drill/replay.ts';
import { type Drill, report } from '../../drill/report.ts';
import { sideOf } from '../../drill/side.ts';
import { type Task, parseTasks } from '../../drill/task.ts';
import { Outbound } from '../../egress/outbound.ts';
import type { Offering } from '../../offerings/offering.ts';
import { numberOption, required } from '../arguments.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { findPlace } from '../place.ts';
import { keptSample } from './kept-sample.ts';
import { throughDoor } from './through-door.ts';

export const drill: Command = {
  name: 'drill',
  summary: 'Exit drill: ask a sample of another offering, too, and say how locked-in you are, in one number',
  options: {
    to: { type: 'string', value: 'OFFERING', help: 'The offering that would take over' },
    from: {
      type: 'string',
      value: 'OFFERING',
      help: 'The one in use; default the first other one in the file',
    },
    sample: {
      type: 'string',
      value: 'N|FILE',
      help: 'Requests, one JSON text a line; or so many of the office sample that comes along (default all 12)',
    },
    conversations: {
      type: 'string',
      value: 'ID,ID,…',
      help: 'Ask kept conversations again in place of a sample; with --reason, since others see what was said',
    },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'Why conversations of others are looked at; recorded first',
    },
    by: { type: 'string', value: 'NAME', help: 'Who does it; default: your user name on this machine' },
    model: { type: 'string', value: 'MODEL', help: 'Model to ask for there; default its default_model' },
    budget: { type: 'string', value: 'MONEY', help: 'Stop when so much is spent, by the prices in the file' },
    url: { type: 'string', value: 'URL', help: 'Where the door runs; default as configured' },
    'key-file': { type: 'string', value: 'FILE', help: 'A file with the API key to ask with' },
    out: { type: 'string', value: 'DIR', help: 'Write drill.md and drill.json there, too' },
    'hide-answers': { type: 'boolean', help: 'Numbers only: no answers in the report' },
    ...PLACE,
  },
  async run(invocation, io) {
    const { settings, configuration } = await findPlace(invocation);
    const sides = sidesOf(invocation, configuration);
    const tasks = await tasksOf(invocation);
    const budget = numberOption(invocation, 'budget');
    if (budget !== undefined && (sides.from.price === undefined || sides.to.price === undefined))
      throw new UsageError('--budget needs the `price` of both offerings in bailiwick.yaml.');
    const url = doorUrl(invocation, settings, configuration);
    const outbound = new Outbound({ connections: 4, ...(await authoritiesOf(settings, configuration)) });
    try {
      const door = throughDoor({
        url,
        key: await keyOf(invocation),
        outbound,
        priceOf: (id) => configuration.offerings.find((offering) => offering.id === id)?.price,
      });
      io.err(`Asking ${sides.from.id} and ${sides.to.id}, ${tasks.length} requests …\n`);
      const replayed = await replay(tasks, {
        from: sideOf(sides.from, undefined),
        to: sideOf(sides.to, invocation.values['model']),
        door,
        budget,
        progress: (done) => io.err(`${done} of ${tasks.length}\n`),
      });
      const comparison = compare(replayed.pairs);
      const found: Drill = {
        from: sides.from.id,
        to: sides.to.id,
        at: Date.now(),
        replayed,
        planned: tasks.length,
        comparison,
        lockedIn: lockedIn(comparison),
      };
      await show(invocation, io, found);
      return replayed.stopped === undefined && found.lockedIn.number !== undefined ? 0 : 1;
    } finally {
      await outbound.close();
    }
  },
};

function sidesOf(invocation: Invocation, { offerings }: Configuration): { from: Offering; to: Offering } {
  const named = (id: string): Offering => {
    const found = offerings.find((offering) => offering.id === id);
    if (found === undefined) throw new UsageError('There is no offering of that name in bailiwick.yaml.');
    return found;
  };
  const to = named(required(invocation, 'to'));
  const { from } = invocation.values;
  const other = offerings.find(({ id, destination }) => id !== to.id && destination.kind === 'http');
  if (from === undefined && other === undefined)
    throw new UsageError('There is no other offering: name one with --from.');
  return { to, from: from === undefined ? (other ?? to) : named(from) };
}

async function tasksOf(invocation: Invocation): Promise<readonly Task[]> {
  const { sample, conversations } = invocation.values;
  if (conversations !== undefined) return keptSample(invocation, conversations);
  if (sample === undefined) return OFFICE_SAMPLE;
  if (/^\d{1,3}$/.test(sample)) return OFFICE_SAMPLE.slice(0, Math.max(1, Number(sample)));
  const text = await readFile(sample, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError('--sample names no file that can be read, nor a number.');
  const tasks = parseTasks(text);
  if (tasks.length === 0) throw new UsageError('The file that --sample names holds no request.');
  return tasks;
}

function doorUrl({ values }: Invocation, settings: Settings, configuration: Configuration): URL {
  const { host, port } = listenAddress(settings, configuration);
  // "Everywhere" is no address to call.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const scheme = configuration.listen.tls === undefined ? 'http' : 'https';
  const url = URL.parse(values['url'] ?? `${scheme}://${name}:${port}`);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UsageError('--url is no address.');
  return url;
}

/** The door's own certificate counts, whoever vouches for it. */
async function authoritiesOf(
  settings: Settings,
  configuration: Configuration,
): Promise<{ readonly authorities?: readonly string[] }> {
  const files = certificateFiles(settings, configuration);
  return files === undefined ? {} : { authorities: [(await readIdentity(files)).cert] };
}

async function keyOf({ values }: Invocation): Promise<string | undefined> {
  const file = values['key-file'];
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError('There is no file of the name that --key-file gives.');
  return text.split(/\r?\n/, 1)[0]?.trim();
}

async function show({ values, flags }: Invocation, io: Io, found: Drill): Promise<void> {
  const markdown = report(found, flags.has('hide-answers') ? 'without answers' : 'with answers');
  const { replayed, ...rest } = found;
  const { pairs, ...counts } = replayed;
  const answers = pairs.map(({ task: { id, features }, from, to, again }) => ({
    id,
    features,
    from,
    to,
    again,
  }));
  const document = { ...rest, ...counts, ...(flags.has('hide-answers') ? {} : { answers }) };
  const { out } = values;
  if (out !== undefined) {
    await mkdir(out, { recursive: true, mode: 0o700 });
    // Answers hold what the firm's requests hold.
    await writeFile(join(out, 'drill.md'), markdown, { mode: 0o600 });
    await writeFile(join(out, 'drill.json'), `${JSON.stringify(document, undefined, 2)}\n`, { mode: 0o600 });
  }
  if (flags.has('json')) json(io, document);
  else io.out(markdown);
}
