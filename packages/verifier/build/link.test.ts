import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { linkedScript } from './link.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function linked(modules: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, name), text);
  return linkedScript(join(folder, 'main.ts'), folder);
}

describe('a linked script', () => {
  it('runs its modules as they would run apart, each once, with names of their own', () => {
    const script = linked({
      'main.ts': `import { type Kind, twice } from './twice.ts';\nimport { count } from './count.ts';\nconst own: Kind = 'k';\nresult.push(own, twice(count()), count());\n`,
      'twice.ts': `import { count } from './count.ts';\nexport type Kind = 'k';\nconst own = 2;\nexport const twice = (n: number): number => n * own + 0 * count();\n`,
      'count.ts': `let own = 0;\nexport function count(): number {\n  own += 1;\n  return own;\n}\n`,
    });
    const result: unknown[] = [];
    runInNewContext(script, { result });
    assert.deepEqual(result, ['k', 2, 3]);
  });

  it('is not made of forms that the linker does not know', () => {
    for (const form of [
      `import all from './count.ts';`,
      `import * as all from './count.ts';`,
      `import { readFileSync } from 'node:fs';`,
      `import './count.ts';`,
      `export default 1;`,
      `export { a };`,
      `export let a = 1;`,
    ])
      assert.throws(
        () => linked({ 'main.ts': `const a = 1;\n${form}\n`, 'count.ts': '' }),
        /does not know/,
        form,
      );
  });
});
