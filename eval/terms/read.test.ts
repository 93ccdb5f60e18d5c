/**
 * How much of the terms of vendors that do not exist is read rightly. Every document is in words of our own; the answers
 * were written down before the readers saw them. What they show now is a floor: they are known by now.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTerms } from '@bailiwick/evidence';
import { type Field, FIELDS } from '@bailiwick/evidence/fields';
import { z } from 'zod';

const Value = z.union([z.string(), z.array(z.string())]);
const Answer = z.object({ value: Value, quotes: z.array(z.string()), accept: z.array(Value).optional() });
const Labels = z.record(z.string(), z.object({ set: z.number(), fields: z.record(z.string(), Answer) }));

/** Right in at least this share of the cells where there is something to find. */
const FLOOR = 0.92;

interface Cell {
  readonly where: string;
  readonly wanted: string;
  readonly read: string;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const flat = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : [...value].sort().join(',');

function cellsOf(): readonly Cell[] {
  return Object.entries(Labels.parse(JSON.parse(read('labels.json')))).flatMap(([name, { fields }]) => {
    const text = read(`documents/${name}.md`);
    const claims = readTerms(text);
    return FIELDS.map((field: Field) => {
      for (const quote of fields[field]?.quotes ?? []) assert.ok(text.includes(quote), `${name}: ${quote}`);
      for (const { start, end, text: quoted } of claims[field].quotes)
        assert.equal(text.slice(start, end), quoted);
      return {
        where: `${name} ${field}`,
        wanted: flat(fields[field]?.value ?? 'absent'),
        read: flat(claims[field].value),
      };
    });
  });
}

const cells = cellsOf();

test('nine in ten answers of invented vendors in many styles are found and right', () => {
  const present = cells.filter(({ wanted }) => wanted !== 'absent');
  const right = present.filter(({ wanted, read: found }) => wanted === found);
  assert.ok(right.length / present.length >= FLOOR, `${right.length} of ${present.length}`);
});

test('where such a document is silent, hardly anything is read into it', () => {
  const silent = cells.filter(({ wanted }) => wanted === 'absent');
  const invented = silent.filter(({ read: found }) => found !== 'absent').map(({ where }) => where);
  assert.ok(invented.length / silent.length <= 0.02, invented.join('; '));
});

test('no class of data that such a document forbids is missed', () => {
  const missed = cells
    .filter(({ where, wanted }) => where.endsWith('prohibited_data') && wanted !== 'absent')
    .filter(({ wanted, read: found }) => wanted.split(',').some((name) => !found.split(',').includes(name)))
    .map(({ where, wanted, read: found }) => `${where}: ${wanted} read as ${found}`);
  assert.deepEqual(missed, []);
});

test('no use for training is read as forbidden where the document allows it', () => {
  const kind = cells.filter(
    ({ where, wanted, read: found }) =>
      where.endsWith('training_on_customer_data') &&
      (found === 'never' || found === 'opt_in') &&
      wanted !== found &&
      wanted !== 'never',
  );
  assert.deepEqual(kind, []);
});
