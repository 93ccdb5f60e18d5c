/** The words in a binary thing that is let through because it is small print: signatures, printer settings. */

const RUN = /[\x20-\x7e\u00a0-\u024f]{5,}/g;

/** Readable runs of at least five characters, in 8-bit and in UTF-16 (whose every other byte is zero). */
export function readableRuns(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const wide = text.replace(/([\x20-\x7e\xa0-\xff])\0/g, '$1');
  return (wide.match(RUN) ?? []).join('\n');
}
