/**
 * The configuration of a LiteLLM proxy (`config.yaml`).
 *
 * Its form: https://docs.litellm.ai/docs/proxy/configs, …/config_settings, …/reliability (read 2026-10-13). A *model
 * name* is what callers ask for; each has one or several *deployments*. Timeouts are seconds, prices are per token.
 */
import { type Carried, Notes } from './carried.ts';
import { Fields, isObject } from './fields.ts';
import { type Deployment, readDeployment } from './litellm-deployment.ts';
import { keysOf } from './litellm-keys.ts';
import { type Fallback, offeringsOf } from './grouping.ts';

export function fromLitellm(content: unknown): Carried {
  const notes = new Notes();
  const file = new Fields(content, '', notes);
  const router = file.group('router_settings');
  const settings = file.group('litellm_settings');
  const attempts = attemptsOf(router.number('num_retries') ?? settings.number('num_retries'));
  const headersMs = secondsToMs(router.number('timeout') ?? settings.number('request_timeout'));
  const aliases = groupAliases(router, notes);
  const fallbacks = [...fallbacksIn(router, notes), ...fallbacksIn(settings, notes)];
  const everywhere = [router, settings].flatMap((group) => names(group.list('default_fallbacks')));
  const deployments = file
    .list('model_list')
    .flatMap((entry, i) => readDeployment(new Fields(entry, `model_list[${i}]`, notes), notes));
  const offerings = offeringsOf(deployments, {
    usual: { attempts, headersMs },
    aliases,
    fallbacks: [...fallbacks, ...everywhere.flatMap((to) => fromAllBut(to, deployments))],
    notes,
  });
  const keys = keysOf(settings, notes);
  router.close('has no counterpart here');
  settings.close('has no counterpart here');
  leaveServer(file.group('general_settings'), notes);
  for (const name of file.group('environment_variables').keys())
    notes.leave(
      `environment_variables.${name}`,
      'was not copied: set it where the server starts, if it is needed',
    );
  file.close();
  return { offerings, keys, changed: notes.changed, left: notes.left, variables: notes.variables };
}

const attemptsOf = (retries: number | undefined): number | undefined =>
  retries === undefined ? undefined : Math.min(5, Math.floor(retries) + 1);

const secondsToMs = (seconds: number | undefined): number | undefined =>
  seconds === undefined || seconds === 0 ? undefined : Math.min(86_400_000, Math.round(seconds * 1_000));

function fallbacksIn(group: Fields, notes: Notes): readonly Fallback[] {
  return group.list('fallbacks').flatMap((entry, i) => {
    const place = `${group.at('fallbacks')}[${i}]`;
    if (!isObject(entry)) {
      notes.leave(place, 'is not a group of model names');
      return [];
    }
    return Object.entries(entry).flatMap(([from, to]) =>
      (Array.isArray(to) ? names(to) : []).map((name) => ({ from, to: name, place })),
    );
  });
}

const fromAllBut = (to: string, deployments: readonly Deployment[]): readonly Fallback[] =>
  [...new Set(deployments.map(({ name }) => name))]
    .filter((from) => from !== to)
    .map((from) => ({ from, to, place: 'default_fallbacks' }));

const names = (list: readonly unknown[]): readonly string[] =>
  list.filter((name): name is string => typeof name === 'string');

/** Another name for a model name. */
function groupAliases(router: Fields, notes: Notes): ReadonlyMap<string, string> {
  const group = router.group('model_group_alias');
  const pairs = group.keys().flatMap((alias): [string, string][] => {
    const target = group.take(alias);
    const model = isObject(target) ? target['model'] : target;
    if (typeof model === 'string') return [[alias, model]];
    notes.leave(group.at(alias), 'names no model');
    return [];
  });
  return new Map(pairs);
}

function leaveServer(general: Fields, notes: Notes): void {
  if (general.take('master_key') !== undefined)
    notes.leave(
      general.at('master_key'),
      'was not copied: there is no key for everything here; make one a caller with `bailiwick key create`',
    );
  if (general.take('database_url') !== undefined)
    notes.leave(
      general.at('database_url'),
      'was not copied: virtual keys, teams and spend are in that database; make new keys with `bailiwick key create`',
    );
  general.close('has no counterpart here');
}
