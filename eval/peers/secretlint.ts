import type { Prediction } from '../labelled.ts';
import { load, type Peer } from './peer.ts';

interface Core {
  readonly lintSource: (task: {
    source: { filePath: string; content: string; contentType: 'text' };
    options: { noPhysicFilePath: true; config: { rules: { id: string; rule: unknown }[] } };
  }) => Promise<{ messages: readonly { range: readonly [number, number] }[] }>;
}

const PRESET = '@secretlint/secretlint-rule-preset-recommend';

/** Made for secrets in repositories, and measured on nothing else. */
export const secretlint: Peer = {
  name: 'secretlint',
  package: '@secretlint/core',
  only: /secret|code|look-alike/,
  async load() {
    const { lintSource } = await load<Core>('@secretlint/core');
    const { creator } = await load<{ creator: unknown }>(PRESET);
    return async (content) => {
      const { messages } = await lintSource({
        source: { filePath: 'text.txt', content, contentType: 'text' },
        options: { noPhysicFilePath: true, config: { rules: [{ id: PRESET, rule: creator }] } },
      });
      return messages.map(({ range: [start, end] }): Prediction => ({ start, end, type: 'SECRET' }));
    };
  },
};
