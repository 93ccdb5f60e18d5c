/** A conversation as a file that its owner takes along: the way that is shown, with the values in it, as they read it. */
import { type Answer, type Conversation, type Message, wayOf } from './conversation.ts';

/** A message on the vendor's side. */
export interface Seen {
  readonly view: string;
  readonly names: readonly { readonly value: string; readonly pseudonym: string }[];
}

export interface CopyWords {
  readonly you: string;
  readonly made: (at: string) => string;
  readonly files: (names: string) => string;
  readonly seen: string;
  readonly value: string;
  readonly pseudonym: string;
  readonly sent: Readonly<Record<'allow' | 'pseudonymise' | 'private' | 'block', string>>;
  readonly refused: string;
  readonly cut: string;
}

export interface CopyParts {
  readonly conversation: Conversation;
  /** By message; empty where it is not to be told. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export function markdownOf({ conversation, seen, at }: CopyParts, words: CopyWords): string {
  const parts = wayOf(conversation).flatMap((message) => [
    `## ${speaker(message, words)}`,
    ...(message.from === 'person' && message.files.length > 0
      ? [`*${words.files(message.files.map(({ name }) => name).join(', '))}*`]
      : []),
    message.text,
    ...(message.from === 'model' ? endOf(message, words) : []),
    ...seenAs(seen.get(message.id), words),
  ]);
  return `${[
    `# ${oneLine(conversation.title)}`,
    words.made(new Date(at).toISOString()),
    ...parts.filter((part) => part !== ''),
  ].join('\n\n')}\n`;
}

export function jsonOf({ conversation, seen, at }: CopyParts): string {
  const document = {
    format: 'bailiwick.conversation/1',
    title: conversation.title,
    made: new Date(at).toISOString(),
    messages: wayOf(conversation).map((message) => ({
      ...(message.from === 'person'
        ? {
            from: 'person',
            text: message.text,
            files: message.files.map(({ name, type, size }) => ({ name, type, size })),
          }
        : {
            from: 'model',
            offering: message.decided?.offering ?? message.offering,
            model: message.model,
            text: message.text,
            ended: message.state.kind,
            action: message.decided?.action,
            record: message.decided?.record === '' ? undefined : message.decided?.record,
          }),
      vendorSaw: seen.get(message.id),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** A name for the file, of the title's letters and digits. */
export function fileNameOf({ title }: Conversation): string {
  const name = title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return name === '' ? 'conversation' : name;
}

function speaker(message: Message, words: CopyWords): string {
  if (message.from === 'person') return words.you;
  const { model, offering, decided } = message;
  const how = decided === undefined ? '' : ` (${words.sent[decided.action]})`;
  return oneLine(`${model} · ${decided?.offering ?? offering}${how}`);
}

function endOf({ state }: Answer, words: CopyWords): readonly string[] {
  switch (state.kind) {
    case 'refused':
      return [`*${words.refused}: ${oneLine(state.message)}*`];
    case 'whole':
      return [];
    case 'writing':
    case 'length':
    case 'stopped':
    case 'broken':
      return [`*${words.cut}*`];
  }
}

function seenAs(seen: Seen | undefined, words: CopyWords): readonly string[] {
  if (seen === undefined) return [];
  const fence = fenceFor(seen.view);
  const rows = seen.names.map(({ value, pseudonym }) => `| ${cell(value)} | ${cell(pseudonym)} |`);
  return [
    `**${words.seen}**`,
    `${fence}text\n${seen.view}\n${fence}`,
    ...(rows.length === 0
      ? []
      : [[`| ${words.value} | ${words.pseudonym} |`, '| --- | --- |', ...rows].join('\n')]),
  ];
}

/** Longer than every run of backticks in the text, so that nothing in it ends the block (CommonMark 4.5). */
function fenceFor(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(3, longest + 1));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const cell = (text: string): string => oneLine(text).replaceAll('|', String.raw`\|`);
