import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { parseDocument } from 'yaml';
import { problemText, readConfiguration } from '../config/parse.ts';
import { configurationSchema } from '../config/schema.ts';
import { readSettings, tolerantEnvironment } from '../config/settings.ts';
import { starterFile, writeStarter } from '../config/starter.ts';
import type { Carried, Note } from '../peers/carried.ts';
import { lineDiff } from '../peers/line-diff.ts';
import { fromLitellm } from '../peers/litellm.ts';
import { mergedInto } from '../peers/merge.ts';
import { fromPortkey } from '../peers/portkey.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { CHECKS } from './place.ts';

const PEERS = {
  litellm: { says: "LiteLLM's configuration", read: fromLitellm },
  portkey: { says: "Portkey's config", read: fromPortkey },
} as const;

export const importConfig: Command = {
  name: 'import-config',
  summary: 'Take offerings, aliases, fallbacks and limits over from another gateway (litellm, portkey)',
  options: {
    'dry-run': { type: 'boolean', help: 'Show what would change in bailiwick.yaml, and change nothing' },
    ...PLACE,
  },
  positionals: 'litellm|portkey FILE',
  async run(invocation, io) {
    const { peer, file } = asked(invocation);
    const { config } = readSettings(invocation.values);
    const carried = peer.read(await contentOf(file));
    const before = await readFile(config, 'utf8').catch(() => undefined);
    const base = before ?? starterFile('./bailiwick.schema.json');
    const { text, kept } = mergedInto(base, carried, peer.says);
    check(text);
    const diff = lineDiff(base, text);
    const dry = invocation.flags.has('dry-run');
    if (!dry && diff.length > 0) await put(config, text, before);
    if (invocation.flags.has('json'))
      json(io, { ...carried, kept, config, written: !dry && diff.length > 0, diff });
    else if (dry) io.out(diff.map((line) => `${line}\n`).join(''));
    else io.out(`${config}\n`);
    explain(io, carried, kept);
    return carried.offerings.length === 0 ? 1 : 0;
  },
};

function asked({ positionals }: Invocation): { peer: (typeof PEERS)[keyof typeof PEERS]; file: string } {
  const [name, file, ...more] = positionals;
  const peer = name === 'litellm' || name === 'portkey' ? PEERS[name] : undefined;
  if (peer === undefined || file === undefined || more.length > 0)
    throw new UsageError('Say whose file it is and which one: bailiwick import-config litellm config.yaml');
  return { peer, file };
}

/** JSON is YAML. Errors of the parser may quote the file, keys included. */
async function contentOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError('There is no file of that name that can be read.');
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length === 0) {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      // Falls through: aliases multiply beyond reason.
    }
  }
  throw new BailiwickError('malformed_request', `${basename(file)} is neither YAML nor JSON.`);
}

/** What was carried over must be a configuration of ours; if it is not, that is a fault here and nothing is written. */
function check(text: string): void {
  const reading = readConfiguration(text, tolerantEnvironment(), CHECKS);
  if (reading.kind === 'valid') return;
  throw new BailiwickError(
    'invalid_configuration',
    `What was carried over does not fit together with bailiwick.yaml:\n${reading.problems.map((wrong) => `  ${problemText(wrong)}`).join('\n')}`,
    { remedy: 'Nothing was changed. Correct bailiwick.yaml, or carry these lines over by hand.' },
  );
}

/** As a whole; the version before lies beside it. */
async function put(config: string, text: string, before: string | undefined): Promise<void> {
  if (before === undefined) await writeStarter(config, configurationSchema());
  else await copyFile(config, `${config}.before-import`);
  await writeFile(`${config}.new`, text, { mode: 0o600, flush: true });
  await rename(`${config}.new`, config);
}

function explain(io: Io, { offerings, changed, left, variables }: Carried, kept: readonly string[]): void {
  const taken = offerings.length - kept.length;
  io.err(
    `${taken} offerings taken over.${kept.length === 0 ? '' : ` There already, and left as they are: ${kept.join(', ')}.`}\n`,
  );
  list(io, 'Taken over, but otherwise:', changed);
  list(io, 'Not taken over:', left);
  if (variables.length > 0)
    io.err(`Set these variables before the start, each with its key: ${variables.join(', ')}\n`);
  io.err('Then: bailiwick doctor. A request goes out under your policy from the first one on.\n');
}

function list(io: Io, head: string, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  io.err(`${head}\n${notes.map(({ place, what }) => `  ${place} ${what}\n`).join('')}`);
}
