/**
 * Deployments → offerings: deployments that share address, key and terms are one offering with several models.
 *
 * Where several deployments share a model name LiteLLM spreads requests over them. Here the first one takes all, and the
 * others take over when it fails. A fallback between model names becomes one between their offerings.
 */
import type { CarriedOffering, Notes } from './carried.ts';
import type { Deployment } from './litellm-deployment.ts';

/** One model name that takes over from another. */
export interface Fallback {
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

interface Wishes {
  readonly usual: { readonly attempts: number | undefined; readonly headersMs: number | undefined };
  readonly aliases: ReadonlyMap<string, string>;
  readonly fallbacks: readonly Fallback[];
  readonly notes: Notes;
}

interface Draft {
  readonly id: string;
  readonly deployments: Deployment[];
  readonly fallback: Set<string>;
  defaultModel: string | undefined;
}

export function offeringsOf(
  deployments: readonly Deployment[],
  { usual, aliases, fallbacks, notes }: Wishes,
): readonly CarriedOffering[] {
  const drafts = draftsOf(deployments);
  const servers = (name: string): readonly Draft[] =>
    drafts.filter((draft) => draft.deployments.some((one) => one.name === (aliases.get(name) ?? name)));
  spread(deployments, servers, notes);
  for (const fallback of fallbacks) link(fallback, servers, notes);
  for (const [alias, name] of aliases) {
    if (servers(name).length === 0)
      notes.leave(`router_settings.model_group_alias.${alias}`, 'names a model that is not in the list');
  }
  for (const { protocol, name, place } of deployments) {
    if (protocol === 'anthropic')
      notes.change(
        place,
        `(${name}) is asked in Anthropic’s protocol (/v1/messages); requests are not translated here`,
      );
  }
  return drafts.map((draft) => offeringOf(draft, usual, aliases));
}

const OTHER_PROTOCOL =
  'would fall back to a vendor of another protocol, and requests are not translated here';
const protocolOf = ({ deployments }: Draft): string | undefined => deployments[0]?.protocol;

function draftsOf(deployments: readonly Deployment[]): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  const used = new Set<string>();
  for (const deployment of deployments) {
    const { protocol, baseUrl, apiKey, headers, attempts, headersMs, price } = deployment;
    const key = JSON.stringify([protocol, baseUrl, apiKey, headers, attempts, headersMs, price]);
    const known = drafts.get(key);
    // One name can stand for one model at an offering only.
    const taken = known?.deployments.some(
      ({ name, model }) => name === deployment.name && model !== deployment.model,
    );
    if (known !== undefined && taken !== true) {
      known.deployments.push(deployment);
      continue;
    }
    const id = freeId(deployment.vendor.replace(/[^a-z0-9]+/g, '-'), used);
    used.add(id);
    drafts.set(taken === true ? `${key} ${id}` : key, {
      id,
      deployments: [deployment],
      fallback: new Set(),
      defaultModel: undefined,
    });
  }
  return [...drafts.values()];
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function spread(
  deployments: readonly Deployment[],
  servers: (name: string) => readonly Draft[],
  notes: Notes,
): void {
  for (const name of new Set(deployments.map((deployment) => deployment.name))) {
    const [first, ...all] = servers(name);
    const others = all.filter((other) => first !== undefined && protocolOf(other) === protocolOf(first));
    if (others.length < all.length) notes.leave(`model_list (${name})`, OTHER_PROTOCOL);
    if (first === undefined || others.length === 0) continue;
    for (const { id } of others) first.fallback.add(id);
    notes.change(
      `model_list (${name})`,
      `has ${others.length + 1} deployments: ${first.id} takes all requests, ${others.map(({ id }) => id).join(', ')} take over when it fails`,
    );
  }
}

function link(
  { from, to, place }: Fallback,
  servers: (name: string) => readonly Draft[],
  notes: Notes,
): void {
  const [source] = servers(from);
  const [target] = servers(to);
  if (source === undefined || target === undefined) {
    notes.leave(place, 'names a model that was not taken over');
    return;
  }
  if (protocolOf(source) !== protocolOf(target)) {
    notes.leave(place, OTHER_PROTOCOL);
    return;
  }
  const model = target.deployments.find(({ name }) => name === to)?.model;
  if (source === target) {
    notes.leave(place, 'goes to another model of the same offering, which fallbacks here do not do');
    return;
  }
  source.fallback.add(target.id);
  if (target.defaultModel === undefined && model?.includes('*') === false) target.defaultModel = model;
  if (target.defaultModel !== model)
    notes.change(
      place,
      `takes ${target.defaultModel ?? 'the first model'} of ${target.id}, which has one default model`,
    );
}

function offeringOf(
  { id, deployments, fallback, defaultModel }: Draft,
  usual: Wishes['usual'],
  groupAliases: ReadonlyMap<string, string>,
): CarriedOffering {
  const [first] = deployments;
  if (first === undefined) throw new TypeError('An offering was made of no deployment.');
  const pairs = deployments.flatMap(({ name, model }) => [
    [name, model] as const,
    ...Array.from(groupAliases)
      .filter(([, target]) => target === name)
      .map(([alias]) => [alias, model] as const),
  ]);
  const aliases = pairs.filter(
    ([name, model]) => name !== model && !name.includes('*') && !model.includes('*'),
  );
  return {
    id,
    protocol: first.protocol,
    baseUrl: first.baseUrl,
    apiKey: first.apiKey,
    headers: first.headers,
    models: [...new Set(deployments.map(({ model }) => model))],
    aliases: Object.fromEntries(aliases),
    defaultModel,
    fallback: [...fallback],
    attempts: first.attempts ?? usual.attempts,
    headersMs: first.headersMs ?? usual.headersMs,
    price: first.price,
    remark: `From ${deployments.map(({ place }) => place).join(', ')} of LiteLLM's configuration.`,
  };
}
