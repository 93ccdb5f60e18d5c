/** XML as bytes: whether it is any, in which encoding, and what its root is. */
import { decodeText } from './text.ts';

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/;

/** The text of an XML document, or undefined if the bytes are no XML at all. Throws `Unreadable` for a bad encoding. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1');
  if (!/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[?!a-zA-Z_]/.test(head)) return undefined;
  return decodeText(bytes, DECLARED.exec(head.replace(/^\xef\xbb\xbf/, ''))?.[1]);
}

/** Local name and whole opening tag of the root element. */
export function rootOf(xml: string): { name: string; tag: string } {
  const found = /<([a-zA-Z_][^\s/>]{0,100})[^>]{0,8192}/.exec(xml.slice(0, 65_536));
  const qualified = found?.[1] ?? '';
  return { name: qualified.slice(qualified.indexOf(':') + 1), tag: found?.[0] ?? '' };
}
