import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { nearest } from '@bailiwick/contract/nearest';
import { MIRROR } from '../offerings/mirror-offering.ts';
import { oddRequirements } from './packs.ts';
import type { Path } from './problems.ts';
import type { FileContent } from './schema.ts';

/** Checks that need a detector; handed in, so that configuration knows nothing of detection. */
export interface ConfigurationChecks {
  /** What is wrong with a regular expression, or undefined. */
  pattern(pattern: string): string | undefined;
}

interface Inconsistency {
  readonly path: Path;
  readonly what: string;
}

/** What no schema can say: names that must be unique, exist, or be spelt as another place spells them. */
export function inconsistencies(content: FileContent, checks: ConfigurationChecks): Inconsistency[] {
  return [
    ...offeringNames(content),
    ...fallbacks(content),
    ...offeringRules(content),
    ...classNames(content),
    ...oddRequirements(content.policy?.requirements),
    ...patterns(content, checks),
  ];
}

function offeringNames({ offerings }: FileContent): Inconsistency[] {
  const seen = new Set<string>();
  return (offerings ?? []).flatMap(({ id }, i) => {
    const path = ['offerings', i, 'id'];
    if (id === MIRROR) return [{ path, what: 'is the name of the built-in offering. Choose another one.' }];
    if (seen.has(id)) return [{ path, what: 'is the name of an earlier offering too. Choose another one.' }];
    seen.add(id);
    return [];
  });
}

function fallbacks({ offerings }: FileContent): Inconsistency[] {
  const ids = (offerings ?? []).map(({ id }) => id);
  return (offerings ?? []).flatMap(({ id, fallback }, i) =>
    (fallback ?? []).flatMap((other, j) => {
      const path = ['offerings', i, 'fallback', j];
      if (other === id) return [{ path, what: 'is this offering itself.' }];
      if (ids.includes(other)) return [];
      const meant = nearest(other, ids);
      return [
        {
          path,
          what: `is not the id of an offering.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
        },
      ];
    }),
  );
}

function offeringRules({ offerings, policy }: FileContent): Inconsistency[] {
  const ids = (offerings ?? []).map(({ id }) => id);
  return Object.keys(policy?.offerings ?? {}).flatMap((id) => {
    if (ids.includes(id)) return [];
    const meant = nearest(id, ids);
    const what = `is not the id of an offering.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
    return [{ path: ['policy', 'offerings', id], what }];
  });
}

/** A class of the firm's own is fine; one that is a letter off a known class would silently protect nothing. */
function classNames({ policy, dictionary, patterns: own }: FileContent): Inconsistency[] {
  const declared = [
    ...DATA_CLASSES,
    ...(dictionary?.terms ?? []).flatMap((term) =>
      typeof term === 'object' && term.class !== undefined ? [term.class] : [],
    ),
    ...(own ?? []).flatMap((pattern) => pattern.class ?? []),
  ];
  const named: [Path, object | undefined][] = [
    [['policy', 'classes'], policy?.classes],
    ...Object.entries(policy?.offerings ?? {}).map(([id, classes]): [Path, object] => [
      ['policy', 'offerings', id],
      classes,
    ]),
    [['policy', 'residency'], policy?.residency],
    [['policy', 'requirements'], policy?.requirements],
    [['policy', 'reply', 'classes'], policy?.reply?.classes],
  ];
  return named.flatMap(([path, group]) =>
    Object.keys(group ?? {}).flatMap((name) => {
      if (declared.includes(name)) return [];
      const meant = nearest(name, declared);
      return meant === undefined
        ? []
        : [{ path: [...path, name], what: `is not a known class. Did you mean ${meant}?` }];
    }),
  );
}

function patterns({ patterns: own }: FileContent, checks: ConfigurationChecks): Inconsistency[] {
  return (own ?? []).flatMap(({ pattern }, i) => {
    const wrong = checks.pattern(pattern);
    return wrong === undefined
      ? []
      : [{ path: ['patterns', i, 'pattern'], what: `cannot be used: ${wrong}` }];
  });
}
