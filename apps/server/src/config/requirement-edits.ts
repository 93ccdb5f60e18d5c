/** Changes to `policy.requirements`, as edits of the file. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { DataClass } from '@bailiwick/contract/classes';
import type { Field } from '@bailiwick/diligence/field';
import type { Requirement, Test } from '@bailiwick/diligence/gate/requirement';
import type { PackChange, Waiver } from '@bailiwick/diligence/packs/packs';
import { answerKind } from '@bailiwick/diligence/value';
import type { Edit } from './edit.ts';
import type { RequirementsContent, TestContent } from './requirements-schema.ts';

type Addition = NonNullable<RequirementsContent['and']>[number];
type WrittenWaiver = NonNullable<RequirementsContent['without']>[number];

/** What a class is left with, beside what it is like. */
interface Left {
  readonly like: PackChange['like'];
  readonly and: readonly Addition[];
  readonly without: readonly WrittenWaiver[];
}

/** What the firm says of a class, as it is written, but for one requirement or one waiver. */
export function without(
  change: PackChange | undefined,
  { added, waived }: { readonly added?: string; readonly waived?: string },
): Left {
  return {
    like: change?.like,
    and: (change?.added ?? []).filter(({ id }) => id !== added).map(writtenAddition),
    without: (change?.waived ?? []).filter(({ requirement }) => requirement !== waived).map(writtenWaiver),
  };
}

export function editsOf(dataClass: DataClass, { like, and, without: waivers }: Left): readonly Edit[] {
  const path = ['policy', 'requirements', dataClass];
  if (like === undefined && and.length === 0 && waivers.length === 0) return [{ path, value: undefined }];
  return [
    { path: [...path, 'and'], value: and.length === 0 ? undefined : and },
    { path: [...path, 'without'], value: waivers.length === 0 ? undefined : waivers },
  ];
}

interface Asked {
  readonly answers: readonly string[];
  readonly number?: number | undefined;
  readonly because: string;
  readonly remedy: string;
  readonly pseudonymised: 'may_pass' | 'kept_back';
}

/** One more requirement about one question. @param taken names of requirements that the class has. */
export function additionOf(
  field: Field,
  { answers, number, because, remedy, pseudonymised }: Asked,
  taken: readonly string[],
): Addition {
  let name = `firm_${field}`.slice(0, 36);
  for (let i = 2; taken.includes(name); i += 1) name = `firm_${field}`.slice(0, 36) + `_${i}`;
  return {
    name,
    because,
    remedy,
    any_of: [{ [field]: testFor(field, answers, number) }],
    pseudonymised,
  };
}

function testFor(field: Field, answers: readonly string[], number: number | undefined): TestContent {
  const kind = answerKind(field);
  if (kind.kind === 'number') {
    if (number === undefined)
      throw new BailiwickError(
        'malformed_request',
        `Say how many ${kind.unit} at ${kind.better === 'less' ? 'most' : 'least'}.`,
      );
    return kind.better === 'less' ? { at_most: number } : { at_least: number };
  }
  if (answers.length === 0) return 'stated';
  switch (kind.kind) {
    case 'choice':
    case 'words':
      return { one_of: [...answers] };
    case 'list':
      return { any_of: [...answers] };
    case 'places':
      return { within: [...answers] };
  }
}

function writtenAddition({ id, anyOf, because, remedy, contraryCloses }: Requirement): Addition {
  return {
    name: id,
    because,
    remedy,
    any_of: anyOf.map((conditions) =>
      Object.fromEntries(conditions.map(({ field, test }) => [field, writtenTest(test)])),
    ),
    ...(contraryCloses === 'both' ? { pseudonymised: 'kept_back' as const } : {}),
  };
}

function writtenTest(test: Test): TestContent {
  switch (test.kind) {
    case 'one_of':
      return { one_of: [...test.values] };
    case 'any_of':
      return { any_of: [...test.values] };
    case 'within':
      return { within: [...test.values] };
    case 'at_most':
      return { at_most: test.number };
    case 'at_least':
      return { at_least: test.number };
    case 'stated':
      return 'stated';
  }
}

const writtenWaiver = ({ requirement, reason, owner, secondPerson, until }: Waiver): WrittenWaiver => ({
  requirement,
  reason,
  owner,
  ...(secondPerson === undefined ? {} : { second_person: secondPerson }),
  ...(until === undefined ? {} : { until }),
});
