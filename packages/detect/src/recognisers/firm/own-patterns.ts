/**
 * Patterns of the firm's own, run by a linear-time engine, so that no pattern can hang the door.
 *
 * The engine is an order of magnitude slower than the built-in rules. A text that lacks a literal which every match
 * must contain is not shown to it at all; other texts are shown in windows of bounded size, which also bounds what a
 * pattern can cost that looks far ahead for each match.
 */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { OwnPattern } from '@bailiwick/contract/detector';
import { RE2JS } from 're2js';
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';
import { requiredLiteral } from './required-literal.ts';

const LONGEST_PATTERN = 1000;
const LARGEST_PROGRAM = 5000;

/** UTF-16 units shown to the engine at once, and how far two windows overlap: longer matches may be cut. */
const WINDOW = 4096;
const OVERLAP = 512;
/** With more matches than this in one window the rest of the window counts as found: hidden rather than leaked. */
const MOST_MATCHES = 512;

/** Texts in which a pattern that can match nothing shows it. */
const PROBES = ['', 'a', 'a b', '1-2\n'] as const;

/** What is wrong with a pattern, in plain words for whoever wrote it; nothing where it can be used. */
export function checkPattern(pattern: string): string | undefined {
  if (pattern === '') return 'The pattern is empty.';
  if (pattern.length > LONGEST_PATTERN) return `The pattern is longer than ${LONGEST_PATTERN} characters.`;
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message.replace(/^error parsing regexp: /, '') : 'it cannot be read';
    if (/\(\?<?[=!]/.test(pattern))
      return 'Look-ahead and look-behind are not supported; write what the match itself contains.';
    if (/\\[1-9]/.test(pattern)) return 'Back-references such as \\1 are not supported.';
    return `The pattern is not a valid regular expression: ${reason}.`;
  }
  if (compiled.programSize() > LARGEST_PROGRAM)
    return 'The pattern is too large once its repeats are written out; use smaller repeats.';
  if (PROBES.some((probe) => matchesNothing(compiled, probe))) {
    return 'The pattern matches nothing at all (an empty text), so it would match everywhere; make a part of it required.';
  }
  return undefined;
}

function matchesNothing(compiled: RE2JS, probe: string): boolean {
  const matcher = compiled.matcher(probe);
  while (matcher.find()) if (matcher.start() === matcher.end()) return true;
  return false;
}

/** One finder a pattern. Patterns must have passed `checkPattern`; one that cannot be compiled throws. */
export function ownPattern(own: OwnPattern): TextFinder {
  const compiled = RE2JS.compile(own.pattern);
  const literal = requiredLiteral(own.pattern);
  const type = own.type ?? 'TERM';
  const candidate = (start: number, end: number): Candidate => ({
    start,
    end,
    type,
    subtype: own.name,
    class: own.class ?? TYPE_CLASSES[type],
    score: 0.9,
    evidence: 'context',
  });
  return {
    on: 'text',
    find({ text }) {
      if (literal !== undefined && !contains(text, literal)) return [];
      const found: Candidate[] = [];
      for (let from = 0; from === 0 || from + OVERLAP < text.length; from += WINDOW - OVERLAP) {
        const to = Math.min(text.length, from + WINDOW);
        matchWindow(compiled, text.slice(from, to), (start, end) =>
          found.push(candidate(from + start, from + end)),
        );
      }
      return found;
    },
  };
}

function contains(text: string, literal: string): boolean {
  return text.includes(literal) || fold(text).includes(fold(literal));
}

function matchWindow(compiled: RE2JS, text: string, found: (start: number, end: number) => void): void {
  const matcher = compiled.matcher(text);
  for (let matches = 0; matcher.find(); matches++) {
    if (matches === MOST_MATCHES) return found(matcher.start(), text.length);
    if (matcher.end() > matcher.start()) found(matcher.start(), matcher.end());
  }
}
