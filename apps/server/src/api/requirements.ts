import type { Question, Requirements, requirementsEndpoints } from '@bailiwick/api/requirements';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { DataClass } from '@bailiwick/contract/classes';
import { endOf, parseDay } from '@bailiwick/diligence/day';
import { ALL_FIELDS, type Field, type Value } from '@bailiwick/diligence/field';
import type { Requirement } from '@bailiwick/diligence/gate/requirement';
import type { Pack, Packs, Waiver } from '@bailiwick/diligence/packs/packs';
import type { Language } from '@bailiwick/diligence/paper/language';
import { fieldName } from '@bailiwick/diligence/paper/names';
import { UNITS, waysInWords } from '@bailiwick/diligence/paper/requirement-words';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import { answerKind } from '@bailiwick/diligence/value';
import type { PolicyRules } from '../config/configuration.ts';
import type { FileKeeper } from '../config/file-keeper.ts';
import { additionOf, editsOf, without } from '../config/requirement-edits.ts';
import { knownClasses } from '../decide/known-classes.ts';
import type { Acts } from '../record/acts.ts';
import type { Handlers } from './handler.ts';
import { type Visitor, signedIn } from './visitor.ts';

export interface RequirementsParts {
  readonly policy: () => PolicyRules;
  readonly keeper: FileKeeper;
  readonly acts: Pick<Acts, 'record'>;
  readonly now: () => number;
}

interface Deed {
  readonly what: 'requirement.added' | 'requirement.removed' | 'requirement.waived' | 'requirement.insisted';
  readonly visitor: Visitor;
  readonly class: DataClass;
  readonly id: string;
  readonly version: string;
  readonly reason?: string;
}

/** What may not be asked for: prohibitions are the vendor's to say, and close by themselves. */
const NOT_ASKED: ReadonlySet<Field> = new Set(['prohibited_data']);

export function requirementsHandlers(parts: RequirementsParts): Handlers<typeof requirementsEndpoints> {
  const { policy, keeper, acts, now } = parts;
  const change = async (
    { what, visitor, class: dataClass, id, version, reason }: Deed,
    changed: ReturnType<typeof without>,
  ): Promise<{ version: string }> => {
    const { name: by } = signedIn(visitor);
    const edits = editsOf(dataClass, changed);
    // Refused now, before anything is written down: a change that cannot be.
    await keeper.imagine(edits);
    await keeper.expect(version);
    await acts.record({
      kind: what,
      by: { kind: 'person', name: by },
      details: { class: dataClass, requirement: id },
      reason,
    });
    return { version: await keeper.change(version, edits, { by, reason: reason ?? '' }) };
  };
  /** Of the file as it stands, not of what was loaded last: a change is made to what somebody may have just written. */
  const written = async (): Promise<Packs> => (await keeper.imagine([])).policy.packs;
  return {
    async list({ language }) {
      const { version } = await keeper.read();
      const { packs } = policy();
      return {
        version,
        classes: knownClasses(policy()).map((dataClass) =>
          classOf(packs, dataClass, { language, now: now() }),
        ),
        questions: ALL_FIELDS.filter((field) => !NOT_ASKED.has(field)).map((field) =>
          questionOf(field, language),
        ),
      };
    },
    async add({ class: dataClass, version, ...asked }, { visitor }) {
      const field = ALL_FIELDS.find((known) => known === asked.field && !NOT_ASKED.has(known));
      if (field === undefined)
        throw new BailiwickError('malformed_request', 'That is no question that can be asked of a vendor.');
      const packs = await written();
      const taken = packs.of(dataClass).requirements.map(({ id }) => id);
      const addition = additionOf(field, asked, taken);
      const before = without(packs.changeOf(dataClass), {});
      return change(
        {
          what: 'requirement.added',
          visitor,
          class: dataClass,
          id: addition.name,
          version,
          reason: asked.because,
        },
        { ...before, and: [...before.and, addition] },
      );
    },
    async remove({ class: dataClass, id, version }, { visitor }) {
      const made = (await written()).changeOf(dataClass);
      if (made?.added.some((one) => one.id === id) !== true) throw missing();
      return change(
        { what: 'requirement.removed', visitor, class: dataClass, id, version },
        without(made, { added: id, waived: id }),
      );
    },
    async waive({ class: dataClass, id, version, reason, until }, { visitor }) {
      const packs = await written();
      if (!packs.of(dataClass).requirements.some((one) => one.id === id)) throw missing();
      const last = parseDay(until);
      if (last === undefined || endOf(last) <= now())
        throw new BailiwickError('malformed_request', 'The last day must not be over yet.');
      const before = without(packs.changeOf(dataClass), { waived: id });
      const waiver = { requirement: id, reason, owner: signedIn(visitor).name, until };
      return change(
        { what: 'requirement.waived', visitor, class: dataClass, id, version, reason },
        { ...before, without: [...before.without, waiver] },
      );
    },
    async insist({ class: dataClass, id, version }, { visitor }) {
      const packs = await written();
      if (!packs.of(dataClass).waivers.has(id)) throw missing();
      return change(
        { what: 'requirement.insisted', visitor, class: dataClass, id, version },
        without(packs.changeOf(dataClass), { waived: id }),
      );
    },
  };
}

const missing = (): BailiwickError =>
  new BailiwickError('not_found', 'There is no such requirement of this class.');

function classOf(
  packs: Packs,
  dataClass: DataClass,
  { language, now }: { readonly language: Language; readonly now: number },
): Requirements['classes'][number] {
  const pack: Pack = packs.of(dataClass);
  const added = packs.changeOf(dataClass)?.added ?? [];
  return {
    class: dataClass,
    never: pack.never,
    requirements: pack.requirements.map((requirement: Requirement) => ({
      id: requirement.id,
      origin: added.includes(requirement) ? 'firm' : 'usual',
      ways: [...waysInWords(requirement, language)],
      because: requirement.because,
      remedy: requirement.remedy,
      law: requirement.law,
      pseudonymised: requirement.contraryCloses === 'both' ? 'kept_back' : 'may_pass',
      waiver: waiverOf(pack.waivers.get(requirement.id), now),
    })),
  };
}

function waiverOf(
  waiver: Waiver | undefined,
  now: number,
): Requirements['classes'][number]['requirements'][number]['waiver'] {
  if (waiver === undefined) return undefined;
  const { owner, secondPerson, reason, until } = waiver;
  return { owner, secondPerson, reason, until, holds: until === undefined || now < endOf(until) };
}

function questionOf(field: Field, language: Language): Question {
  const answers = answerKind(field);
  const words = 'words' in answers ? answers.words : [];
  return {
    field,
    name: fieldName(field, language),
    kind: answers.kind,
    answers: words.map((value) => ({
      value,
      said: valueInWords(field, (answers.kind === 'list' ? [value] : value) as Value, language),
    })),
    unit: answers.kind === 'number' ? UNITS[answers.unit][language] : undefined,
  };
}
