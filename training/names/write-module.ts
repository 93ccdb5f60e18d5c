/** Writes the bytes of a model as the module that the product loads: JSON that holds them in base64. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MODULE = fileURLToPath(
  new URL('../../packages/detect/src/names/weights/weights.json', import.meta.url),
);

export function writeModule(bytes: Uint8Array): void {
  writeFileSync(MODULE, `{"bytes":"${Buffer.from(bytes).toString('base64')}"}\n`);
}
