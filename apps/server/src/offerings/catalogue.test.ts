import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { parseConfiguration } from '../config/parse.ts';
import { SINGLE_USER } from '../keys/api-keys.ts';
import {
  compileCatalogue,
  modelMatches,
  offeringsFor,
  privateOfferings,
  resolve,
  stopAt,
} from './catalogue.ts';
import type { Protocol } from './offering.ts';

const configuration = parseConfiguration(
  `offerings:
  - { id: wide, protocol: openai, base_url: "https://w.example/v1", models: ["gpt-*", "*-large"], aliases: { fast: gpt-small } }
  - { id: exact, protocol: openai, base_url: "https://e.example/v1", models: [gpt-4, mistral-large, org/name] }
  - { id: claude, protocol: anthropic, base_url: "https://c.example", models: ["claude-*"] }
  - { id: home, protocol: [openai, anthropic], base_url: "http://127.0.0.1:1/v1", private: true, models: ["llama*"], default_model: llama-3 }
  - { id: bare, protocol: openai, base_url: "http://127.0.0.1:2/v1", private: true, models: ["qwen*"] }
  - { id: last, protocol: openai, base_url: "https://l.example/v1", models: ["*b*c*"] }
`,
  {},
  { pattern: () => undefined },
);
const catalogue = compileCatalogue(configuration);

const goes = (model: string | undefined, protocol: Protocol = 'openai', asked?: string): string => {
  const { offering, upstreamModel } = resolve(catalogue, { model, protocol, asked });
  return `${offering.id} ${upstreamModel}`;
};
const refused = (code: string, words: RegExp) => (error: Error & { code?: string }) =>
  error.code === code && words.test(error.message);

describe('a model name', () => {
  it('goes to the offering that spells it out before one whose pattern fits', () => {
    assert.equal(goes('gpt-4'), 'exact gpt-4');
    assert.equal(goes('mistral-large'), 'exact mistral-large');
    assert.equal(goes('gpt-5'), 'wide gpt-5');
  });

  it('may be an alias, and the vendor gets its own name', () => {
    assert.equal(goes('fast'), 'wide gpt-small');
  });

  it('may name its offering, and the vendor gets the rest', () => {
    assert.equal(goes('wide/gpt-4'), 'wide gpt-4');
    assert.equal(goes('wide/fast'), 'wide gpt-small');
    assert.equal(goes('org/name'), 'exact org/name');
  });

  it('fits a pattern as a whole only', () => {
    assert.equal(goes('a-large'), 'wide a-large');
    assert.equal(goes('xbxcx'), 'last xbxcx');
    assert.throws(() => goes('my-llama'), refused('offering_not_approved', /No offering serves/));
  });

  it('never leaves its protocol', () => {
    assert.equal(goes('llama-2', 'anthropic'), 'home llama-2');
    assert.throws(() => goes('gpt-4', 'anthropic'), refused('offering_not_approved', /No offering serves/));
    assert.throws(
      () => goes('wide/gpt-4', 'anthropic'),
      refused('malformed_request', /does not speak the protocol/),
    );
  });

  it('is refused with a suggestion, and never echoed', () => {
    assert.throws(() => goes('gtp-4'), refused('offering_not_approved', /Did you mean gpt-4\?/));
    assert.throws(
      () => goes('anna.keller@example.org'),
      (error: Error) => !error.message.includes('anna'),
    );
    assert.throws(() => goes(undefined), refused('malformed_request', /names no model/));
    assert.throws(() => goes('x'.repeat(257)), refused('malformed_request', /longer than 256/));
  });

  it('of the prototype chain is no alias', () => {
    for (const name of ['constructor', 'toString', '__proto__'])
      assert.throws(() => goes(name), refused('offering_not_approved', /serves/));
  });

  it('cannot make a pattern slow', () => {
    const started = performance.now();
    for (let i = 0; i < 1000; i += 1)
      assert.equal(modelMatches(configuration.offerings[5] ?? assert.fail(), 'b'.repeat(256)), false);
    assert.ok(performance.now() - started < 500);
  });
});

describe('the header that asks for an offering', () => {
  it('wins over the order of the file', () => {
    assert.equal(goes('gpt-4', 'openai', 'wide'), 'wide gpt-4');
    assert.equal(goes('wide/gpt-4', 'openai', 'wide'), 'wide gpt-4');
  });

  it('is refused where that offering does not exist or does not serve the model', () => {
    assert.throws(
      () => goes('gpt-4', 'openai', 'wied'),
      refused('offering_not_approved', /Did you mean wide\?/),
    );
    assert.throws(
      () => goes('gpt-5', 'openai', 'exact'),
      refused('offering_not_approved', /exact does not serve/),
    );
  });
});

describe('the mirror', () => {
  it('takes any model once it is asked for by name, and is not in the way otherwise', () => {
    assert.equal(goes('mirror'), 'mirror mirror');
    assert.equal(goes('mirror/gpt-4', 'anthropic'), 'mirror gpt-4');
    assert.equal(goes('gpt-4', 'openai', 'mirror'), 'mirror gpt-4');
  });

  it('takes every model while there is nothing else', () => {
    const alone = compileCatalogue(parseConfiguration('', {}, { pattern: () => undefined }));
    assert.equal(resolve(alone, { model: 'gpt-9', protocol: 'openai' }).offering.id, 'mirror');
  });
});

describe('a request at another offering', () => {
  const at = (id: string, model: string | undefined, protocol: Protocol = 'openai') =>
    stopAt(catalogue, { offering: offeringId(id), model, protocol })?.upstreamModel;

  it('keeps its model where that is served, and takes the default one elsewhere', () => {
    assert.equal(at('home', 'llama-2'), 'llama-2');
    assert.equal(at('home', 'gpt-4'), 'llama-3');
    assert.equal(at('home', 'wide/llama-2'), 'llama-2');
    assert.equal(at('exact', 'gpt-5'), 'gpt-4');
  });

  it('keeps its name at a private offering that knows patterns only', () => {
    assert.equal(at('bare', 'gpt-4'), 'gpt-4');
  });

  it('has no place where the protocol differs, nothing fits or nobody is there', () => {
    assert.equal(at('claude', 'gpt-4'), undefined);
    assert.equal(at('wide', 'claude-3'), undefined);
    assert.equal(at('nobody', 'gpt-4'), undefined);
  });
});

describe('what a key may use', () => {
  it('is listed in the order of the file', () => {
    const ids = (protocol: Protocol, allowed?: string[]) =>
      offeringsFor(catalogue, {
        protocol,
        principal: { ...SINGLE_USER, offerings: allowed?.map(offeringId) },
      }).map(({ id }) => id);
    assert.deepEqual(ids('anthropic'), ['claude', 'home', 'mirror']);
    assert.deepEqual(ids('openai', ['last', 'claude', 'home']), ['home', 'last']);
    assert.deepEqual(privateOfferings(catalogue, { protocol: 'openai', principal: SINGLE_USER }), [
      'home',
      'bare',
    ]);
  });
});
