import { randomUUID } from 'node:crypto';
import type { PolicyCell, PolicyChange, policyEndpoints } from '@bailiwick/api/policy';
import type { ActKind } from '@bailiwick/contract/acts';
import type { DataClass } from '@bailiwick/contract/classes';
import { can } from '@bailiwick/contract/permissions';
import type { Feature } from '@bailiwick/diligence/feature';
import type { Edit } from '../config/edit.ts';
import type { FileKeeper } from '../config/file-keeper.ts';
import type { Proposals } from '../config/proposals.ts';
import { type Policy, compilePolicy, verdictFor } from '../decide/policy.ts';
import { knownClasses } from '../decide/known-classes.ts';
import { rehearse } from '../decide/rehearse.ts';
import { wantedAction } from '../decide/verdict.ts';
import type { Rules } from '../door/world.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Acts } from '../record/acts.ts';
import type { Entry } from '../record/entry.ts';
import { requestsOf } from '../record/past-requests.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

const DAY = 86_400_000;
const NO_FEATURES: ReadonlySet<Feature> = new Set();

export interface PolicyParts {
  readonly rules: () => Rules;
  readonly keeper: FileKeeper;
  readonly proposals: Proposals;
  /** Every entry of the journal from a moment on. */
  readonly since: (at: number) => AsyncIterable<Entry>;
  readonly acts: Pick<Acts, 'record'>;
  readonly now: () => number;
}

interface Deed {
  readonly by: string;
  readonly reason: string;
  readonly changes: readonly PolicyChange[];
  readonly about?: string;
}

export function policyHandlers(parts: PolicyParts): Handlers<typeof policyEndpoints> {
  const { keeper, proposals, now } = parts;
  const record = async (kind: ActKind, { by, reason, changes, about }: Deed): Promise<void> => {
    await parts.acts.record({
      kind,
      by: { kind: 'person', name: by },
      about,
      details: {
        changes: changes.length,
        classes: [...new Set(changes.map((one) => one.class ?? 'default'))],
      },
      reason: reason === '' ? undefined : reason,
    });
  };
  return {
    async matrix() {
      const { policy, configuration } = parts.rules();
      const { version } = await keeper.read();
      const classes = knownClasses(configuration.policy);
      // The mirror sends nothing anywhere; a column for it would suggest otherwise.
      const offerings = configuration.offerings.filter(({ destination }) => destination.kind === 'http');
      return {
        version,
        default: policy.rules.default,
        classes: classes.map((name) => ({ class: name, rule: policy.rules.classes.get(name) })),
        offerings: offerings.map(({ id, private: home, region }) => ({ id, private: home, region })),
        cells: offerings.flatMap((offering) =>
          classes.flatMap((dataClass) => cellOf(policy, { offering, dataClass, now: now() }) ?? []),
        ),
      };
    },
    async rehearse({ changes, days }) {
      const configuration = await keeper.imagine(editsOf(changes));
      const policy = compilePolicy(configuration, parts.rules().policy.gates);
      const rehearsal = await rehearse(policy, requestsOf(parts.since(now() - days * DAY)), now());
      return { days, ...rehearsal, differences: [...rehearsal.differences] };
    },
    async change({ version, changes, reason }, { visitor }) {
      const { name: by, role } = signedIn(visitor);
      // Refused now, before anything is written down: a change that cannot be.
      await keeper.imagine(editsOf(changes));
      if (can(role, 'policy.approve')) {
        await keeper.expect(version);
        await record('policy.changed', { by, reason, changes });
        const next = await keeper.change(version, editsOf(changes), { by, reason });
        return { result: 'applied', version: next };
      }
      const id = randomUUID();
      await record('policy.proposed', { by, reason, changes });
      await proposals.add({ id, at: now(), by, reason, version, changes });
      return { result: 'proposed', id };
    },
    proposals: async () => ({ proposals: [...(await proposals.all())] }),
    async decide({ id, verdict }, { visitor }) {
      const { by, reason, changes } = await proposals.get(id);
      const decider = signedIn(visitor).name;
      await record(verdict === 'approve' ? 'policy.approved' : 'policy.rejected', {
        by: decider,
        reason,
        changes,
      });
      if (verdict === 'approve') {
        const { version } = await keeper.read();
        const note = { by: `${by}, ${decider}`, reason };
        await keeper.change(version, editsOf(changes), note);
      }
      await proposals.remove(id);
      return {};
    },
    async history() {
      const [{ version }, past] = await Promise.all([keeper.read(), keeper.history()]);
      return { version, past: past.map(({ id, at, by, reason }) => ({ id, at, by, reason })) };
    },
    async restore({ id, version, reason }, { visitor }) {
      const by = signedIn(visitor).name;
      await keeper.expect(version);
      await record('policy.restored', { by, reason, changes: [], about: id });
      return { version: await keeper.restore(version, id, { by, reason }) };
    },
  };
}

function cellOf(
  policy: Policy,
  {
    offering,
    dataClass,
    now,
  }: { readonly offering: Offering; readonly dataClass: DataClass; readonly now: number },
): PolicyCell | undefined {
  const use = { model: undefined, features: NO_FEATURES, now };
  const judged = verdictFor(policy, offering, dataClass, use);
  if (judged === undefined) return undefined;
  const cells = policy.gates
    .applicable(offering.id, undefined)
    .map((assessment) => policy.gates.cell(assessment, dataClass, use));
  return {
    class: dataClass,
    offering: offering.id,
    action: judged.action,
    wanted: wantedAction(policy.rules, dataClass, offering),
    ownRule: policy.rules.offerings.get(offering.id)?.has(dataClass) === true,
    because: judged.because,
    grounds: cells.flatMap(({ grounds }) =>
      grounds.map(({ kind, text, clause, law }) => ({ kind, text, clause, law })),
    ),
    remedies: [...new Set(cells.flatMap(({ remedies }) => remedies.map(({ text }) => text)))],
  };
}

function editsOf(changes: readonly PolicyChange[]): readonly Edit[] {
  return changes.map(({ class: name, offering, action }) => ({
    path:
      name === undefined
        ? ['policy', 'default']
        : offering === undefined
          ? ['policy', 'classes', name]
          : ['policy', 'offerings', offering, name],
    value: action ?? undefined,
  }));
}
