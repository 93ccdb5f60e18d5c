import type { Character } from './view.ts';

/** How deep the characters of one token were encoded, at most. */
export class Wrapping {
  /** Layers of percent-encoding. */
  percent = 0;
  /** Layers of HTML references. */
  entity = 0;
  /** Layers of JSON strings, as `\u` escapes show them. */
  json = 0;

  add({ percent, entity, json }: Character): void {
    if (percent > this.percent) this.percent = percent;
    if (entity > this.entity) this.entity = entity;
    if (json > this.json) this.json = json;
  }
}
