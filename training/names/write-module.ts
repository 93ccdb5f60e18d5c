/** Writes the bytes of a model as the module that the product loads. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MODULE = fileURLToPath(new URL('../../packages/detect/src/names/weights/weights.js', import.meta.url));

export function writeModule(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('base64');
  writeFileSync(
    MODULE,
    `// Made by training/names; not to be edited.\nexport const WEIGHTS =\n  '${text}';\n`,
  );
}
