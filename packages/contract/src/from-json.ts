/** What a text says in JSON; undefined where it is none. For whoever then asks whether it has the right shape. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
