import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emit } from './emit.ts';

const FROM = 'apps/server/src/door/door.ts';

describe('a module of the product as JavaScript', () => {
  it('has no types, and every line where it was', () => {
    const source = 'interface A {\n  b: string;\n}\nconst a: A = { b: "c" };\nexport { a };\n';
    const lines = emit(FROM, source).split('\n');
    assert.equal(lines.length, source.split('\n').length);
    assert.match(lines[3] ?? '', /^const a +=/);
    assert.doesNotMatch(lines.join(''), /interface|string/);
  });

  it('names the modules near it by what they are now', () => {
    assert.equal(emit(FROM, "import { a } from './a.ts';"), "import { a } from './a.js';");
    assert.equal(emit(FROM, "await import('../b/c.ts');"), "await import('../b/c.js');");
    assert.equal(
      emit(FROM, "new Worker(new URL('./worker.ts', import.meta.url));"),
      "new Worker(new URL('./worker.js', import.meta.url));",
    );
  });

  it('names the packages of the product by where they lie', () => {
    assert.equal(
      emit(FROM, "import { a } from '@bailiwick/contract/finding';"),
      "import { a } from '../../../../packages/contract/src/finding.js';",
    );
    assert.equal(
      emit('packages/detect/src/names/finder.ts', "export { b } from '@bailiwick/evidence';"),
      "export { b } from '../../../evidence/src/index.js';",
    );
  });

  it('leaves what others publish, data, and words that merely look alike', () => {
    for (const line of [
      "import { z } from 'zod';",
      "import weights from './weights.json' with { type: 'json' };",
      "const ending = '.ts';",
      "const note = 'see notes.ts';",
    ])
      assert.equal(emit(FROM, line), line);
  });

  it('does not hide what cannot be taken out', () => {
    assert.throws(() => emit(FROM, 'enum A { b }'), { name: 'SyntaxError' });
  });
});
