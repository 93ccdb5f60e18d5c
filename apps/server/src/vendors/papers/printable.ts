/**
 * Text that is safe to print: vendors' documents and answers end up in files that other programs open.
 *
 * Removed: control characters, which make XML invalid, and the marks that turn the direction of writing, which let a
 * text read differently from what it is.
 */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

export const printable = (text: string): string => text.toWellFormed().replace(UNPRINTABLE, '');
