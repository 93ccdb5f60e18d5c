import type { setupEndpoints } from '@bailiwick/api/setup';
import { BailiwickError } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import type { Configuration } from '../config/configuration.ts';
import type { Edit } from '../config/edit.ts';
import type { FileKeeper } from '../config/file-keeper.ts';
import type { Offering, Protocol } from '../offerings/offering.ts';
import type { Acts } from '../record/acts.ts';
import { startingPolicy } from '../starting/starting-policy.ts';
import { LOCAL_PROGRAMS, STARTING_VENDORS } from '../starting/vendors.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface SetupParts {
  readonly configuration: () => Configuration;
  readonly keeper: FileKeeper;
  /** The models that an offering lists; undefined where it does not answer as it should. */
  readonly modelsAt: (offering: Offering) => Promise<readonly string[] | undefined>;
  readonly acts: Pick<Acts, 'record'>;
}

const PATIENCE = { connect: 1_500, headers: 4_000, idle: 4_000 };

export function setupHandlers(parts: SetupParts): Handlers<typeof setupEndpoints> {
  const { configuration, keeper, modelsAt, acts } = parts;
  /** @param edits of the file as it stands now: somebody else may have changed it since it was loaded. */
  const change = async (
    edits: (written: Configuration) => readonly Edit[],
    { visitor }: Asking,
    step: string,
  ): Promise<void> => {
    const by = signedIn(visitor).name;
    const { version } = await keeper.read();
    const written = await keeper.imagine([]);
    await keeper.change(version, edits(written), { by, reason: 'First run.' });
    await acts.record({ kind: 'setup.taken', by: { kind: 'person', name: by }, details: { step } });
  };
  return {
    state() {
      const { organisation, offerings, policy } = configuration();
      return {
        organisation,
        offerings: offerings
          .filter(({ destination }) => destination.kind === 'http')
          .map(({ id, private: home }) => ({ id, private: home })),
        policyChosen: policy.classes.size > 0,
      };
    },
    async organisation({ name, country }, asking) {
      await change(
        () => [
          { path: ['organisation', 'name'], value: name },
          { path: ['organisation', 'country'], value: country },
        ],
        asking,
        'organisation',
      );
      return {};
    },
    plan(answers) {
      const { default: usual, rules, residency } = startingPolicy(answers);
      return {
        default: usual,
        rules: [...rules],
        ...(residency === undefined ? {} : { residency: [...residency] }),
      };
    },
    async policy(answers, asking) {
      const { default: usual, rules, residency } = startingPolicy(answers);
      await change(
        () => [
          { path: ['policy', 'default'], value: usual },
          ...rules.map(({ class: name, action }): Edit => ({
            path: ['policy', 'classes', name],
            value: action,
          })),
          { path: ['policy', 'residency', 'personal'], value: residency },
        ],
        asking,
        'policy',
      );
      return {};
    },
    async detect() {
      const asked = await Promise.all(
        LOCAL_PROGRAMS.map(async ({ program, baseUrl }) => {
          const models = await modelsAt(
            imagined({ id: 'detected', protocol: 'openai', baseUrl, private: true }),
          );
          return models === undefined ? [] : [{ program, baseUrl, models: [...models] }];
        }),
      );
      return { found: asked.flat() };
    },
    vendors: () => ({ vendors: [...STARTING_VENDORS] }),
    async addOffering(offering, asking) {
      refuseTaken(offering.id, configuration());
      const models = await modelsAt(imagined(offering));
      if (models === undefined)
        throw new BailiwickError('upstream_failed', 'It does not answer with this address and key.', {
          remedy: 'Check the address and paste the key again; nothing was added.',
        });
      const { id, protocol, baseUrl, apiKey, region, private: home } = offering;
      const value = {
        id,
        protocol,
        base_url: baseUrl,
        ...(apiKey === undefined || apiKey === '' ? {} : { api_key: apiKey }),
        ...(region === undefined ? {} : { region }),
        ...(home ? { private: true } : {}),
        models: ['*'],
      };
      await change(
        (written) => {
          refuseTaken(id, written);
          const own = written.offerings.filter(({ destination }) => destination.kind === 'http').length;
          return [own === 0 ? { path: ['offerings'], value: [value] } : { path: ['offerings', own], value }];
        },
        asking,
        'offering',
      );
      return { models: [...models] };
    },
  };
}

/** @throws BailiwickError `conflict` */
function refuseTaken(name: string, { offerings }: Configuration): void {
  if (!offerings.some(({ id }) => id === name)) return;
  throw new BailiwickError('conflict', 'An offering of this name is set up already.', {
    remedy: 'Choose another name.',
  });
}

function imagined({
  id,
  protocol,
  baseUrl,
  apiKey,
  private: home,
}: {
  readonly id: string;
  readonly protocol: Protocol;
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly private: boolean;
}): Offering {
  return {
    id: offeringId(id),
    protocols: [protocol],
    destination: {
      kind: 'http',
      baseUrl: new URL(baseUrl),
      apiKey: apiKey === '' ? undefined : apiKey,
      headers: {},
    },
    region: undefined,
    private: home,
    models: ['*'],
    aliases: {},
    defaultModel: undefined,
    fallback: [],
    timeouts: PATIENCE,
    attempts: 1,
    price: undefined,
  };
}
