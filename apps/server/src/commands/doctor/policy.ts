import { endOf } from '@bailiwick/diligence/day';
import type { Configuration } from '../../config/configuration.ts';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { isReadableOnTheWay, isThisMachine } from '../../egress/readable-on-the-way.ts';
import type { Offering } from '../../offerings/offering.ts';
import { type Health, ok, warning } from './finding.ts';

/** What the policy asks for and the offerings cannot give. */
export function checkPolicy(configuration: Configuration, now: number): readonly Health[] {
  const findings = [
    ...homes(configuration),
    ...regions(configuration),
    ...waivers(configuration, now),
    ...configuration.offerings.flatMap(weaknesses),
  ];
  return findings.length > 0 ? findings : [ok('policy', 'The offerings can do what the policy asks for.')];
}

function homes({ policy, offerings }: Configuration): Health[] {
  const wanting = [...policy.classes].filter(([, action]) => action === 'private').map(([name]) => name);
  if (policy.default === 'private') wanting.push('every class that is not named');
  if (policy.images === 'private') wanting.push('pictures');
  const home = offerings.filter((offering) => offering.private);
  if (wanting.length > 0 && home.length === 0) {
    return [
      warning(
        'private offerings',
        `The policy sends ${wanting.join(', ')} to private offerings, and there is none: such requests are blocked.`,
        'Add an offering with private: true, or choose another action.',
      ),
    ];
  }
  return home
    .filter(({ models, defaultModel }) => defaultModel === undefined && models.every(isPattern))
    .map(({ id }) =>
      warning(
        `offering ${id}`,
        'It names no model, only patterns: a request that is re-routed here asks for the model of the vendor it was meant for.',
        'Name a default_model for it.',
      ),
    );
}

function regions({ policy, offerings }: Configuration): Health[] {
  return [...policy.residency].flatMap(([name, allowed]) => {
    const fits = offerings.some(
      (offering) => offering.private || (offering.region !== undefined && allowed.includes(offering.region)),
    );
    if (fits) return [];
    return [
      warning(
        'residency',
        `No offering is in a region that is allowed for ${name} (${allowed.join(', ')}).`,
        'Write the region of an offering down, or allow another one.',
      ),
    ];
  });
}

const SOON = 30 * 86_400_000;

function waivers({ policy: { packs } }: Configuration, now: number): Health[] {
  return packs.changed.flatMap((dataClass) =>
    [...packs.of(dataClass).waivers.values()].flatMap(({ requirement, until }) => {
      if (until === undefined || endOf(until) - now > SOON) return [];
      const over = endOf(until) <= now;
      return [
        warning(
          'requirements',
          over
            ? `${dataClass} was let off ${requirement} until ${until}; it is asked for again.`
            : `${dataClass} is let off ${requirement} until ${until}; then it is asked for again.`,
          over
            ? 'Take the entry out of policy.requirements, or decide anew.'
            : 'Get the answer from the vendor before that day, or decide anew.',
        ),
      ];
    }),
  );
}

function weaknesses({ id, destination, private: isPrivate }: Offering): Health[] {
  if (destination.kind === 'mirror') return [];
  const { baseUrl, apiKey, headers } = destination;
  const findings: Health[] = [];
  if (isReadableOnTheWay(baseUrl)) {
    findings.push(
      warning(
        `offering ${id}`,
        'It is reached over plain HTTP: everybody on the way can read along.',
        'Write https:// in its base_url.',
      ),
    );
  }
  if (
    !isPrivate &&
    apiKey === undefined &&
    Object.keys(headers).length === 0 &&
    !isThisMachine(baseUrl.hostname)
  ) {
    findings.push(
      warning(`offering ${id}`, 'It has no api_key.', 'Write one, best as ${NAME} from the environment.'),
    );
  }
  return findings;
}
