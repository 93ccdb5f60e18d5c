/** Names in the columns of tables: rows of SQL, CSV, HTML and JSON, by the heading of the column. */
import { fold } from '../../letters.ts';
import type { Cell } from '../../outline/cells.ts';
import type { TextFinder } from '../../recogniser.ts';
import { namingOf } from './headings.ts';
import { couldBeName } from './whole-name.ts';

/** @param isGiven whether a folded word is a given name. */
export function nameColumns(isGiven: (folded: string) => boolean): TextFinder {
  /** A column that may hold anything convinces with a given name. */
  const isPerson = ({ heading }: Cell, value: string): boolean => {
    if (!couldBeName(value)) return false;
    if (namingOf(heading) === 'person') return true;
    const words = fold(value).match(/\p{L}+/gu) ?? [];
    return words.length > 1 && words.some(isGiven);
  };
  return {
    on: 'text',
    find: (scene) =>
      scene
        .cellsUnder((heading) => namingOf(heading) !== 'other')
        .flatMap((cell) => {
          const { start, end } = cell;
          if (!isPerson(cell, scene.text.slice(start, end))) return [];
          return [{ start, end, type: 'PERSON', score: 0.85, evidence: 'context' }];
        }),
  };
}
