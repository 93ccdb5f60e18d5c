import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '@bailiwick/detect';
import type { Answer } from '@bailiwick/fakes/answer';
import { type Ask, readAsk } from '@bailiwick/fakes/ask';
import { chatFrames } from '@bailiwick/fakes/chat';
import { messageFrames } from '@bailiwick/fakes/messages';
import { responseFrames } from '@bailiwick/fakes/responses';
import type { Frame } from '@bailiwick/fakes/script';
import { encodeFrame } from '@bailiwick/fakes/sse';
import fc from 'fast-check';
import { matchRoute } from '../apps/server/src/ingress/routes.ts';
import { createStreamRewriter } from '../apps/server/src/ingress/stream.ts';
import { Bookshelf } from '../apps/server/src/protect/bookshelf.ts';
import { MemoryStore, SCOPE, aesVault } from '../apps/server/src/protect/fixture.ts';
import {
  type ForeignPolicy,
  type TextForm,
  createRestorer,
  restoreWhole,
} from '../apps/server/src/restore/restorer.ts';
import { leaked } from './values.ts';

const detector = createDetector({ countries: ['DE'] });
const shelf = new Bookshelf({
  store: new MemoryStore(),
  keys: { of: async () => aesVault() },
  style: 'token',
  retentionMs: 1e9,
  now: () => 0,
});
const book = await shelf.open(SCOPE);

/** The caller's own values, as the detector found them on the way out. */
const OWN = ['anna.keller@keller-maler.example', 'DE89 3704 0044 0532 0130 00', '+49 30 901820'] as const;
const tokens = OWN.map((value) => {
  const [finding] = detector.detect(value);
  assert.ok(finding !== undefined && finding.end === value.length, value);
  return book.nameFor(finding.type, finding.canonical, value).token;
});
const [mail = '', iban = '', phone = ''] = tokens;

/** What the vendor made up, or remembers of somebody else. */
const FOREIGN = [
  'bert@brecht.example',
  'GB82 WEST 1234 5698 7654 32',
  '+49 89 32168',
  '5555 5555 5555 4444',
] as const;

const policy: ForeignPolicy = { detector, isOwn: (canonical) => book.holds(canonical), withhold: () => true };
const whole = (text: string, form: TextForm): string =>
  restoreWhole(text, { book, form, foreign: policy }).text;

interface Voice {
  readonly protocol: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  frames(ask: Ask, answer: Answer, splitAt: readonly number[]): readonly Frame[];
  /** The pieces of the running text in one event. */
  pieces(event: Event, kind: 'text' | 'tool'): readonly (string | undefined)[];
}

interface Event {
  readonly type?: string;
  readonly delta?: string | { readonly text?: string; readonly partial_json?: string };
  readonly choices?: readonly {
    readonly delta?: {
      readonly content?: string;
      readonly tool_calls?: readonly { readonly function?: { readonly arguments?: string } }[];
    };
  }[];
}

const VOICES: readonly Voice[] = [
  {
    protocol: 'chat',
    path: '/v1/chat/completions',
    headers: {},
    frames: (ask, answer, splitAt) => chatFrames(ask, answer, { splitAt }),
    pieces: ({ choices = [] }, kind) =>
      choices.flatMap(({ delta }) =>
        kind === 'text'
          ? [delta?.content]
          : (delta?.tool_calls ?? []).map((call) => call.function?.arguments),
      ),
  },
  {
    protocol: 'responses',
    path: '/v1/responses',
    headers: {},
    frames: (ask, answer, splitAt) =>
      responseFrames(ask, answer, { splitAt }, { model: 'fake-1', input: 'x', stream: true }),
    pieces: ({ type, delta }, kind) =>
      type === (kind === 'text' ? 'response.output_text.delta' : 'response.function_call_arguments.delta') &&
      typeof delta === 'string'
        ? [delta]
        : [],
  },
  {
    protocol: 'messages',
    path: '/v1/messages',
    headers: { 'anthropic-version': '2023-06-01' },
    frames: (ask, answer, splitAt) => messageFrames(ask, answer, { splitAt }),
    pieces: ({ delta }, kind) =>
      typeof delta === 'object' ? [kind === 'text' ? delta.text : delta.partial_json] : [],
  },
];

/** What the vendor's stream becomes: its bytes, cut as told, through the rewriter, and the pieces of text joined. */
function streamed(
  voice: Voice,
  {
    text,
    kind,
    splitAt,
    cuts,
  }: { text: string; kind: 'text' | 'tool'; splitAt: readonly number[]; cuts?: readonly number[] },
): { said: string; output: string } {
  const body = { model: 'fake-1', stream: true, messages: [{ role: 'user', content: 'x' }] };
  const toolCalls = kind === 'tool' ? [{ id: 'call_1', name: 'note', arguments: text }] : [];
  const answer: Answer = {
    text: kind === 'text' ? text : '',
    toolCalls,
    thinking: undefined,
    usage: { input: 1, output: 1 },
    serial: 1,
  };
  const bytes = Buffer.concat(voice.frames(readAsk(body), answer, splitAt).map(encodeFrame));
  const rewriter = createStreamRewriter(matchRoute('POST', voice.path, voice.headers), {
    jsonReply: false,
    depth: 64,
    restorers: {
      active: true,
      restorer: (form: TextForm) => createRestorer({ book, form, foreign: policy }),
    },
  });
  const edges = [0, ...(cuts ?? []).map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length];
  let output = '';
  for (let i = 1; i < edges.length; i += 1) output += rewriter.push(bytes.subarray(edges[i - 1], edges[i]));
  output += rewriter.end();
  const events = [...output.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data) as Event);
  return {
    said: events
      .flatMap((event) => voice.pieces(event, kind))
      .map((piece) => piece ?? '')
      .join(''),
    output,
  };
}

/** Nothing of somebody else is visible, in the pieces or anywhere else in the stream. */
const clean = (text: string): void => assert.deepEqual(leaked(text, FOREIGN), []);

/** Disguises in which models write names, and what must stand there instead. */
const DISGUISES: readonly (readonly [string, (token: string) => string, (value: string) => string])[] = [
  ['as it is', (token) => token, (value) => value],
  ['lower case', (token) => token.toLowerCase(), (value) => value],
  ['bold', (token) => `**${token}**`, (value) => `**${value}**`],
  ['code', (token) => `\`${token}\``, (value) => `\`${value}\``],
  ['escaped for Markdown', (token) => token.replaceAll(/[[\]_]/g, '\\$&'), (value) => value],
  ['percent-encoded', (token) => encodeURIComponent(token), (value) => encodeURIComponent(value)],
];
const FOR_JSON = DISGUISES.filter(([name]) => name !== 'escaped for Markdown');

const SHORT: readonly { readonly kind: 'text' | 'tool'; readonly text: string; readonly expected: string }[] =
  [
    ...DISGUISES.map(([, write, expect]) => ({
      kind: 'text' as const,
      text: `To ${write(mail)}, not ${FOREIGN[0]}.`,
      expected: `To ${expect(OWN[0])}, not [EMAIL withheld].`,
    })),
    { kind: 'text', text: `${iban} (${FOREIGN[1]})`, expected: `${OWN[1]} ([IBAN withheld])` },
    { kind: 'text', text: `☎ ${phone}, ${FOREIGN[3]}`, expected: `☎ ${OWN[2]}, [CREDIT_CARD withheld]` },
    ...FOR_JSON.map(([, write, expect]) => ({
      kind: 'tool' as const,
      text: JSON.stringify({ to: write(mail), cc: FOREIGN[0] }),
      expected: JSON.stringify({ to: expect(OWN[0]), cc: '[EMAIL withheld]' }),
    })),
    {
      kind: 'tool',
      text: `{"to":"\\u005b${mail.slice(1, -1)}\\u005d","n":"${FOREIGN[2]}"}`,
      expected: `{"to":"${OWN[0]}","n":"[PHONE withheld]"}`,
    },
  ];

describe('two-sided: every own value comes back, no foreign one is seen, however the stream is cut', () => {
  it('restores the whole text so', () => {
    for (const { kind, text, expected } of SHORT)
      assert.equal(whole(text, kind === 'text' ? 'text' : 'json'), expected);
  });

  for (const voice of VOICES) {
    it(`${voice.protocol}: up to two deltas, cut at every byte`, () => {
      for (const { kind, text, expected } of SHORT) {
        for (let at = 0; at <= Buffer.byteLength(text); at += 1) {
          const { said, output } = streamed(voice, { text, kind, splitAt: [at] });
          assert.equal(said, expected, `cut at ${at}`);
          clean(output);
        }
      }
    });

    it(`${voice.protocol}: the bytes of the stream cut anywhere, the text in pieces of any size`, () => {
      const sentence = fc.array(
        fc.tuple(
          fc.constantFrom('Call ', 'or ', '– ', '\n', 'see: '),
          fc.constantFrom(...tokens, ...FOREIGN),
          fc.constantFrom(' now. ', '; ', '\n'),
        ),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(
          sentence,
          fc.constantFrom<'text' | 'tool'>('text', 'tool'),
          fc.array(fc.nat(400), { maxLength: 40 }),
          fc.array(fc.nat(20_000), { maxLength: 30 }),
          (parts, kind, splitAt, cuts) => {
            const prose = parts.flat().join('');
            const text =
              kind === 'text'
                ? prose
                : JSON.stringify({ note: prose, list: parts.map(([, middle]) => middle) });
            const { said, output } = streamed(voice, { text, kind, splitAt, cuts });
            assert.equal(said, whole(text, kind === 'text' ? 'text' : 'json'));
            tokens.forEach((token, i) =>
              assert.equal(said.split(OWN[i] ?? '').length, text.split(token).length, 'fidelity'),
            );
            clean(output);
          },
        ),
        { numRuns: 120, seed: 20_261_122 },
      );
    });
  }

  for (const voice of VOICES) {
    it(`${voice.protocol}: up to three deltas, cut at every two bytes`, () => {
      // The chat protocol goes through all of it; the others share its restorers and differ in their frames only.
      for (const { kind, text, expected } of voice.protocol === 'chat' ? SHORT : [SHORT[5]!, SHORT.at(-1)!]) {
        const size = Buffer.byteLength(text);
        for (let one = 0; one <= size; one += 1) {
          for (let two = one; two <= size; two += 1) {
            assert.equal(
              streamed(voice, { text, kind, splitAt: [one, two] }).said,
              expected,
              `cut at ${one} and ${two}`,
            );
          }
        }
      }
    });
  }
});
