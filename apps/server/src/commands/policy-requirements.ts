import { endOf } from '@bailiwick/diligence/day';
import type { Pack } from '@bailiwick/diligence/packs/packs';
import { waysInWords } from '@bailiwick/diligence/paper/requirement-words';
import { knownClasses } from '../decide/known-classes.ts';
import { type Command, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { findPlace } from './place.ts';

export const policyRequirements: Command = {
  name: 'policy requirements',
  summary: 'What must be known of a vendor before each class of data may go there as it is',
  options: PLACE,
  positionals: '[CLASS]',
  async run(invocation, io) {
    const { configuration } = await findPlace(invocation);
    const { policy } = configuration;
    const [only, ...more] = invocation.positionals;
    const known = knownClasses(policy);
    if (more.length > 0) throw new UsageError('Name one class, or none for all.');
    if (only !== undefined && !known.includes(only))
      throw new UsageError(`There is no such class. There are ${known.join(', ')}.`);
    const classes = only === undefined ? known : [only];
    const now = Date.now();
    if (invocation.flags.has('json'))
      json(
        io,
        classes.map((dataClass) => ({ class: dataClass, ...asJson(policy.packs.of(dataClass), now) })),
      );
    else for (const dataClass of classes) show(io, dataClass, policy.packs.of(dataClass), now);
    return 0;
  },
};

function asJson({ never, requirements, waivers }: Pack, now: number): object {
  return {
    never,
    requirements: requirements.map((requirement) => {
      const { id, because, remedy, law, contraryCloses } = requirement;
      const waiver = waivers.get(id);
      return {
        id,
        ways: waysInWords(requirement, 'en'),
        because,
        remedy,
        law: law?.article,
        pseudonymised: contraryCloses === 'both' ? 'kept_back' : 'may_pass',
        waiver: waiver && { ...waiver, holds: waiver.until === undefined || now < endOf(waiver.until) },
      };
    }),
  };
}

function show(io: Io, dataClass: string, { never, requirements, waivers }: Pack, now: number): void {
  io.out(`${dataClass}\n`);
  if (never !== undefined) io.out(`  never leaves as it is: ${never}\n`);
  if (requirements.length === 0) io.out('  nothing is asked\n');
  for (const requirement of requirements) {
    const { id, because, law } = requirement;
    io.out(`  ${id}\n    ${waysInWords(requirement, 'en').join('\n    or ')}\n`);
    io.out(`    because ${because}${law === undefined ? '' : ` [${law.article}]`}\n`);
    const waiver = waivers.get(id);
    if (waiver === undefined) continue;
    const { owner, secondPerson, until, reason } = waiver;
    const people = secondPerson === undefined ? owner : `${owner} and ${secondPerson}`;
    const over = until !== undefined && now >= endOf(until) ? ', which is over' : '';
    io.out(`    let off by ${people}${until === undefined ? '' : ` until ${until}${over}`}: ${reason}\n`);
  }
  io.out('\n');
}
