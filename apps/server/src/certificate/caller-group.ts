/**
 * Which key agreement a caller's connection has.
 *
 * Node tells the client's side only (`getEphemeralKeyInfo`). On the server's side the session says it: OpenSSL writes
 * it as the field `[19] kexGroup INTEGER` at the end of a session in ASN.1 (`SSL_SESSION_ASN1`), and writes it anew at
 * every handshake, a resumed one included.
 */

/** IANA's registry of TLS Supported Groups. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0017, 'P-256'],
  [0x0018, 'P-384'],
  [0x001d, 'X25519'],
  [0x11eb, 'SecP256r1MLKEM768'],
  [0x11ec, 'X25519MLKEM768'],
  [0x11ed, 'SecP384r1MLKEM1024'],
]);

const KEX_GROUP = 0xb3;
const INTEGER = 0x02;

interface Encrypted {
  getSession(): Buffer | undefined;
}

/** `plain` without TLS, `unknown` where the platform does not say. */
export function callerGroup(socket: object): string {
  if (!isEncrypted(socket)) return 'plain';
  const known = groups.get(socket);
  if (known !== undefined) return known;
  const group = groupIn(socket.getSession());
  groups.set(socket, group);
  return group;
}

/** One look a connection: a session is written out each time that it is asked for. */
const groups = new WeakMap<object, string>();

/** @param session in DER. Its last fields are optional; the group is the last one that Node asks for. */
function groupIn(session: Uint8Array | undefined): string {
  if (session === undefined) return 'unknown';
  // An integer of up to four bytes in its explicit tag, then the end: nothing else of a session looks like that.
  for (let size = 1; size <= 4; size += 1) {
    const at = session.length - size - 4;
    if (
      session[at] === KEX_GROUP &&
      session[at + 1] === size + 2 &&
      session[at + 2] === INTEGER &&
      session[at + 3] === size
    ) {
      return NAMES.get(Number.parseInt(Buffer.from(session.subarray(-size)).toString('hex'), 16)) ?? 'other';
    }
  }
  return 'unknown';
}

function isEncrypted(socket: object): socket is Encrypted {
  return 'encrypted' in socket && socket.encrypted === true && 'getSession' in socket;
}
