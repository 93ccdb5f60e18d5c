import type { aboutEndpoints } from '@bailiwick/api/about';
import type { Configuration } from '../config/configuration.ts';
import type { Handlers } from './handler.ts';

export interface AboutParts {
  readonly configuration: () => Configuration;
  readonly version: string;
}

export function aboutHandlers({ configuration, version }: AboutParts): Handlers<typeof aboutEndpoints> {
  return {
    install: () => {
      const { name, country } = configuration().organisation;
      return { organisation: name, country, version };
    },
  };
}
