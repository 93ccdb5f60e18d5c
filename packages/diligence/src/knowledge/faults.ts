/** What is wrong with knowledge as a whole, whoever wrote it: rules that no single line can break by itself. */
import { daysBetween } from '../day.ts';
import { type Knowledge, type KnownClaim, type Template, mostDays } from './knowledge.ts';

/** @returns whole sentences; none where nothing is wrong. */
export function faultsOf(knowledge: Knowledge): readonly string[] {
  const { templates, questions } = knowledge;
  const ids = new Set<string>();
  const twice = templates.filter(({ id }) => ids.size === ids.add(id).size);
  const named = [
    ...templates.flatMap(({ inherits }) => (inherits === undefined ? [] : [inherits])),
    ...templates.flatMap(({ mends }) => mends).flatMap((mend) => (mend.kind === 'switch' ? [mend.to] : [])),
    ...questions.flatMap(({ answers }) => answers).map(({ template }) => template),
  ];
  return [
    ...twice.map(({ id }) => `${id} is there twice.`),
    ...named.filter((id) => !ids.has(id)).map((id) => `${id} is referred to, and is not there.`),
    ...templates.flatMap((template) =>
      template.claims.flatMap((claim) => faultsOfClaim(claim, template, knowledge)),
    ),
    ...templates.flatMap(straying),
  ];
}

function faultsOfClaim(
  { field, seenOn, validUntil, source }: KnownClaim,
  { id }: Template,
  { builtOn }: Knowledge,
): readonly string[] {
  const days = daysBetween(seenOn, validUntil);
  const most = mostDays(source.read);
  const where = `${id}, ${field}`;
  return [
    ...(seenOn > builtOn ? [`${where}: it was read after the knowledge was put together.`] : []),
    ...(days <= 0 ? [`${where}: it ends before it was read.`] : []),
    ...(days > most ? [`${where}: it counts for ${days} days; ${most} are the most.`] : []),
  ];
}

/** The account's key goes along with the question, so it is asked at the vendor's own domain and nowhere else. */
function straying({ id, hosts, proofs }: Template): readonly string[] {
  const own = new Set(hosts.map(domainOf));
  return proofs.flatMap((proof) =>
    proof.kind === 'retention_api' && !own.has(domainOf(hostOf(proof.url)))
      ? [
          `${id}: ${hostOf(proof.url)} is asked about our account, and is not of the same domain as its hosts.`,
        ]
      : [],
  );
}

/** Empty for an address with a user name, a port or anything else that could hide where it leads. */
const hostOf = (url: string): string => /^https:\/\/([^/:?#@\\]+)\//.exec(url)?.[1] ?? '';

const domainOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');
