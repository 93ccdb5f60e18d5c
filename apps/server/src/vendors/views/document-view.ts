/** A document with its clauses marked, beside the answers that they give: click an answer, see its clause, and back. */
import type { Claim } from '@bailiwick/evidence/claims';
import { FIELDS, QUESTIONS } from '@bailiwick/evidence/fields';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import type { ReadDocument } from '../documents/document-reader.ts';
import { CONDITIONS } from '../documents/condition.ts';
import { escapeHtml } from '../papers/html.ts';
import { framed } from './frame.ts';
import { type Mark, segmentsOf } from './segments.ts';

/** @param name the file or address that was read. */
export function documentView(document: ReadDocument, name: string): string {
  const claims: readonly Claim[] = FIELDS.map((field) => document.claims[field]);
  const marks = claims.flatMap(({ quotes }, answer) =>
    quotes.map(({ start, end }, quote) => ({ start, end, answer: answer + 1, quote: quote + 1 })),
  );
  const title = document.title ?? name;
  return framed(
    title,
    `${headerOf(document, title, name)}
<div class="sides">
<nav class="answers" aria-label="Answers">
<ol>
${claims.map((claim, at) => answerOf(claim, at + 1)).join('\n')}
</ol>
</nav>
<article class="document" aria-label="The document">
${blocksOf(document.text, marks)}
</article>
</div>`,
  );
}

function headerOf(document: ReadDocument, title: string, name: string): string {
  const { condition, version, sha256, secondCopyAt } = document;
  const answered = FIELDS.filter((field) => document.claims[field].value !== 'absent').length;
  const facts = [version, `${answered} of ${FIELDS.length} questions answered`].filter(
    (fact) => fact !== undefined,
  );
  const notes = [
    ...(condition === 'terms' ? [] : [`This looks like ${CONDITIONS[condition]}.`]),
    ...(secondCopyAt === undefined
      ? []
      : ['The document stands in it twice; the clauses are marked in the first copy.']),
  ];
  return `<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(name)}</p>
<p>${escapeHtml(facts.join(' · '))}</p>
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>\n`).join('')}<p>SHA-256 <code>${sha256}</code></p>
</header>`;
}

function answerOf({ field, value, quotes }: Claim, number: number): string {
  const said = value === 'absent' ? 'The document does not say.' : valueInWords(field, value, 'en');
  const places = quotes.map(
    (_, at) => `<a href="#q${number}-${at + 1}">clause ${number}${letter(at, quotes.length)}</a>`,
  );
  return `<li id="a${number}"${value === 'absent' ? ' class="silent"' : ''}>
<h2><span class="number">${number}</span> ${escapeHtml(QUESTIONS[field])}</h2>
<p>${escapeHtml(said)}</p>${places.length === 0 ? '' : `\n<p class="places">${places.join('')}</p>`}
</li>`;
}

const letter = (at: number, of: number): string => (of > 1 ? String.fromCharCode(97 + at) : '');

/** The text line by line; the Markdown that it carries decides the look of a line only. */
function blocksOf(text: string, marks: readonly Mark[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    if (text.slice(from, to).trim() !== '') {
      blocks.push(blockOf(text, from, to, marks));
    }
    from = to + 1;
  }
  return blocks.join('\n');
}

function blockOf(text: string, from: number, to: number, marks: readonly Mark[]): string {
  const line = text.slice(from, to);
  const inner = segmentsOf(text, from, to, marks)
    .map(({ text: piece, covering, beginning }) => {
      const words = escapeHtml(piece);
      if (covering.length === 0) return words;
      const anchors = beginning
        .map(({ answer, quote }) => `<span class="at" id="q${answer}-${quote}"></span>`)
        .join('');
      const back = beginning
        .map(
          ({ answer }) => `<sup><a href="#a${answer}" title="Back to answer ${answer}">${answer}</a></sup>`,
        )
        .join('');
      return `${anchors}<mark>${words}</mark>${back}`;
    })
    .join('');
  // The mark of a heading is a part of the text, but nothing to look at.
  if (/^\s{0,3}#{1,6}\s/.test(line))
    return `<h2>${inner.replace(/^\s*#{1,6}\s/, '<span class="dim">$&</span>')}</h2>`;
  if (/^\s{0,8}(?:[*+•-]|\(?(?:\d{1,3}|[a-z])[.)])\s/.test(line)) return `<p class="item">${inner}</p>`;
  if (/^\|(?: ?-{3,} ?\|)+$/.test(line)) return '';
  return line.startsWith('|') ? `<p class="row">${inner}</p>` : `<p>${inner}</p>`;
}
