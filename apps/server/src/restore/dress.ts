import type { Pseudonym } from '../protect/pseudonym.ts';
import type { Match } from '../protect/recognise/match.ts';

/** `json`: the text is a JSON document or a part of one, and values are escaped for the string they stand in. */
export type TextForm = 'text' | 'json';

/** The value of a matched token, written as the token was: percent-encoded, HTML-escaped, JSON-escaped as deeply. */
export function dress(match: Match<Pseudonym>, form: TextForm): string {
  const { meaning, percent, entity, json } = match;
  const depth = form === 'json' ? Math.max(json, 1) : json;
  const wrapped = percent + entity > 0;
  // Cut from a JSON document and put back into one: it is escaped already.
  if (meaning.notation === 'json' && depth === 1 && !wrapped) return meaning.value;
  let value =
    meaning.notation === 'json' ? readJson(meaning.value, { prose: depth === 0 && !wrapped }) : meaning.value;
  for (let layer = 0; layer < percent; layer += 1) value = encodeURIComponent(value.toWellFormed());
  for (let layer = 0; layer < entity; layer += 1) value = escapeHtml(value);
  for (let layer = 0; layer < depth; layer += 1) value = escapeJson(value);
  return value;
}

/** Layers of JSON strings that a value cut from a document may have around it. */
const MOST_LAYERS = 3;

/**
 * What a surface from a JSON document says. In prose it is read through all layers, but stays as it was where the
 * result would not be a whole JSON string by itself: the reply may quote the document.
 */
function readJson(surface: string, { prose }: { readonly prose: boolean }): string {
  const once = unescapeJson(surface) ?? surface;
  if (!prose) return once;
  let value = once;
  for (let layer = 1; layer < MOST_LAYERS && value.includes('\\'); layer += 1)
    value = unescapeJson(value) ?? value;
  return escapeJson(value) === value ? value : surface;
}

function unescapeJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

export function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
