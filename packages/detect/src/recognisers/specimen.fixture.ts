/** For tests: kinds described by texts in which «marks» stand around what must be found. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingType } from '@bailiwick/contract/classes';
import type { Detector } from '@bailiwick/contract/detector';
import { createDetector } from '../index.ts';

export interface Kind {
  readonly type: FindingType;
  readonly subtype?: string;
  /** Texts with «marks», or such a text and the canonical form of its first value. */
  readonly found: readonly (string | readonly [text: string, canonical: string])[];
  /** Texts in which nothing of the type may be found. */
  readonly not: readonly string[];
  readonly detector?: Detector;
}

const usual = createDetector();

export function describeKind(title: string, kind: Kind): void {
  const detector = kind.detector ?? usual;
  describe(title, () => {
    for (const entry of kind.found) {
      const [marked, canonical] = typeof entry === 'string' ? [entry, undefined] : entry;
      it(`finds ${marked}`, () => {
        const text = marked.replace(/[«»]/g, '');
        const spans = detector
          .detect(text)
          .filter(
            (one) => one.type === kind.type && (kind.subtype === undefined || one.subtype === kind.subtype),
          );
        assert.deepEqual(
          spans.map((one) => text.slice(one.start, one.end)),
          [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]),
        );
        if (canonical !== undefined) assert.equal(spans[0]?.canonical, canonical);
      });
    }
    for (const text of kind.not) {
      it(`finds none in ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`, () => {
        assert.deepEqual(
          detector.detect(text).filter((one) => one.type === kind.type),
          [],
        );
      });
    }
  });
}
