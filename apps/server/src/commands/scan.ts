import { createDetector, inContext } from '@bailiwick/detect';
import { DEFAULT_FILE_LIMITS, Extractor } from '../files/extract.ts';
import { readOwnKnowledge } from '../firm/own-knowledge.ts';
import { IndexShelf } from '../firm/shelf.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from '../pictures/pictures.ts';
import { withScans } from '../pictures/scanned-text.ts';
import { detectorOptions } from '../rules.ts';
import { type Command, type ExitCode, PLACE, UsageError } from './command.ts';
import { jsonLine } from './io.ts';
import { findPlace, withShelf } from './place.ts';
import { STDIN, type Source, sourcesIn } from './sources.ts';

export const scan: Command = {
  name: 'scan',
  summary: 'Find sensitive values in files, folders or stdin (-); one finding a line, as JSON',
  options: {
    fail: { type: 'boolean', help: 'Exit with 1 when something is found, or could not be read' },
    'show-values': { type: 'boolean', help: 'Show the values themselves' },
    home: PLACE['home']!,
    config: PLACE['config']!,
  },
  positionals: 'PATH… or -',
  async run(invocation, io) {
    const { positionals, flags } = invocation;
    if (positionals.length === 0) throw new UsageError('Name files or folders, or - for stdin.');
    const { configuration, settings } = await findPlace(invocation);
    // The key is needed only where there is something that was made with it.
    const known = (await new IndexShelf(settings.home).fingerprint()) !== '';
    const own = known ? await withShelf(invocation, readOwnKnowledge) : undefined;
    const detector = createDetector(detectorOptions(configuration, own));
    const readers = {
      extractor: new Extractor(DEFAULT_FILE_LIMITS),
      pictures: new Pictures(DEFAULT_PICTURE_LIMITS),
    };
    const count = { texts: 0, findings: 0, unread: 0 };
    try {
      for await (const source of sourcesIn(positionals, io)) {
        const text = await textOf(source, readers);
        if (text.kind === 'unread') {
          count.unread += 1;
          io.err(`${source.path}: not scanned, ${text.because}\n`);
          continue;
        }
        count.texts += 1;
        const [found = []] = inContext([detector.detect(text.text)]);
        for (const { start, end, type, subtype, class: dataClass, score, share } of found) {
          count.findings += 1;
          const value = flags.has('show-values') ? { text: text.text.slice(start, end) } : {};
          jsonLine(io, {
            path: source.path,
            start,
            end,
            type,
            ...(subtype === undefined ? {} : { subtype }),
            class: dataClass,
            score,
            ...(share === undefined ? {} : { share }),
            ...value,
          });
        }
      }
    } finally {
      await Promise.all([readers.extractor.close(), readers.pictures.close()]);
    }
    io.err(
      `${count.findings} findings in ${count.texts} texts${count.unread === 0 ? '' : `; ${count.unread} not scanned`}.\n`,
    );
    return verdict(count, flags);
  },
};

function verdict(
  count: { readonly findings: number; readonly unread: number },
  flags: ReadonlySet<string>,
): ExitCode {
  return flags.has('fail') && count.findings + count.unread > 0 ? 1 : 0;
}

type Text =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; readonly because: string };

interface Readers {
  readonly extractor: Extractor;
  readonly pictures: Pictures;
}

async function textOf({ path, bytes }: Source, { extractor, pictures }: Readers): Promise<Text> {
  const filename = path === STDIN ? undefined : path;
  const extraction = await extractor.extract({ bytes, mediaType: undefined, filename });
  if (extraction.kind === 'image') {
    const seen = await pictures.read(bytes);
    return seen.kind === 'read' ? { kind: 'text', text: seen.text } : { ...seen, kind: 'unread' };
  }
  const whole = extraction.kind === 'text' ? await withScans(extraction, pictures) : extraction;
  return whole.kind === 'text' ? whole : { ...whole, kind: 'unread' };
}
