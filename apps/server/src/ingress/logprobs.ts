/**
 * Log probabilities list a text token by token, pieces of pseudonyms among them, and cannot be lined up with the
 * restored text; left beside a text that was changed, they would also show what is withheld there. So they stay only
 * where the text of their choice or part came back as it was. In a stream, where that is known too late, they go.
 */
import type { JsonContainer, JsonDocument } from './json/document.ts';
import type { Splice } from './json/scan.ts';
import type { ReplyPositions } from './reply-position.ts';

/** In source order, and none inside another. */
export function logprobsIn(
  { containers }: JsonDocument,
  positions: ReplyPositions,
): readonly JsonContainer[] {
  const found: JsonContainer[] = [];
  let end = 0;
  for (const container of containers) {
    if (container.key !== 'logprobs' || container.start < end || positions.isFree(container)) continue;
    end = container.end;
    if (isEmpty(container)) continue;
    found.push(container);
  }
  return found;
}

/** Some vendors write an empty list beside every piece of a text. */
function isEmpty({ start, end }: JsonContainer): boolean {
  return end - start === 2;
}

export function withoutLogprobs({ start, end, kind }: JsonContainer): Splice {
  return { start, end, text: kind === 'array' ? '[]' : 'null' };
}

/** @param edits in source order. */
export function isEditedAround({ parent }: JsonContainer, edits: readonly Splice[]): boolean {
  if (parent === undefined) return false;
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start < parent.start) low = middle + 1;
    else high = middle;
  }
  return low < edits.length && edits[low]!.start < parent.end;
}
