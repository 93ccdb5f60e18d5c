/** The verdict as people read it: a sentence, the facts behind it, and what it does not show. */
import { base64, hex, textOf } from '../bytes.ts';
import type { Opened, Signatory } from '../checkpoint.ts';
import type { Proven } from '../evidence.ts';
import type { Grown } from '../growth.ts';
import { ALGORITHMS, titleOf } from '../note.ts';
import type { Reason, Refused } from '../verdict.ts';
import type { WholeLog } from '../whole-log.ts';
import { type Child, element } from './element.ts';
import { laidOut, visible } from '../readable.ts';
import type { Words } from './words.ts';

export type Verdict = Proven | WholeLog | Grown | Refused;

export interface Reported {
  readonly verdict: Verdict;
  /** SHA-256 of the evidence file or the older checkpoint, where there was one. */
  readonly fileHash: Uint8Array | undefined;
  readonly at: Date;
}

/** These say that something is lacking for a verdict, not that it is bad. */
const LACKING: ReadonlySet<Reason> = new Set(['no-key', 'no-keys', 'no-entry', 'algorithm-missing']);

export function report(reported: Reported, words: Words): HTMLElement {
  const { verdict } = reported;
  if (verdict.kind === 'refused') {
    const lacking = LACKING.has(verdict.because);
    return element(
      'article',
      { class: lacking ? 'lacking' : 'refused' },
      element('h2', {}, lacking ? words.notChecked : words.doNotBelieve),
      element('p', { class: 'sentence' }, words.because[verdict.because](visible(verdict.what))),
      facts(factsOfCheck(reported, words)),
    );
  }
  return element(
    'article',
    { class: 'proven' },
    element('h2', {}, words.believe),
    element('p', { class: 'sentence' }, sentence(verdict, words)),
    ...(verdict.kind === 'proven' ? entryView(verdict.entry, words) : []),
    facts(factsOf(reported, verdict, words)),
    element('h3', {}, words.limits),
    element('ul', {}, ...limitsOf(verdict, words).map((limit) => element('li', {}, limit))),
  );
}

const checkpointOf = (verdict: Exclude<Verdict, Refused>): Opened =>
  verdict.kind === 'grown' ? verdict.newer : verdict.opened;

function sentence(verdict: Exclude<Verdict, Refused>, words: Words): string {
  const { checkpoint, log } = checkpointOf(verdict);
  const { count, list, time } = words.formats;
  const algorithms = [...new Set(log.map(({ key }) => ALGORITHMS[key.algorithm].title))];
  const stated = log.find(({ time: stamp }) => stamp !== undefined)?.time;
  const when = stated === undefined ? undefined : time(new Date(stated * 1000));
  const signed = words.signed(when, list(algorithms));
  const origin = visible(checkpoint.origin);
  const size = count(checkpoint.size);
  switch (verdict.kind) {
    case 'proven':
      return words.proven({ origin, index: count(verdict.index), size, signed });
    case 'whole':
      return words.whole({ origin, size, signed });
    case 'grown':
      return words.grown({ origin, from: count(verdict.older.checkpoint.size), to: size, signed });
  }
}

function limitsOf(verdict: Exclude<Verdict, Refused>, words: Words): readonly string[] {
  const { limit, unkept, formats } = words;
  const { log, witnesses } = checkpointOf(verdict);
  const quantumSafe = log.some(({ key }) => ALGORITHMS[key.algorithm].quantumSafe);
  const unwitnessed = verdict.kind === 'grown' ? [] : [limit.oneHistory];
  return [
    ...(witnesses.length > 0 ? [limit.independence] : unwitnessed),
    ...(verdict.kind === 'whole' && verdict.keptFrom > 0 ? [unkept(formats.count(verdict.keptFrom))] : []),
    limit.truth,
    limit.clock,
    ...(verdict.kind === 'proven' ? [limit.restOfLog] : []),
    ...(verdict.kind === 'grown' ? [limit.newEntries] : []),
    ...(quantumSafe ? [] : [limit.quantum]),
  ];
}

type Fact = readonly [name: string, values: readonly string[]];

function factsOf(reported: Reported, verdict: Exclude<Verdict, Refused>, words: Words): readonly Fact[] {
  const { checkpoint, log, witnesses, absent } = checkpointOf(verdict);
  const { fact } = words;
  const signatory = ({ key, time: stamp }: Signatory): string =>
    `${visible(titleOf(key))}: ${stamp === undefined ? words.noTime : words.formats.time(new Date(stamp * 1000))}`;
  const others = [...witnesses.map(signatory), ...absent.map((key) => words.absent(visible(titleOf(key))))];
  return [
    [fact.log, [visible(checkpoint.origin)]],
    ...(verdict.kind === 'proven' ? [[fact.position, [String(verdict.index)]] as const] : []),
    [fact.entries, [String(checkpoint.size)]],
    [fact.root, [base64(checkpoint.root)]],
    [fact.signedBy, log.map(signatory)],
    [fact.witnesses, others.length === 0 ? [words.noWitness] : others],
    ...factsOfCheck(reported, words),
  ];
}

const factsOfCheck = ({ fileHash, at }: Reported, words: Words): readonly Fact[] => [
  ...(fileHash === undefined ? [] : [[words.fact.file, [hex(fileHash)]] as const]),
  [words.fact.checked, [words.formats.time(at)]],
];

const facts = (all: readonly Fact[]): HTMLElement =>
  element(
    'dl',
    {},
    ...all.flatMap(([name, values]): readonly Child[] => [
      element('dt', {}, name),
      ...values.map((value) => element('dd', {}, value)),
    ]),
  );

function entryView(entry: Uint8Array, words: Words): readonly Child[] {
  const text = textOf(entry);
  const headline = element('h3', {}, words.entry);
  if (text === undefined)
    return [headline, element('p', {}, words.notText), element('pre', { tabindex: '0' }, hex(entry))];
  const json = laidOut(text);
  const shown = element('pre', { tabindex: '0' }, visible(json ?? text));
  if (json === undefined) return [headline, shown];
  const written = element('pre', { tabindex: '0' }, visible(text));
  return [headline, shown, element('details', {}, element('summary', {}, words.asWritten), written)];
}
