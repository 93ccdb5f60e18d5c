import { problemText, readConfiguration } from '../config/parse.ts';
import { readConfigurationFile } from '../config/load.ts';
import { configurationSchema } from '../config/schema.ts';
import { environment, readSettings } from '../config/settings.ts';
import { writeStarter } from '../config/starter.ts';
import { type Command, PLACE } from './command.ts';
import { json } from './io.ts';
import { CHECKS } from './place.ts';

const FILE = { home: PLACE['home']!, config: PLACE['config']! };

export const configInit: Command = {
  name: 'config init',
  summary: 'Write a commented configuration to start from; never over an existing one',
  options: FILE,
  async run({ values, flags }, io) {
    const { config } = readSettings(values);
    const result = await writeStarter(config, configurationSchema());
    if (flags.has('json')) json(io, { file: config, written: result === 'written' });
    else if (result === 'written') io.out(`${config}\n`);
    if (result === 'exists') io.err(`${config} exists and was left as it is.\n`);
    return result === 'written' ? 0 : 1;
  },
};

export const configCheck: Command = {
  name: 'config check',
  summary: 'Check the configuration and list everything that is wrong with it',
  options: FILE,
  async run({ values, flags }, io) {
    const { config } = readSettings(values);
    const reading = readConfiguration(await readConfigurationFile(config), environment(), CHECKS);
    const problems = reading.kind === 'valid' ? [] : reading.problems;
    if (flags.has('json')) json(io, { file: config, valid: reading.kind === 'valid', problems });
    else if (reading.kind === 'valid')
      io.out(`${config} is in order: ${offeringCount(reading.configuration.offerings.length - 1)}.\n`);
    else for (const problem of problems) io.out(`${problemText(problem)}\n`);
    return reading.kind === 'valid' ? 0 : 1;
  },
};

const offeringCount = (count: number): string =>
  count === 0 ? 'no offering but the mirror' : `${count} offering${count === 1 ? '' : 's'} and the mirror`;

export const configSchema: Command = {
  name: 'config schema',
  summary: 'Print the JSON Schema of the configuration',
  options: {},
  run(_, io) {
    json(io, configurationSchema());
    return Promise.resolve(0);
  },
};
