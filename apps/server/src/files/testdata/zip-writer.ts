/** Writes ZIP archives for tests: sound ones, and ones that lie about sizes, names and locks. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Overrides what the archive claims about the file. */
  readonly claim?: { readonly uncompressed?: number; readonly flags?: number; readonly method?: number };
  readonly stored?: true;
}

export function zip(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claim = {}, stored } of files) {
    const plain = Buffer.from(data);
    const packed = stored ? plain : deflateRawSync(plain);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((claim.flags ?? 0) | 0x800, 2);
    fields.writeUInt16LE(claim.method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claim.uncompressed ?? plain.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const record = [Buffer.from('PK\x03\x04'), fields, label, packed];
    local.push(...record);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, place, label);
    offset += record.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
