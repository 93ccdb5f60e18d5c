/** Firms written in small letters, which only their legal form gives away: `acme ltd`. */
import type { Candidate } from '../candidate.ts';
import { fold, isWordAt } from '../letters.ts';
import type { WordFinder } from '../recogniser.ts';
import { hashOf } from '../words.ts';
import { CASE_SHIFT, COMMON_SHIFT, type WordTable } from './lexicon.ts';

/** Legal forms that are no word of a language. */
const FORMS = ['gmbh', 'ltd', 'llc', 'plc', 'inc', 'sarl', 'srl', 'bv', 'pty'] as const;
const SHORTEST = 3;
const LONGEST = 24;

/** What small firms are called by their trade; behind a word that no language knows: `brightwater homes`. */
const TRADES = (
  'homes logistics dental plumbing roofing bakery motors consulting solutions holdings pharma insurance realty builders joinery electrical couriers haulage catering interiors properties ' +
  'studios robotics analytics brewing foods farms textiles plastics recruitment staffing lettings scaffolding carpentry landscaping optics dairies removals carpets kitchens'
).split(' ');
/** `pallister and sons`. */
const KIN = ['sons', 'partners', 'associates', 'bros', 'daughters'] as const;

/** @param lexicon says which words are too common to name a firm. */
export function smallFirms(lexicon: WordTable): readonly WordFinder[] {
  const strange = (text: string, end: number): number => {
    let from = end;
    while (end - from < LONGEST && isWordAt(text, from - 1)) from--;
    const name = text.slice(from, end);
    const isStrange = name.length > SHORTEST && /^\p{Ll}+$/u.test(name) && !ENDINGS.test(name);
    return isStrange && (lexicon.of(hashOf(fold(name))) & KNOWN) === 0 ? from : -1;
  };
  const kin: WordFinder = {
    on: 'word',
    words: KIN,
    find({ text }, start, end) {
      const joint = / (?:and|&) $/.exec(text.slice(Math.max(0, start - 5), start));
      const from = joint === null ? -1 : strange(text, start - joint[0].length);
      return from < 0 || text.slice(start, end) !== text.slice(start, end).toLowerCase()
        ? undefined
        : firm(from, end);
    },
  };
  /** `i work for ostwell`. */
  const employed: WordFinder = {
    on: 'word',
    words: ['work', 'works', 'worked', 'working', 'job', 'employed'],
    find({ text }, _start, end) {
      const gap = AT.exec(text.slice(end, end + 10))?.[0].length ?? -1;
      if (gap < 0) return undefined;
      const from = end + gap;
      let to = from;
      while (to - from < LONGEST && isWordAt(text, to)) to++;
      return strange(text, to) === from && ALONE.test(text.slice(to, to + 6)) ? firm(from, to) : undefined;
    },
  };
  const trade: WordFinder = {
    on: 'word',
    words: TRADES,
    find({ text }, start, end) {
      if (text[start - 1] !== ' ' || text.slice(start, end) !== text.slice(start, end).toLowerCase())
        return undefined;
      const from = strange(text, start - 1);
      return from < 0 ? undefined : firm(from, end);
    },
  };
  const formed: WordFinder = {
    on: 'word',
    words: FORMS,
    find({ text }, start, end): Candidate | undefined {
      const form = text.slice(start, end);
      if (form !== form.toLowerCase() || text[start - 1] !== ' ') return undefined;
      let from = start - 1;
      while (start - from < LONGEST && isWordAt(text, from - 1)) from--;
      const name = text.slice(from, start - 1);
      if (name.length < SHORTEST || name !== name.toLowerCase() || !/^\p{L}+$/u.test(name)) return undefined;
      const known = lexicon.of(hashOf(fold(name)));
      const isCommon = ((known >>> COMMON_SHIFT) & 7) >= 3 && ((known >>> CASE_SHIFT) & 3) !== 3;
      return isCommon ? undefined : firm(from, end);
    },
  };
  return [formed, kin, trade, employed];
}

const AT = /^ (?:for|at|by) (?=\p{Ll})/u;
const ALONE = /^(?:[.,;!?)]|\s*$|\n| (?:in|and|as|since|but|now|on|near|for|so|i)(?!\p{L}))/u;
const KNOWN = 0xffff | (7 << COMMON_SHIFT) | (3 << CASE_SHIFT);
/** What words end with that a list lacks: `onboarding solutions`, `prefabricated homes`. */
const ENDINGS =
  /(?:ing|ed|ly|s|ion|ity|ent|ant|al|ic|ive|ous|ful|able|ible|less|ware|based|wide|commerce|tech|tenant|saas)$/u;

function firm(start: number, end: number): Candidate {
  return { start, end, type: 'ORGANIZATION', score: 0.75, evidence: 'model' };
}
