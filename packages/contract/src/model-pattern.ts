/** Model names as offerings and assessments write them: spelled out, or with `*` for any text. */
export const isPattern = (model: string): boolean => model.includes('*');

/** Takes the earliest place of each part, so that no name can make it slow. */
export function matchesPattern(pattern: string, model: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === model;
  const first = parts.shift() ?? '';
  const last = parts.pop() ?? '';
  if (!model.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = model.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return model.length - last.length >= at && model.endsWith(last);
}
