/** @returns the name that an answer gives its file (RFC 6266, RFC 8187). */
export function nameIn(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // The plain one stands beside it.
    }
  }
  return /filename="([^"]*)"/i.exec(disposition)?.[1];
}
