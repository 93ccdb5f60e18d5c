import { writeFile } from 'node:fs/promises';
import type { Claim } from '@bailiwick/evidence/claims';
import { QUESTIONS } from '@bailiwick/evidence/fields';
import { compareVersions, type Comparison, type Texts } from '@bailiwick/diligence/change/versions';
import { changeView } from '../vendors/views/change-view.ts';
import { EFFECTS, summaryOf } from '../vendors/views/change-words.ts';
import { type Command, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { namedDocument } from './vendor-document.ts';

export const vendorDiff: Command = {
  name: 'vendor diff',
  summary: 'Compare two versions of a vendor’s document: what changed for you, without the noise',
  options: {
    earlier: {
      type: 'string',
      value: 'FILE',
      help: 'A still earlier version: where NEW returns to it, the change is one of two variants in turn',
    },
    html: { type: 'string', value: 'PATH', help: 'Write a page here that shows old and new side by side' },
    fail: { type: 'boolean', help: 'Exit 1 when something changed that matters, or may have' },
  },
  positionals: 'OLD NEW',
  async run({ positionals, values, flags }, io) {
    const [old, now] = positionals;
    if (old === undefined || now === undefined || positionals.length > 2)
      throw new UsageError('Name two versions of a document: the old one, then the new one.');
    const texts: string[] = [];
    for (const path of [old, now, ...(values['earlier'] === undefined ? [] : [values['earlier']])]) {
      const document = await namedDocument(path, io);
      if (document.kind === 'unread') {
        io.err(`${path}: not read: ${document.because.replace(/\.$/, '')}.\n`);
        return 1;
      }
      texts.push(document.text);
    }
    const [before = '', after = '', ...earlier] = texts;
    const comparison = compareVersions(before, after, earlier);
    if (values['html'] !== undefined)
      await writeFile(values['html'], changeView(comparison, { before, after }, { before: old, after: now }));
    if (flags.has('json')) json(io, asJson(comparison, { before, after }));
    else print(io, comparison, { before, after });
    io.err(`${summaryOf(comparison)}\n`);
    return flags.has('fail') && (comparison.kind === 'material' || comparison.kind === 'unconfirmed') ? 1 : 0;
  },
};

interface Sides {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function sidesOf({ clauses }: Comparison, texts: Texts): readonly Sides[] {
  return clauses.map(({ before, after }) => ({
    before: before && texts.before.slice(before.start, before.end),
    after: after && texts.after.slice(after.start, after.end),
  }));
}

function asJson(comparison: Comparison, texts: Texts): unknown {
  const { kind, because, fields, subprocessors } = comparison;
  const answer = ({ value, quotes }: Claim): unknown => ({ value, quotes });
  return {
    kind,
    because,
    fields: fields.map(({ field, effect, before, after }) => ({
      field,
      effect,
      before: answer(before),
      after: answer(after),
    })),
    subprocessors,
    clauses: sidesOf(comparison, texts),
  };
}

function print(io: Io, comparison: Comparison, texts: Texts): void {
  const { fields, subprocessors } = comparison;
  for (const { field, effect, before, after } of fields) {
    io.out(`${QUESTIONS[field]} (${EFFECTS[effect]})\n  - ${said(before)}\n  + ${said(after)}\n`);
  }
  for (const { name, purpose, place } of subprocessors?.added ?? [])
    io.out(
      `Sub-processor added: ${[name, purpose, place].filter((part) => part !== undefined).join(', ')}\n`,
    );
  for (const { name } of subprocessors?.removed ?? [])
    io.out(
      `Sub-processor ${subprocessors?.verdict === 'confirmed' ? 'removed' : 'not found any more'}: ${name}\n`,
    );
  for (const { before, after } of subprocessors?.changed ?? [])
    io.out(
      `Sub-processor changed: ${[before.name, before.purpose, before.place].join(', ')} → ${[after.name, after.purpose, after.place].join(', ')}\n`,
    );
  const quoted = new Set(
    fields.flatMap(({ before, after }) => [...before.quotes, ...after.quotes].map(({ text }) => text)),
  );
  for (const { before, after } of sidesOf(comparison, texts)) {
    if ((before === undefined || quoted.has(before)) && (after === undefined || quoted.has(after))) continue;
    io.out(
      `Clause\n${before === undefined ? '' : `  - ${line(before)}\n`}${after === undefined ? '' : `  + ${line(after)}\n`}`,
    );
  }
}

function said({ value, quotes }: Claim): string {
  const words = typeof value === 'string' ? value : value.join(', ');
  return [words, ...quotes.map(({ text }) => `“${line(text)}”`)].join('\n    ');
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
