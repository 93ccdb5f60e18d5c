import { randomUUID } from 'node:crypto';
import { knownClasses } from '../../decide/known-classes.ts';
import type { DataClass } from '@bailiwick/contract/classes';
import { type Command, PLACE, UsageError } from '../command.ts';
import { required } from '../arguments.ts';
import { json } from '../io.ts';
import { DECIDING, assessmentNamed, atDesk, dayAhead, personOf } from './desk.ts';

export const vendorExcept: Command = {
  name: 'vendor except',
  summary: 'Let a class of data pass against the evidence; needs a reason, and an end or a second person',
  options: {
    form: { type: 'string', value: 'FORM', help: 'clear or pseudonymised; default pseudonymised' },
    until: { type: 'string', value: 'DAY', help: 'The last day' },
    second: { type: 'string', value: 'NAME', help: 'The second person who agrees' },
    ...DECIDING,
    ...PLACE,
  },
  positionals: 'ID CLASS',
  run: (invocation, io) =>
    atDesk(invocation, async ({ place, register, dossier, today }) => {
      const [id, dataClass, ...more] = invocation.positionals;
      const { profile } = assessmentNamed(dossier, id);
      const known: readonly DataClass[] = knownClasses(place.configuration.policy);
      if (dataClass === undefined || more.length > 0 || !known.includes(dataClass))
        throw new UsageError(`Name a class of data: ${known.join(', ')}.`);
      const form = invocation.values['form'] ?? 'pseudonymised';
      if (form !== 'clear' && form !== 'pseudonymised')
        throw new UsageError('--form must be clear or pseudonymised.');
      const by = personOf(invocation);
      const exception = {
        id: `x-${randomUUID()}`,
        profile: profile.id,
        class: dataClass,
        form,
        owner: by.name,
        reason: required(invocation, 'because'),
        until: dayAhead(invocation, 'until', today),
        secondPerson: invocation.values['second']?.trim(),
      } as const;
      await register.append([{ by, body: { kind: 'exception_granted', exception } }]);
      if (invocation.flags.has('json')) json(io, exception);
      io.err(
        `${dataClass} may pass ${form} at ${profile.id}. To end this: bailiwick vendor undo ${profile.id} ${exception.id.slice(0, 10)}\n`,
      );
      return 0;
    }),
};

export const vendorUndo: Command = {
  name: 'vendor undo',
  summary: 'End an exception, lift a suspension, or settle an objection, by its id',
  options: { ...DECIDING, ...PLACE },
  positionals: 'ID WHAT',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier }) => {
      const [id, name, ...more] = invocation.positionals;
      const { profile, exceptions, suspensions, clocks } = assessmentNamed(dossier, id);
      const ids = [...exceptions.keys(), ...suspensions.keys(), ...clocks.keys()];
      const [found, ...others] = name === undefined ? [] : ids.filter((known) => known.startsWith(name));
      if (found === undefined || others.length > 0 || more.length > 0)
        throw new UsageError(
          'Name one exception, suspension or objection by its id. See: bailiwick vendor show ID',
        );
      const reason = required(invocation, 'because');
      const by = personOf(invocation);
      if (exceptions.has(found)) {
        await register.append([{ by, body: { kind: 'exception_ended', exception: found, reason } }]);
      } else if (suspensions.has(found)) {
        await register.append([{ by, body: { kind: 'suspension_lifted', suspension: found, reason } }]);
      } else {
        await register.append([{ by, body: { kind: 'objection_settled', clock: found, outcome: reason } }]);
      }
      if (invocation.flags.has('json')) json(io, { id: profile.id, ended: found });
      io.err(`Done. A running server knows within a second.\n`);
      return 0;
    }),
};
