import type { Passed } from '../decide/rehearse.ts';
import type { Entry } from './entry.ts';

/** Each request once: by its first intent, or, where policy stopped it, by its outcome. */
export async function* requestsOf(entries: AsyncIterable<Entry>): AsyncGenerator<Passed> {
  for await (const entry of entries) {
    if (entry.kind === 'intent') {
      if (entry.attempt !== 1) continue;
      const { offering, model, classes, action } = entry;
      yield { offering, model, classes: Object.keys(classes), action };
    } else if (entry.ending === 'blocked') {
      yield {
        offering: entry.offering,
        model: undefined,
        classes: Object.keys(entry.classes),
        action: 'block',
      };
    }
  }
}
