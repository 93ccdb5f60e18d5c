/**
 * Files in the open format `age-encryption.org/v1` (c2sp.org/age), written and read with nothing but Node.
 *
 * Promises: a file written here opens with `age -d`; memory stays flat however long the file is; a byte that was
 * changed, dropped or added is an error, and what comes out before that error was authentic, chunk by chunk.
 * Refuses: anything that is not canonical; a passphrase beside other recipients; a recipient that resists quantum
 * computers beside one that does not, since the file would be as weak as the weaker.
 * Not here: who wrote a file. age does not say; whoever knows a recipient can write to it.
 */
export { ByteReader } from './byte-reader.ts';
export { decrypt, encrypt } from './file.ts';
export { AgeError, type AgeFault } from './fault.ts';
export {
  type Identity,
  type Recipient,
  generateIdentity,
  parseIdentities,
  parseIdentity,
  parseRecipient,
  passphrase,
  recipientOf,
} from './key.ts';
