/**
 * Real sentences, other names: `node synthetic/transplant.ts --sets DIR`, from `training/`. Reads the development sets in
 * DIR (all CC BY 4.0), leaves out what is held out, and puts names of our lists where theirs stood. The contexts are those that people wrote; the
 * names are ones that the model has not learnt by heart.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Code } from './cast/lists.ts';
import { organisation } from './cast/organisation.ts';
import { person } from './cast/person.ts';
import { city, country, region } from './cast/place.ts';
import type { Labelled, Span } from './engine/draft.ts';
import { hashed, seeded, type Random } from './engine/random.ts';

const OUT = fileURLToPath(new URL('../.cache/synthetic/', import.meta.url));
const REPLACED = new Set(['PERSON', 'ORGANIZATION', 'LOCATION']);

interface Read extends Labelled {
  readonly id: string;
  readonly lang: Code;
}

/** The rule of `training/HOLDOUT.md`. */
const heldOut = (id: string): boolean => (createHash('sha256').update(id, 'utf8').digest()[0] ?? 0) < 51;

/** A name of the same type and about the same form: one word for one word, capitals for capitals. */
function successor(mention: string, type: string, before: string, random: Random, code: Code): string {
  const words = mention.split(/\s+/).length;
  const name = ((): string => {
    if (type === 'PERSON') {
      const other = person(random, code);
      if (/Apellidos:\s*$/.test(before)) return other.last;
      if (/Nombre:\s*$/.test(before)) return other.first;
      if (words > 1) return `${other.first} ${other.last}`;
      return random.chance(0.5) ? other.first : other.last;
    }
    if (type === 'LOCATION') return random.pick([city, city, country, region])(random, code);
    for (let attempt = 0; attempt < 6; attempt++) {
      const { full, short } = organisation(random, code);
      const chosen = /\.$|Ltd|GmbH|AG$|S\.A/.test(mention) ? full : short;
      if (Math.abs(chosen.split(' ').length - words) <= 1) return chosen;
    }
    return organisation(random, code).short;
  })();
  if (mention === mention.toLowerCase() && /\p{L}/u.test(mention)) return name.toLowerCase();
  if (mention === mention.toUpperCase() && mention.length > 3) return name.toUpperCase();
  return name;
}

/** The record with other names; one mention has one successor wherever it returns. Numbered streets and fields stay. */
function transplanted(source: Read, random: Random): Labelled {
  const successors = new Map<string, string>();
  let text = '';
  let at = 0;
  const spans: Span[] = [];
  for (const span of [...source.spans].sort((left, right) => left.start - right.start)) {
    if (span.start < at) continue;
    text += source.text.slice(at, span.start);
    const mention = source.text.slice(span.start, span.end);
    const kept = !REPLACED.has(span.type) || /\d|^[@#]/.test(mention);
    const key = `${span.type}/${mention}`;
    const name = kept
      ? mention
      : (successors.get(key) ??
        successor(mention, span.type, source.text.slice(0, span.start), random, source.lang));
    successors.set(key, name);
    spans.push({ start: text.length, end: text.length + name.length, type: span.type });
    text += name;
    at = span.end;
  }
  return { text: text + source.text.slice(at), spans };
}

const { values } = parseArgs({
  options: { sets: { type: 'string' }, rounds: { type: 'string', default: '1' } },
});
if (values.sets === undefined) throw new TypeError('say where the sets are: --sets DIR');
mkdirSync(OUT, { recursive: true });
for (const file of readdirSync(values.sets)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const [heading = '{}', ...lines] = readFileSync(`${values.sets}/${file}`, 'utf8').trimEnd().split('\n');
  const { name, types, meta } = JSON.parse(heading) as { name: string; types: string[]; meta: string };
  const out = [
    JSON.stringify({ name: `transplanted_${name}`, types, meta: `Derived, names replaced: ${meta}` }),
  ];
  for (const line of lines) {
    const record = JSON.parse(line) as Read;
    if (
      heldOut(record.id) ||
      !LANGUAGES.includes(record.lang) ||
      !record.spans.some((span) => REPLACED.has(span.type))
    )
      continue;
    for (let round = 0; round < Number(values.rounds); round++) {
      const random = seeded(hashed(`${name}/${record.id}/${round}`));
      const family = `${record.lang}/transplanted-${name}/${hashed(record.id) % 20}`;
      out.push(
        JSON.stringify({
          id: `${record.id}-${round}`,
          lang: record.lang,
          ...transplanted(record, random),
          meta: { family, kind: 'transplanted', spoilt: 'none' },
        }),
      );
    }
  }
  writeFileSync(`${OUT}transplanted-${name}.jsonl`, `${out.join('\n')}\n`);
  process.stdout.write(`${name}: ${out.length - 1} records\n`);
}
