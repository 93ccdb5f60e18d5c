/** Two versions of a document: the answers that changed, the list of sub-processors, the clauses side by side. */
import type { Claim } from '@bailiwick/evidence/claims';
import { QUESTIONS } from '@bailiwick/evidence/fields';
import type { ListChange } from '@bailiwick/diligence/change/list-change';
import type { ClauseChange } from '@bailiwick/diligence/change/pairs';
import type { Subprocessor } from '@bailiwick/diligence/change/subprocessor-list';
import type { Comparison, FieldChange, Texts } from '@bailiwick/diligence/change/versions';
import { wordChanges } from '@bailiwick/diligence/change/word-changes';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import { escapeHtml } from '../papers/html.ts';
import { framed } from './frame.ts';
import { EFFECTS, summaryOf } from './change-words.ts';

export interface Names {
  readonly before: string;
  readonly after: string;
}

export function changeView(comparison: Comparison, texts: Texts, names: Names): string {
  const { fields, subprocessors, clauses } = comparison;
  return framed(
    `What changed: ${names.after}`,
    `<header>
<h1>What changed</h1>
<p>before: ${escapeHtml(names.before)}<br>after: ${escapeHtml(names.after)}</p>
</header>
<main>
<p class="lead">${escapeHtml(summaryOf(comparison))}</p>
${fields.length === 0 ? '' : answers(fields)}${subprocessors === undefined ? '' : list(subprocessors)}${clauses.length === 0 ? '' : sides(clauses, texts)}
</main>`,
  );
}

function answers(fields: readonly FieldChange[]): string {
  const rows = fields.map(
    ({ field, effect, before, after }) =>
      `<tr><th scope="row">${escapeHtml(QUESTIONS[field])}</th><td>${said(before)}</td><td>${said(after)}</td><td><span class="badge ${effect}">${EFFECTS[effect]}</span></td></tr>`,
  );
  return `<h2>Answers</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Question</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">For the customer</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`;
}

function said({ field, value, quotes }: Claim): string {
  const words = value === 'absent' ? 'not said' : valueInWords(field, value, 'en');
  return escapeHtml(words) + quotes.map(({ text }) => `<q>${escapeHtml(text)}</q>`).join('');
}

function list({ added, removed, changed, because }: ListChange): string {
  const rows = [
    ...added.map((entry) => row('added', entry)),
    ...removed.map((entry) => row(because === undefined ? 'removed' : 'not found', entry)),
    ...changed.map(({ before, after }) => row('changed', after, before)),
  ];
  return `<h2>Sub-processors</h2>
${because === undefined ? '' : `<p>${escapeHtml(because)}</p>\n`}<div class="scroll"><table>
<thead><tr><th scope="col"></th><th scope="col">Name</th><th scope="col">Purpose</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`;
}

function row(what: string, entry: Subprocessor, before?: Subprocessor): string {
  const cell = (now: string | undefined, was: string | undefined): string =>
    before !== undefined && was !== now
      ? `<td><del>${escapeHtml(was ?? 'not said')}</del> <ins>${escapeHtml(now ?? 'not said')}</ins></td>`
      : `<td>${escapeHtml(now ?? 'not said')}</td>`;
  return `<tr><td><span class="badge">${what}</span></td>${cell(entry.name, before?.name)}${cell(entry.purpose, before?.purpose)}${cell(entry.place, before?.place)}</tr>`;
}

function sides(clauses: readonly ClauseChange[], texts: Texts): string {
  return `<h2>Clauses</h2>
<div class="clauses">
<p class="head">Before</p><p class="head">After</p>
${clauses.map((change) => pair(change, texts)).join('\n')}
</div>`;
}

function pair({ before, after }: ClauseChange, texts: Texts): string {
  const old = before === undefined ? undefined : texts.before.slice(before.start, before.end);
  const now = after === undefined ? undefined : texts.after.slice(after.start, after.end);
  const runs = wordChanges(old ?? '', now ?? '');
  const side = (kept: 'removed' | 'added', tag: 'del' | 'ins'): string =>
    runs
      .filter(({ kind }) => kind === 'same' || kind === kept)
      .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
      .join('');
  return `<div${old === undefined ? ' class="none">not there' : `>${side('removed', 'del')}`}</div><div${now === undefined ? ' class="none">taken out' : `>${side('added', 'ins')}`}</div>`;
}
