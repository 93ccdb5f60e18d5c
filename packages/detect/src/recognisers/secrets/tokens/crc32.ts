/** The checksum that GitHub and npm put at the end of a token: CRC-32 of its body, in six base-62 digits. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_DIGITS = 6;

/** ISO 3309, reflected polynomial 0xEDB88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 of a text of ASCII characters, unsigned. */
function crc32(ascii: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < ascii.length; i++)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ ascii.charCodeAt(i)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The six check digits that belong behind `body`. */
export function checkDigits(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let i = 0; i < CHECK_DIGITS; i++) {
    digits = DIGITS.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Whether what follows the mark of `token` (`ghp_`, `npm_`) ends with its own check digits. */
export function endsWithChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1, -CHECK_DIGITS);
  return token.endsWith(checkDigits(body));
}
