/**
 * A config object of Portkey's gateway (JSON).
 *
 * Its form: https://portkey.ai/docs/product/ai-gateway/configs, …/request-timeouts, …/automatic-retries (read 2026-11).
 * Keys are written with `_` or in camel case; timeouts are milliseconds; a *target* may hold targets of its own.
 */
import { type Carried, type CarriedOffering, Notes } from './carried.ts';
import { Fields } from './fields.ts';
import { keyReference, variableName } from './secret.ts';
import { type KnownVendor, baseUrlOf, vendorNamed } from './vendors.ts';

/** What a target has from the group around it. */
interface Inherited {
  readonly attempts: number | undefined;
  readonly headersMs: number | undefined;
  readonly model: string | undefined;
}

export function fromPortkey(content: unknown): Carried {
  const notes = new Notes();
  const reading = new PortkeyReading(notes);
  reading.read(new Fields(content, '', notes), {
    attempts: undefined,
    headersMs: undefined,
    model: undefined,
  });
  return {
    offerings: reading.offerings,
    keys: {},
    changed: notes.changed,
    left: notes.left,
    variables: notes.variables,
  };
}

class PortkeyReading {
  readonly offerings: CarriedOffering[] = [];
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** @returns the ids of the offerings that were made, in the order in which they would be tried. */
  read(target: Fields, outer: Inherited): readonly string[] {
    const retry = target.group('retry');
    const attempts = retry.number('attempts');
    retry.close('has no counterpart here: what is tried again is fixed');
    const override = target.group('override_params', 'overrideParams');
    const inherited: Inherited = {
      attempts: attempts === undefined ? outer.attempts : Math.min(5, Math.floor(attempts) + 1),
      headersMs: target.number('request_timeout', 'requestTimeout') ?? outer.headersMs,
      model: override.text('model') ?? outer.model,
    };
    override.close('is not written over here: what callers send is passed on as they send it');
    const { place } = target;
    const strategy = target.group('strategy');
    const mode = strategy.text('mode') ?? 'single';
    const inner = target.list('targets');
    const made =
      inner.length === 0
        ? this.#single(target, inherited)
        : this.#several(inner, { mode, place, inherited, strategy });
    strategy.close('has no counterpart here');
    target.take('name', 'weight');
    target.close('has no counterpart here');
    return made;
  }

  #several(
    targets: readonly unknown[],
    group: { mode: string; place: string; inherited: Inherited; strategy: Fields },
  ): readonly string[] {
    const { mode, place, inherited, strategy } = group;
    const at = place === '' ? 'targets' : `${place}.targets`;
    const ids = targets.flatMap((inner, i) =>
      this.read(new Fields(inner, `${at}[${i}]`, this.#notes), inherited),
    );
    if (mode === 'conditional') {
      strategy.take('conditions');
      strategy.take('default');
      this.#notes.leave(
        strategy.at('conditions'),
        'are not taken over: which offering answers goes by the name of the model here, and by what the data are',
      );
      return ids;
    }
    if (mode === 'loadbalance')
      this.#notes.change(
        strategy.at('mode'),
        `spreads requests by weight; here ${ids[0] ?? 'the first'} takes all, and the others take over when it fails`,
      );
    const [first, ...others] = ids;
    const index = this.offerings.findIndex(({ id }) => id === first);
    const offering = this.offerings[index];
    if (offering !== undefined && others.length > 0) {
      const same = others.filter((id) => this.#protocolOf(id) === offering.protocol);
      this.offerings[index] = { ...offering, fallback: [...new Set([...offering.fallback, ...same])] };
      if (same.length < others.length)
        this.#notes.leave(
          at,
          'would fall back to a vendor of another protocol, and requests are not translated here',
        );
    }
    return ids;
  }

  #single(target: Fields, { attempts, headersMs, model: asked }: Inherited): readonly string[] {
    const where = target.place === '' ? 'the file' : target.place;
    // `@slug/model` names a provider that is kept in Portkey's account.
    const [, slug, named] = /^@([\w-]+)(?:\/(.+))?$/.exec(asked ?? target.text('provider') ?? '') ?? [];
    const provider = target.text('provider');
    const virtual = target.text('virtual_key', 'virtualKey');
    const model = slug === undefined ? asked : named;
    const account = virtual ?? slug ?? (provider?.startsWith('@') === true ? provider.slice(1) : undefined);
    const { name, vendor } = vendorNamed(vendorIn(provider, account));
    const host = target.text('custom_host', 'customHost') ?? azureHost(target);
    if (vendor === undefined) {
      this.#notes.leave(
        where,
        'is left out: this vendor speaks neither OpenAI’s nor Anthropic’s protocol, or is not known here',
      );
      return [];
    }
    const baseUrl = host === undefined ? vendor.baseUrl : baseUrlOf(name, host);
    const apiKey = this.#keyOf(target, name, vendor, account);
    if (baseUrl === undefined) {
      this.#notes.leave(where, 'is left out: it does not say where the vendor is; write an offering for it');
      return [];
    }
    if (model !== undefined)
      this.#notes.change(where, `answers with ${model} whatever callers ask for; here they ask for ${model}`);
    const offering: CarriedOffering = {
      id: this.#freeId(name.replace(/[^a-z0-9]+/g, '-')),
      protocol: vendor.protocol,
      baseUrl,
      apiKey,
      headers: {},
      models: [model ?? '*'],
      aliases: {},
      defaultModel: model,
      fallback: [],
      attempts,
      headersMs,
      price: undefined,
      remark: `From ${where} of Portkey's config.`,
    };
    this.offerings.push(offering);
    return [offering.id];
  }

  #keyOf(
    target: Fields,
    name: string,
    { key }: KnownVendor,
    account: string | undefined,
  ): string | undefined {
    const usual =
      account === undefined ? (key ?? variableName(name, 'API_KEY')) : variableName(account, 'API_KEY');
    const place = target.at('api_key');
    const written = keyReference(target.take('api_key', 'apiKey'), { place, usual, notes: this.#notes });
    if (written !== undefined) return written;
    if (account === undefined) return key === undefined ? undefined : this.#notes.reference(key);
    this.#notes.change(
      target.place === '' ? 'the file' : target.place,
      `has its key in Portkey's account (${account}), which cannot be read from here: put it into ${usual}`,
    );
    return this.#notes.reference(usual);
  }

  #protocolOf(id: string): string | undefined {
    return this.offerings.find((offering) => offering.id === id)?.protocol;
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.offerings.some((offering) => offering.id === id); number += 1)
      id = `${wanted}-${number}`;
    return id;
  }
}

/** Names of kept keys often begin with the vendor's (`azure-openai-prod`). */
function vendorIn(provider: string | undefined, account: string | undefined): string {
  if (provider !== undefined && !provider.startsWith('@')) return provider;
  const words = (account ?? '').split('-');
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join('-');
    if (vendorNamed(name).vendor !== undefined) return name;
  }
  return account ?? '';
}

function azureHost(target: Fields): string | undefined {
  const resource = target.text('azure_resource_name', 'azureResourceName', 'resource_name', 'resourceName');
  target.take('azure_deployment_id', 'azureDeploymentId', 'deployment_id', 'deploymentId');
  target.take('azure_api_version', 'azureApiVersion', 'api_version', 'apiVersion');
  return resource === undefined || !/^[\w-]+$/.test(resource)
    ? undefined
    : `https://${resource}.openai.azure.com`;
}
