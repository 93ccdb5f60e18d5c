import type { Prediction, SpanType } from '../labelled.ts';
import { load, type Peer } from './peer.ts';

interface Match {
  readonly offset: { readonly start: number; readonly length: number };
}
interface View {
  json(options: { offset: true }): Match[];
}
type Kind = 'people' | 'places' | 'organizations' | 'dates' | 'emails' | 'phoneNumbers' | 'urls';
type Document = { readonly [kind in Kind]: () => View };
type Nlp = ((text: string) => Document) & { extend(plugin: unknown): void };

const TYPES: readonly (readonly [Kind, SpanType])[] = [
  ['people', 'PERSON'],
  ['places', 'LOCATION'],
  ['organizations', 'ORGANIZATION'],
  ['dates', 'DATE_TIME'],
  ['emails', 'EMAIL'],
  ['phoneNumbers', 'PHONE'],
  ['urls', 'URL'],
];

/** A rule-based English tagger: the strongest of npm at names. Full stops at the end of a match are left out. */
export const compromise: Peer = {
  name: 'compromise',
  package: 'compromise',
  async load() {
    const { default: nlp } = await load<{ default: Nlp }>('compromise');
    nlp.extend((await load<{ default: unknown }>('compromise-dates')).default);
    return (text) => {
      const document = nlp(text);
      return TYPES.flatMap(([kind, type]) =>
        document[kind]()
          .json({ offset: true })
          .map(({ offset: { start, length } }): Prediction => {
            const unpointed = text.slice(start, start + length).replace(/[\s.,;:!?)]+$/, '');
            return { start, end: start + unpointed.length, type };
          }),
      );
    };
  },
};
