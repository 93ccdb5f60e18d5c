/**
 * Whether an answer declines. By how it begins, in the languages that the detector knows best; a refusal in other words
 * counts as an answer, which then is hardly alike. Stated in docs/exit.md.
 */
const BEGINNINGS = [
  /^(i'?m |i am )?(very )?(sorry|afraid)\b[^.]{0,60}\b(can('?t|not)|unable|won't|not able)\b/,
  /^i (can('?t|not)|am unable to|'?m unable to|won't|will not|must decline)\b/,
  /^as an ai\b[^.]{0,80}\b(can('?t|not)|unable|not able)\b/,
  /^(es tut mir leid|leider|entschuldigung)\b[^.]{0,80}\b(nicht|kein)/,
  /^(das|dabei|hierbei|ich) (kann|darf) ich?\b[^.]{0,60}\bnicht\b/,
  /^(je suis )?désolée?[^.]{0,60}\bne (peux|puis)\b/,
  /^je ne (peux|puis) pas\b/,
  /^(lo siento|no puedo)\b/,
  /^(mi dispiace|non posso)\b/,
  /^(het spijt me|ik kan)\b[^.]{0,60}\bniet\b/,
];

export function isRefusal(text: string): boolean {
  const beginning = text.slice(0, 200).toLowerCase().replaceAll('’', "'").trim();
  return BEGINNINGS.some((pattern) => pattern.test(beginning));
}
