/** What `policy.requirements` says, as packs; and what in it can make no sense. */
import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import { nearest } from '@bailiwick/contract/nearest';
import { parseDay } from '@bailiwick/diligence/day';
import type { Field } from '@bailiwick/diligence/field';
import type { Condition, Requirement, Test } from '@bailiwick/diligence/gate/requirement';
import { type PackChange, Packs } from '@bailiwick/diligence/packs/packs';
import { answerKind, choices, parseValue } from '@bailiwick/diligence/value';
import type { Path } from './problems.ts';
import type { RequirementsContent, TestContent } from './requirements-schema.ts';

type Way = NonNullable<RequirementsContent['and']>[number]['any_of'][number];
type Written = Readonly<Record<string, RequirementsContent>> | undefined;

export function packsOf(written: Written): Packs {
  return new Packs(
    new Map(Object.entries(written ?? {}).map(([dataClass, content]) => [dataClass, changeOf(content)])),
  );
}

function changeOf({ like, and, without }: RequirementsContent): PackChange {
  return {
    like,
    added: (and ?? []).map((one): Requirement => ({
      id: one.name,
      anyOf: one.any_of.map(conditionsOf),
      contraryCloses: one.pseudonymised === 'kept_back' ? 'both' : 'clear',
      because: withoutStop(one.because),
      remedy: `${withoutStop(one.remedy)}.`,
      law: undefined,
    })),
    waived: (without ?? []).map((one) => ({
      requirement: one.requirement,
      reason: one.reason,
      owner: one.owner,
      secondPerson: one.second_person,
      until: one.until === undefined ? undefined : parseDay(one.until),
    })),
  };
}

const conditionsOf = (way: Way): readonly Condition[] =>
  asked(way).map(([field, test]) => ({ field, test: testOf(test) }));

const asked = (way: Way): readonly (readonly [Field, TestContent])[] =>
  Object.entries(way).flatMap(([field, test]) =>
    test === undefined ? [] : [[field as Field, test] as const],
  );

function testOf(test: TestContent): Test {
  if (test === 'stated') return { kind: 'stated' };
  if ('one_of' in test) return { kind: 'one_of', values: test.one_of };
  if ('any_of' in test) return { kind: 'any_of', values: test.any_of };
  if ('within' in test) return { kind: 'within', values: test.within.map((place) => place.toLowerCase()) };
  if ('at_most' in test) return { kind: 'at_most', number: test.at_most };
  return { kind: 'at_least', number: test.at_least };
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** Requirements that nothing can meet, that are named twice, or that nobody asked for in the first place. */
export function oddRequirements(written: Written): readonly { readonly path: Path; readonly what: string }[] {
  return Object.entries(written ?? {}).flatMap(([dataClass, content]) => {
    const at = (...path: Path): Path => ['policy', 'requirements', dataClass, ...path];
    return [
      ...basis(dataClass, content).map((what) => ({ path: at('like'), what })),
      ...repeated(dataClass, content).map(([i, what]) => ({ path: at('and', i, 'name'), what })),
      ...(content.and ?? []).flatMap(({ any_of: ways }, i) =>
        ways.flatMap((conditions, j) =>
          asked(conditions).flatMap(([field, test]) =>
            impossible(field, test).map((what) => ({
              path: at('and', i, 'any_of', j, field),
              what,
            })),
          ),
        ),
      ),
      ...unknownWaivers(dataClass, content).map(([i, what]) => ({
        path: at('without', i, 'requirement'),
        what,
      })),
    ];
  });
}

const isBuiltIn = (dataClass: DataClass): boolean => (DATA_CLASSES as readonly string[]).includes(dataClass);

function basis(dataClass: DataClass, { like }: RequirementsContent): readonly string[] {
  return like !== undefined && isBuiltIn(dataClass)
    ? ['is for classes of your own; what a built-in class needs is changed with `and` and `without`.']
    : [];
}

function repeated(dataClass: DataClass, { like, and }: RequirementsContent): readonly [number, string][] {
  const taken = new Set(idsOf(dataClass, { like }));
  return (and ?? []).flatMap(({ name }, i): [number, string][] => {
    if (taken.has(name))
      return [[i, 'is the name of another requirement of this class. Choose another one.']];
    taken.add(name);
    return [];
  });
}

function unknownWaivers(dataClass: DataClass, content: RequirementsContent): readonly [number, string][] {
  const ids = idsOf(dataClass, content);
  return (content.without ?? []).flatMap(({ requirement }, i): [number, string][] => {
    if (ids.includes(requirement)) return [];
    const meant = nearest(requirement, ids);
    return [
      [
        i,
        ids.length === 0
          ? 'is not required: this class needs nothing of a vendor.'
          : `is not required for ${dataClass}. ${meant === undefined ? `It needs: ${ids.join(', ')}.` : `Did you mean ${meant}?`}`,
      ],
    ];
  });
}

const idsOf = (
  dataClass: DataClass,
  { like, and }: Pick<RequirementsContent, 'like' | 'and'>,
): readonly string[] =>
  packsOf({ [dataClass]: { like, and } })
    .of(dataClass)
    .requirements.map(({ id }) => id);

/** A test that no answer can ever pass would close the class for good, without anybody having meant it. */
function impossible(field: Field, test: TestContent): readonly string[] {
  if (test === 'stated' || 'within' in test) return [];
  if ('at_most' in test || 'at_least' in test)
    return answerKind(field).kind === 'number'
      ? []
      : [`cannot be counted. It is answered with ${choices(field)}.`];
  const values = 'one_of' in test ? test.one_of : test.any_of;
  return values
    .filter((value) => parseValue(field, value) === undefined)
    .map((value) => `is never answered with “${value}”, but with ${choices(field)}.`);
}
