import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageMap } from './coverage.ts';
import { replyPlaces } from './reply-coverage.ts';
import { ANNA, STRICT, dataOf, sse, streamed, whole } from './reply.fixture.ts';
import { ROUTES, type Route } from './routes.ts';

/** A document with `value` in such a place. */
function documentOf(pattern: string, value: unknown): object {
  const type = / of an event of type (\S+)$/.exec(pattern)?.[1];
  const [path = ''] = pattern.split(' of ');
  const built = path.split('.').reduceRight<unknown>((inner, step) => {
    if (step === '*') return { brand_new: inner };
    if (step === '{name}') return { [String(inner)]: 1 };
    if (step.endsWith('[]')) return { [step.slice(0, -2)]: [inner] };
    // The type of the object decides, not the name under which it stands.
    return step === 'image_generation_call' ? { ...(inner as object), type: step } : { [step]: inner };
  }, value);
  return { ...(built as object), ...(type === undefined ? {} : { type }) };
}

/** The reply as the caller gets it: an event where the place is one of an event. */
function handedOn(route: Route, document: object, trying = {}): string {
  if (!('type' in document)) return whole(route.name, document, trying);
  return JSON.stringify(dataOf(streamed(route.name, sse(document), trying))[0]);
}

/** Finds something in every text. */
const SUSPICIOUS = {
  ...STRICT,
  detector: {
    ...STRICT.detector,
    detect: (text: string) => [
      {
        start: 0,
        end: text.length,
        type: 'TERM' as const,
        class: 'confidential' as const,
        score: 1,
        canonical: text,
      },
    ],
  },
};

const SAMPLES: Readonly<Record<string, string>> = {
  setting: 'in_progress',
  id: 'call_4f4f4f4f',
  tool_name: 'get_weather',
  model: 'gpt-5.1',
  time: '2026-03-01T10:00:00Z',
  file: 'MTIzNDU2Nzg5MDEyMzQ1Njc4',
};

const placesOf = (route: Route, treatment: string): readonly (readonly [string, string])[] =>
  replyPlaces(route.body)
    .filter((row) => row.treatment === treatment)
    .flatMap(({ position, places }) => places.map((place) => [position, place] as const));

describe('the coverage map of replies', () => {
  it('has rows for every route that is served, each position and treatment once', () => {
    for (const { method, path, protocol } of ROUTES) {
      const rows = coverageMap().filter(
        (row) => row.direction === 'reply' && row.protocol === protocol && row.route === `${method} ${path}`,
      );
      const positions = rows.map(({ position, treatment }) => `${position} ${treatment}`);
      assert.equal(new Set(positions).size, positions.length);
      for (const position of ['unknown inspected', 'key inspected', 'thinking sealed', 'id passed'])
        assert.ok(positions.includes(position), `${path} ${position}`);
    }
  });

  for (const route of ROUTES) {
    it(`is what happens to replies of ${route.name}`, () => {
      for (const [position, place] of placesOf(route, 'inspected')) {
        const restored = handedOn(route, documentOf(place, ANNA.token));
        assert.equal(restored, JSON.stringify(documentOf(place, ANNA.value)), `${position} ${place}`);
        if (position !== 'free') continue;
        assert.deepEqual(
          JSON.parse(handedOn(route, documentOf(place, 12_345_678), { foreign: STRICT })),
          documentOf(place, '[PHONE withheld]'),
          `a number in ${place}`,
        );
      }
      for (const [position, place] of placesOf(route, 'passed')) {
        const document = documentOf(place, SAMPLES[position]);
        assert.equal(
          handedOn(route, document, { foreign: SUSPICIOUS }),
          JSON.stringify(document),
          `${position} ${place}`,
        );
        assert.ok(
          !handedOn(route, documentOf(place, ANNA.token)).includes(ANNA.token),
          `${position} ${place} by its look only`,
        );
      }
      for (const [position, place] of placesOf(route, 'sealed')) {
        const type = /^type (\S+)/.exec(place)?.[1];
        const document =
          type === undefined
            ? documentOf(place, ANNA.token)
            : {
                brand_new: [
                  {
                    type,
                    text: ANNA.token,
                    data: ANNA.token,
                    ...(place.endsWith('signature') ? { signature: 'x' } : {}),
                  },
                ],
              };
        assert.equal(
          whole(route.name, document, { foreign: STRICT }),
          JSON.stringify(document),
          `${position} ${place}`,
        );
      }
      for (const [, place] of placesOf(route, 'removed')) {
        const beside = { text: ANNA.token, logprobs: { tokens: [ANNA.token] } };
        assert.deepEqual(
          JSON.parse(whole(route.name, { brand_new: beside })),
          { brand_new: { text: ANNA.value, logprobs: null } },
          place,
        );
      }
    });
  }
});
