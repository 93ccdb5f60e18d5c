import type { Prediction, SpanType } from '../labelled.ts';
import { load, named, type Peer } from './peer.ts';

interface Module {
  readonly redact: (
    text: string,
    options: { replace(entity: string, value: string): string | undefined },
  ) => Promise<readonly [redacted: string, restore: unknown]>;
}

const TYPES: Readonly<Record<string, SpanType>> = {
  email: 'EMAIL',
  'phone-number': 'PHONE',
  'ip-address': 'IP',
  'credit-card-number': 'CREDIT_CARD',
};

/** A WebAssembly module; reports values in order, which are looked up from left to right. */
export const arcjet: Peer = {
  name: '@arcjet/redact',
  package: '@arcjet/redact',
  async load() {
    const { redact } = await load<Module>('@arcjet/redact');
    return async (text) => {
      const found: Prediction[] = [];
      let from = 0;
      await redact(text, {
        replace(entity, value) {
          const start = text.indexOf(value, from);
          if (start >= 0) {
            from = start + value.length;
            found.push({ start, end: from, type: named(TYPES, entity) });
          }
          return undefined;
        },
      });
      return found;
    };
  },
};
