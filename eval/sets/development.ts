/**
 * The development sets, held-out part only: the rest trained the names model (training/HOLDOUT.md).
 *
 * They are not part of this repository; a folder of JSON Lines files is named on the command line.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import type { LabelledSet, LabelledText } from '../labelled.ts';

const Type = z.enum([...FINDING_TYPES, 'ID']);
const Head = z.object({ name: z.string(), types: z.array(Type) });
const Row = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), type: Type })),
});

/** So much of each set is read, in characters: enough for a steady figure, little enough for the slowest peer. */
const ENOUGH = 150_000;

const KINDS: Readonly<Record<string, string>> = {
  btc_en: 'English short messages',
  wnut17_train_en: 'English social text',
  wikigold_en: 'English encyclopaedia',
  germeval14_dev_de: 'German news and encyclopaedia',
  german_ler_dev_de: 'German court decisions',
  meddocan_train_dev_es: 'Spanish clinical cases',
};

/** The rule of training/HOLDOUT.md: one record in five, by the hash of its id. */
export function heldOut(id: string): boolean {
  return (createHash('sha256').update(id, 'utf8').digest()[0] ?? 0) < 51;
}

/** @param folder holds `*.jsonl` files: a line `{name, types}`, then `{id, lang, text, spans}`. */
export function developmentSets(folder: string): LabelledSet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => developmentSet(readFileSync(join(folder, file), 'utf8')));
}

function developmentSet(source: string): LabelledSet {
  const [first = '', ...lines] = source.split('\n').filter((line) => line !== '');
  const { name, types } = Head.parse(JSON.parse(first));
  const texts: LabelledText[] = [];
  let lang = '';
  let size = 0;
  for (const line of lines) {
    if (size >= ENOUGH) break;
    const row = Row.parse(JSON.parse(line));
    if (!heldOut(row.id)) continue;
    lang = row.lang;
    size += row.text.length;
    texts.push({ id: `${name}/${row.id}`, text: row.text, spans: row.spans });
  }
  return {
    shape: 'labelled',
    name: `dev-${name}`,
    kind: KINDS[name] ?? name,
    lang,
    seen: 'sibling',
    types,
    texts,
  };
}
