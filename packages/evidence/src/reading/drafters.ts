/** `[COUNSEL: confirm …]`, `<!-- see the code -->`: drafters talking to each other. What they say, the document does not. */
import type { Passage } from './passages.ts';

const ASIDE_OF_DRAFTERS =
  /^[ \t]*[-*] \[ \] [^\n]{0,2000}$|<!--[^<>]{0,6000}-->|\[[A-Z][A-Z ]{2,24}: [^[\]\n]{0,1500}\](?!\()/gm;

/** The passages, those that stand in such a note asserting nothing. */
export function withoutDraftersNotes(text: string, passages: readonly Passage[]): readonly Passage[] {
  const notes = [...text.matchAll(ASIDE_OF_DRAFTERS)].map(({ 0: note, index }) => ({
    start: index,
    end: index + note.length,
  }));
  let next = 0;
  return passages.map((passage) => {
    while (next < notes.length && notes[next]!.end < passage.start) next += 1;
    const note = notes[next];
    return note !== undefined && note.start <= passage.start + 3 && passage.end <= note.end + 3
      ? { ...passage, definition: true }
      : passage;
  });
}
