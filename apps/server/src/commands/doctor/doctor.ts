/**
 * The doctor looks at everything that Bailiwick needs and says, for each thing that is not well, how to mend it.
 * It changes nothing and sends nothing of the firm's anywhere.
 */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Configuration } from '../../config/configuration.ts';
import { readConfigurationFile } from '../../config/load.ts';
import { problemText, readConfiguration } from '../../config/parse.ts';
import { type Settings, environment, listenAddress, readSettings } from '../../config/settings.ts';
import { type Command, LISTEN, PLACE } from '../command.ts';
import { type Io, json } from '../io.ts';
import { CHECKS } from '../place.ts';
import { checkBackups } from './backups.ts';
import { type Health, ok, problem, warning } from './finding.ts';
import { checkClock, checkDisk, checkHome, checkPort } from './machine.ts';
import { checkMemory } from './memory.ts';
import { checkPolicy } from './policy.ts';
import { checkDoor, checkQuantumSafety } from './transport.ts';
import { type Probe, checkOffering, probeVendor } from './probe.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check configuration, home, disk, clock, database, keys and vendors, and say how to mend them',
  options: { ...LISTEN, ...PLACE },
  async run({ values, flags }, io) {
    const findings = await examine(readSettings(values), {
      probe: probeVendor,
      progress: (text) => io.err(`${text} …\n`),
    });
    const healthy = findings.every(({ state }) => state !== 'problem');
    if (flags.has('json')) json(io, { ok: healthy, findings });
    else print(findings, io);
    return healthy ? 0 : 1;
  },
};

interface Examination {
  readonly probe: Probe;
  /** Told what is looked at next. */
  readonly progress: (text: string) => void;
}

async function examine(settings: Settings, { probe, progress }: Examination): Promise<readonly Health[]> {
  progress('Reading the configuration');
  const findings: Health[] = [];
  const { health, configuration } = await checkConfiguration(settings.config);
  findings.push(...health);

  progress('Looking at home folder, disk and clock');
  findings.push(await checkHome(settings.home), await checkDisk(await nearestFolder(settings.home)));
  if (configuration === undefined) return [...findings, checkClock(Date.now(), undefined)];

  progress('Opening the database');
  findings.push(...(await checkMemory(settings, configuration)));
  findings.push(
    await checkPort(listenAddress(settings, configuration)),
    await checkDoor(settings, configuration, Date.now()),
    ...(await checkBackups(settings, configuration, Date.now())),
    ...checkPolicy(configuration, Date.now()),
    ...checkQuantumSafety(configuration),
  );
  const vendors = configuration.offerings.filter(({ destination }) => destination.kind === 'http');
  if (vendors.length > 0) progress(`Asking ${vendors.map(({ id }) => id).join(', ')}`);
  findings.push(
    ...(await Promise.all(configuration.offerings.map((offering) => checkOffering(offering, probe)))),
  );
  return findings;
}

async function checkConfiguration(
  file: string,
): Promise<{ readonly health: readonly Health[]; readonly configuration: Configuration | undefined }> {
  const check = 'configuration';
  if ((await stat(file).catch(() => undefined)) === undefined) {
    const empty = readConfiguration('', environment(), CHECKS);
    const health = warning(
      check,
      `${file} does not exist yet.`,
      'The first `start` writes one, or `bailiwick config init` now.',
    );
    return { health: [health], configuration: empty.kind === 'valid' ? empty.configuration : undefined };
  }
  const reading = readConfiguration(await readConfigurationFile(file), environment(), CHECKS);
  if (reading.kind === 'invalid') {
    return {
      health: reading.problems.map((wrong) => problem(check, problemText(wrong), `Correct ${file}.`)),
      configuration: undefined,
    };
  }
  return { health: [ok(check, `${file} is in order.`)], configuration: reading.configuration };
}

async function nearestFolder(path: string): Promise<string> {
  let folder = path;
  while ((await stat(folder).catch(() => undefined)) === undefined && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

function print(findings: readonly Health[], io: Io): void {
  for (const { state, check, says, mend } of findings) {
    io.out(`${state.padEnd(8)} ${check}: ${says}\n`);
    if (mend !== undefined) io.out(`         → ${mend}\n`);
  }
  const count = (wanted: Health['state']): number => findings.filter(({ state }) => state === wanted).length;
  io.out(`\n${count('problem')} problems, ${count('warning')} warnings.\n`);
}
