import type { JsonDocument } from './json/document.ts';
import type { Splice } from './json/scan.ts';

/**
 * Takes the log probabilities out of a reply. They list the text token by token, pieces of pseudonyms among them, and
 * cannot be lined up with the restored text; left in, they would also carry past inspection what is withheld there.
 */
export function withoutLogprobs({ containers }: JsonDocument): Splice[] {
  const edits: Splice[] = [];
  let end = 0;
  for (const container of containers) {
    if (container.key !== 'logprobs' || container.start < end) continue;
    end = container.end;
    edits.push({ start: container.start, end, text: container.kind === 'array' ? '[]' : 'null' });
  }
  return edits;
}
