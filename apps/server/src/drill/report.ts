/** What a drill found, as Markdown. */
import type { Outcome } from './answer.ts';
import type { Comparison, Totals } from './comparison.ts';
import type { LockedIn, Part } from './locked-in.ts';
import type { Pair, Replayed } from './replay.ts';

export interface Drill {
  readonly from: string;
  readonly to: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly replayed: Replayed;
  readonly planned: number;
  readonly comparison: Comparison;
  readonly lockedIn: LockedIn;
}

/** Longer answers are cut in the report; the JSON has them whole. */
const SHOWN = 600;

export function report(drill: Drill, answers: 'with answers' | 'without answers'): string {
  const { from, to, at, replayed, planned, comparison } = drill;
  const day = new Date(at).toISOString().slice(0, 10);
  const sections = [
    `# Exit drill: from ${from} to ${to}\n\n${day}. ${replayed.pairs.length} of ${planned} requests, asked through the door under the policy of that day.${stopOf(replayed)}`,
    numberOf(drill.lockedIn),
    sidesOf(comparison, from, to),
    takesOf(drill),
    ...(answers === 'with answers'
      ? [`## Side by side\n\n${replayed.pairs.map((pair) => sideBySide(pair, from, to)).join('\n\n')}`]
      : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function stopOf({ stopped, spent }: Replayed): string {
  return stopped === undefined ? '' : ` Stopped: the ${stopped} was used up (${amount(spent)} spent).`;
}

function numberOf({ number, parts }: LockedIn): string {
  const head =
    number === undefined
      ? 'Nothing could be compared: the first side answered none of the requests.'
      : `**${number} of 100.** 0: a switch would hardly be noticed; 100: it cannot be done.`;
  const rows = parts.map(
    (part) =>
      `| ${part.name} | ${part.weight} | ${lossOf(part)} | ${part.points.toFixed(1)} | ${part.measure} |`,
  );
  return `## How locked-in\n\n${head}\n\n| part | weight | loss | points | measured as |\n|---|---|---|---|---|\n${rows.join('\n')}\n\nA request without an answer there counts whole; the others count by what differs, in parts with weights. What the sample does not measure is left out, and the other weights are scaled to 100.`;
}

const lossOf = ({ loss }: Part): string => (loss === undefined ? 'not measured' : loss.toFixed(2));

function sidesOf(comparison: Comparison, from: string, to: string): string {
  const { alike, alikeItself, tools, refusalsDiffer, both } = comparison;
  const row = (name: string, read: (side: Totals) => string): string =>
    `| ${name} | ${read(comparison.from)} | ${read(comparison.to)} |`;
  const rows = [
    row('answered', ({ answered }) => `${answered} of ${comparison.tasks}`),
    row('refused', ({ refused }) => `${refused}`),
    row('median time, both answered', ({ medianMs }) => time(medianMs)),
    row('95 of 100 within', ({ p95Ms }) => time(p95Ms)),
    row('cost, both answered', ({ cost }) => (cost === undefined ? 'no price known' : amount(cost))),
  ];
  const lines = [
    alike === undefined
      ? 'No two answers in words to compare.'
      : `Answers share ${percent(alike)} of their words${alikeItself === undefined ? '' : `; ${from} asked twice shares ${percent(alikeItself)} with itself`}.`,
    tools === undefined
      ? `${from} called no tools in this sample.`
      : `Tool calls agree by ${percent(tools.same)} over ${tools.tasks} requests.`,
    `Refusals differ in ${refusalsDiffer} of ${both} requests that both answered.`,
  ];
  return `## Both sides\n\n| | ${from} | ${to} |\n|---|---|---|\n${rows.join('\n')}\n\n${lines.map((text) => `- ${text}`).join('\n')}`;
}

/** What a switch would take, in the order of what it costs to do. */
function takesOf({ to, comparison, replayed }: Drill): string {
  const { forbidden, unable, features, tools } = comparison;
  const codes = [
    ...new Set(replayed.pairs.flatMap(({ to: outcome }) => ('code' in outcome ? [outcome.code] : []))),
  ];
  const steps = [
    ...(forbidden === 0
      ? []
      : [
          `${forbidden} requests may not go to ${to} today: get evidence or an approval for it, or change the policy (\`bailiwick vendor show\`, \`bailiwick policy dry-run\`).`,
        ]),
    ...(features.length === 0
      ? []
      : [
          `Programs that use ${features.map(({ feature, asked }) => `\`${feature}\` (${asked})`).join(', ')} must do without there, or be changed.`,
        ]),
    ...(unable === 0
      ? []
      : [`${unable} requests got no answer there${codes.length === 0 ? '' : ` (${codes.join(', ')})`}.`]),
    ...(tools === undefined || tools.same === 1
      ? []
      : ['Descriptions of tools must be tried and sharpened: other calls are made there.']),
  ];
  const list =
    steps.length === 0
      ? '- Nothing that this sample shows; change the order of offerings, or `fallback`.'
      : steps.map((text) => `- ${text}`).join('\n');
  return `## What a switch would take\n\n${list}`;
}

function sideBySide({ task, from, to }: Pair, left: string, right: string): string {
  return `### ${task.id}\n\n**${left}** ${headOf(from)}\n\n${quoted(from)}\n\n**${right}** ${headOf(to)}\n\n${quoted(to)}`;
}

function headOf(outcome: Outcome): string {
  if (outcome.kind !== 'answered') return '';
  return `(${time(outcome.ms)}${outcome.cost === undefined ? '' : `, ${amount(outcome.cost)}`}${outcome.refused ? ', refuses' : ''})`;
}

function quoted(outcome: Outcome): string {
  const lines = saidIn(outcome).split('\n');
  return lines.map((text) => `> ${text}`).join('\n');
}

function saidIn(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answered': {
      const calls = outcome.calls.map(({ name, keys }) => `calls ${name}(${keys.join(', ')})`);
      const text = outcome.text.length > SHOWN ? `${outcome.text.slice(0, SHOWN)} …` : outcome.text;
      return [text, ...calls].filter((part) => part !== '').join('\n');
    }
    case 'forbidden':
      return `May not go there (${outcome.code}): ${outcome.says}`;
    case 'unable':
      return `No answer (${outcome.code}): ${outcome.says}`;
    case 'unsaid':
      return `Cannot be asked in its protocol: ${outcome.features.join(', ')}`;
  }
}

const time = (ms: number | undefined): string => (ms === undefined ? '–' : `${(ms / 1_000).toFixed(2)} s`);
const amount = (money: number): string => money.toFixed(money < 0.01 && money > 0 ? 6 : 4);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
