/**
 * What is missing for a firm to let its classes of data pass to an offering, the most important first.
 *
 * Looked at as though the offering were approved and nothing suspended: that is a decision of the firm, not a gap of
 * the vendor.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import { ALL_FIELDS, type Field } from '../field.ts';
import type { Citation, Ground } from '../gate/cell.ts';
import { Gate } from '../gate/gate.ts';
import type { Packs } from '../packs/packs.ts';
import type { Standing } from '../standing/standing.ts';
import { DEMANDS } from './clauses/demands.ts';
import { rate } from './rating.ts';

export type GapKind = 'unknown' | 'expired' | 'conflicting' | 'contrary' | 'prohibited';

export interface Gap {
  readonly field: Field;
  readonly kind: GapKind;
  /** The classes that wait for it; none where it is only worth having. */
  readonly classes: readonly DataClass[];
  readonly standing: Standing;
  /** What is said in so many words, for it and against it. */
  readonly quotes: readonly string[];
  readonly laws: readonly Citation[];
}

/** What matters only where a class needs it, or is for the firm itself to set. */
const ONLY_WHERE_NEEDED: ReadonlySet<Field> = new Set([
  'prohibited_data',
  'health_agreement',
  'training_setting',
]);

const WORST_FIRST: readonly GapKind[] = ['contrary', 'prohibited', 'conflicting', 'expired', 'unknown'];

interface GapQuestion {
  readonly classes: readonly DataClass[];
  readonly packs: Packs;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function gapsOf(
  dossier: Dossier,
  assessment: Assessment,
  { classes, now, packs }: GapQuestion,
): readonly Gap[] {
  const gate = new Gate(dossier, asIfApproved(assessment), { now, features: new Set() }, packs);
  const needed = new Map<Field, { classes: DataClass[]; grounds: Ground[] }>();
  for (const dataClass of classes) {
    for (const ground of gate.cell(dataClass).grounds) {
      if (ground.field === undefined || !isGap(ground.kind)) continue;
      const known = needed.get(ground.field) ?? { classes: [], grounds: [] };
      needed.set(ground.field, known);
      known.grounds.push(ground);
      if (!known.classes.includes(dataClass)) known.classes.push(dataClass);
    }
  }
  const gaps = ALL_FIELDS.flatMap((field): Gap[] => {
    const standing = gate.standing(field);
    const need = needed.get(field);
    if (need !== undefined) return [neededGap(field, standing, need)];
    const kind = ONLY_WHERE_NEEDED.has(field) ? undefined : wishFor(field, standing);
    const { laws } = DEMANDS[field];
    return kind === undefined
      ? []
      : [{ field, kind, classes: [], standing, quotes: quotesOf(standing), laws }];
  });
  return gaps.sort(
    (a, b) =>
      Number(b.classes.length > 0) - Number(a.classes.length > 0) ||
      DEMANDS[b.field].weight - DEMANDS[a.field].weight ||
      b.classes.length - a.classes.length ||
      WORST_FIRST.indexOf(a.kind) - WORST_FIRST.indexOf(b.kind),
  );
}

function neededGap(
  field: Field,
  standing: Standing,
  { classes, grounds }: { readonly classes: readonly DataClass[]; readonly grounds: readonly Ground[] },
): Gap {
  const kinds = new Set(grounds.map(({ kind }) => kind));
  const laws = new Map<string, Citation>();
  for (const law of [...grounds.map(({ law: cited }) => cited), ...DEMANDS[field].laws]) {
    if (law !== undefined) laws.set(law.article, law);
  }
  return {
    field,
    kind: WORST_FIRST.find((kind) => kinds.has(kind)) ?? 'unknown',
    classes,
    standing,
    quotes: quotesOf(standing),
    laws: [...laws.values()],
  };
}

function wishFor(field: Field, { kind, values }: Standing): GapKind | undefined {
  if (kind !== 'known') return kind;
  return values.some((value) => rate(field, value) === 'poor') ? 'contrary' : undefined;
}

function quotesOf({ claims }: Standing): readonly string[] {
  const quotes = claims.map(({ claim: { source } }) => {
    switch (source.kind) {
      case 'document':
        return source.quotes[0]?.text;
      case 'knowledge':
        return source.quote;
      case 'answer':
        return source.answer;
      case 'attestation':
      case 'observation':
        return undefined;
    }
  });
  return [...new Set(quotes.filter((quote) => quote !== undefined))];
}

const isGap = (kind: Ground['kind']): kind is GapKind => (WORST_FIRST as readonly string[]).includes(kind);

function asIfApproved(assessment: Assessment): Assessment {
  return {
    ...assessment,
    lifecycle: 'approved',
    lifecycleReason: undefined,
    suspensions: new Map(),
    exceptions: new Map(),
  };
}
