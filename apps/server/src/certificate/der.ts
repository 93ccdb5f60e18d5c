/** The few shapes of DER (X.690) that a certificate is made of. */

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Buffer => tlv(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => tlv(0x04, content);
export const bits = (content: Uint8Array): Buffer => tlv(0x03, Buffer.of(0), content);
export const text = (content: string): Buffer => tlv(0x0c, Buffer.from(content));
export const yes = (): Buffer => tlv(0x01, Buffer.of(0xff));

/** A positive number; the first bit of its first byte would make it negative. */
export const integer = (bytes: Uint8Array): Buffer =>
  tlv(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);

/** From the encoded form, hex. */
export const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));

/** Explicitly tagged, or a choice by its number. */
export const tagged = (number: number, content: Uint8Array): Buffer => tlv(0xa0 + number, content);
export const choice = (number: number, content: Uint8Array): Buffer => tlv(0x80 + number, content);

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
export function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return digits < '2050'
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : tlv(0x18, Buffer.from(`${digits}Z`));
}
