/** What was said in a request, for a terminal. */
import type { Content, Heard, View } from '../../contents/content.ts';

export function inWords({ said: { written, sent, reply } }: Content): string {
  const left =
    sent.length === 0
      ? ['WHAT THE VENDOR SAW\n\nNothing: it did not leave.\n']
      : sent.map(
          ({ offering, attempts, view }) =>
            `WHAT ${offering} SAW (attempt ${attempts.join(', ')})\n\n${viewInWords(view)}`,
        );
  const back =
    reply === undefined
      ? ['WHAT CAME BACK\n\nNothing.\n']
      : [
          `WHAT CAME FROM THE VENDOR\n\n${heardInWords(reply.received)}`,
          `WHAT THE CALLER GOT\n\n${heardInWords(reply.restored)}`,
        ];
  return [`WHAT WAS WRITTEN\n\n${viewInWords(written)}`, ...left, ...back].map(inert).join('\n');
}

const viewInWords = ({ pieces, cut }: View): string =>
  pieces
    .map(({ place, name, text }) => `[${place}${name === undefined ? '' : ` ${name}`}] ${text}\n`)
    .join('') + leftOut(cut);

const heardInWords = ({ said, cut }: Heard): string =>
  said
    .map(({ kind, name, text }) => (kind === 'text' ? `${text}\n` : `[${kind} ${name ?? ''}] ${text}\n`))
    .join('') + leftOut(cut);

const leftOut = (cut: number): string =>
  cut === 0 ? '' : `… ${cut.toLocaleString('en')} characters more were not kept.\n`;

/** Words of strangers: nothing in them may move the cursor or colour the screen. */
const inert = (text: string): string =>
  text.replaceAll(/[\p{Cc}]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : '�'));
