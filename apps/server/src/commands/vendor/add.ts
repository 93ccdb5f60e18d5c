import { type OfferingId, offeringId } from '@bailiwick/contract/ids';
import { nearest } from '@bailiwick/contract/nearest';
import type { Knowledge, Template } from '@bailiwick/diligence/knowledge/knowledge';
import { templateById } from '@bailiwick/diligence/knowledge/whole';
import { type Profile, type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';
import { byHand } from '../../vendors/by-hand.ts';
import type { NewEvent } from '../../vendors/dossier-source.ts';
import { type Added, fromTemplate } from '../../vendors/from-template.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { required } from '../arguments.ts';
import { json } from '../io.ts';
import { shelfOf } from './knowledge/shelf.ts';
import { DECIDING, type Desk, atDesk, personOf } from './desk.ts';

export const vendorAdd: Command = {
  name: 'vendor add',
  summary: 'Put an offering into the register: from what is known of it, or by hand',
  options: {
    from: { type: 'string', value: 'TEMPLATE', help: 'A known offering; see bailiwick vendor kb list' },
    vendor: { type: 'string', value: 'NAME', help: 'By hand: who offers it' },
    product: { type: 'string', value: 'NAME', help: 'By hand: what is offered, with the plan' },
    models: {
      type: 'string',
      value: 'A,B',
      help: 'Models it is about, * for any text; default as known, or all',
    },
    serves: { type: 'string', value: 'A,B', help: 'The offerings of bailiwick.yaml that it assesses' },
    owner: { type: 'string', value: 'NAME', help: 'Who looks after it; default you' },
    purpose: { type: 'string', value: 'TEXT', help: 'What the firm uses it for' },
    ...DECIDING,
    ...PLACE,
  },
  positionals: '[ID]',
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const by = personOf(invocation);
      const { from } = invocation.values;
      const { knowledge } = await shelfOf(invocation).inUse();
      const added =
        from === undefined
          ? [written(invocation, desk, by.name)]
          : known(invocation, desk, { knowledge, from });
      await desk.register.append(
        added.flatMap(({ profile, claims }): NewEvent[] => [
          { by, body: { kind: 'offering_registered', profile } },
          ...claims.map((claim): NewEvent => ({ by, body: { kind: 'claim_proposed', claim } })),
        ]),
      );
      if (invocation.flags.has('json'))
        json(
          io,
          added.map(({ profile, claims }) => ({
            id: profile.id,
            serves: profile.serves,
            proposed: claims.length,
          })),
        );
      for (const { profile, claims } of added) {
        io.err(
          `${profile.id} is in the register, with ${claims.length} proposed answers; nothing passes there until it is approved.\n`,
        );
      }
      const [first] = added;
      io.err(
        `Next: bailiwick vendor show ${first?.profile.id} · vendor accept ${first?.profile.id} --all · vendor approve ${first?.profile.id}\n`,
      );
      return 0;
    }),
};

function known(
  invocation: Invocation,
  desk: Desk,
  { knowledge, from }: { readonly knowledge: Knowledge; readonly from: string },
): readonly Added[] {
  const template = templateNamed(knowledge, from);
  const [name] = invocation.positionals;
  return fromTemplate(knowledge, template, {
    id: idOf(name ?? template.id),
    serves: servedBy(invocation, desk),
    owner: invocation.values['owner'] ?? personOf(invocation).name,
    isTaken: (id) => desk.dossier.assessments.has(id),
    wanted: wishes(invocation, template),
  });
}

function written(invocation: Invocation, desk: Desk, name: string): Added {
  const [id] = invocation.positionals;
  if (id === undefined)
    throw new UsageError('Name it: bailiwick vendor add ID, or take one --from TEMPLATE.');
  const profile = byHand({
    id: idOf(id),
    vendor: required(invocation, 'vendor'),
    product: required(invocation, 'product'),
    serves: servedBy(invocation, desk),
    owner: invocation.values['owner'] ?? name,
    ...wishes(invocation, { models: ['*'] }),
  });
  return { profile, claims: [] };
}

function wishes(
  { values }: Invocation,
  { models }: Pick<Profile, 'models'>,
): Pick<Profile, 'models' | 'purpose'> {
  return {
    models: values['models'] === undefined ? models : listOf(values['models']),
    purpose: values['purpose'],
  };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function servedBy({ values }: Invocation, { place: { configuration } }: Desk): readonly OfferingId[] {
  const ids = configuration.offerings.map(({ id }) => id);
  return listOf(values['serves'] ?? '').map((name) => {
    const id = offeringId(name);
    if (ids.includes(id)) return id;
    const meant = nearest(name, ids);
    throw new UsageError(
      `--serves names an offering that is not in bailiwick.yaml.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  });
}

function idOf(text: string): ProfileId {
  const id = parseProfileId(text);
  if (id === undefined)
    throw new UsageError('An id is lower-case letters, digits, dots and hyphens, 64 at most.');
  return id;
}

function templateNamed(knowledge: Knowledge, name: string): Template {
  const id = parseProfileId(name);
  const template = id === undefined ? undefined : templateById(knowledge, id);
  if (template !== undefined) return template;
  const meant = nearest(
    name,
    knowledge.templates.map((each) => each.id),
  );
  throw new UsageError(
    `There is no such template.${meant === undefined ? '' : ` Did you mean ${meant}?`} See: bailiwick vendor kb list`,
  );
}
