import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CodeGate } from './code-gate.ts';

const shareAt = (text: string, word: string): number => new CodeGate(text).codeAt(text.indexOf(word));

describe('source code', () => {
  for (const text of [
    'const here = new Map<string, number>();\nreturn here.get(key);',
    'import { here } from "./there";\nexport function f() {\n  return here;\n}',
    'def here(self):\n    if self.name == None:\n        return []\n',
    'public static void here(String[] args) {\n  System.out.println(args[0]);\n}',
    '<div class="x">\n  <p>here</p>\n</div>\nif (a && b) { c(); }',
    '  readonly here: Chalk;\n  readonly blue: Chalk;\n  readonly red: Chalk;',
  ])
    it(`is seen in ${JSON.stringify(text.slice(0, 40))}`, () => assert.ok(shareAt(text, 'here') > 0.3));
});

describe('what is not source code', () => {
  for (const text of [
    'Dear here, thank you for the letter.\nWe shall answer it (soon).',
    '{"name":"here","city":"Zürich"}',
    '{\n  "first_name": "here",\n  "age": 12\n}',
    'name,city\nhere,Zürich\nPeter,Bern',
    '| Name | City |\n| --- | --- |\n| here | Bern |',
    'Name: here\nStrasse: Hauptstrasse 5\n',
    'name: here\ncity: Bern\n',
    '- here\n- Peter\n- Mary',
  ])
    it(`is let through in ${JSON.stringify(text.slice(0, 40))}`, () =>
      assert.ok(shareAt(text, 'here') <= 0.3));

  it('is prose far from the code, but not beside it', () => {
    const prose = 'Anna writes letters to her aunt every day.\n'.repeat(30);
    const code = 'const a = f(b);\nif (a === b) { return; }\n'.repeat(5);
    const gate = new CodeGate(prose + code);
    assert.ok(gate.codeAt(10) < 0.3);
    assert.ok(gate.codeAt(prose.length + 10) > 0.3);
  });

  it('asks of a comment in a file of code what it asks of code', () => {
    const text = `${'const a = f(b);\nif (a === b) { return; }\n'.repeat(20)}\n\n\n\n\n\n\n// Berlin is a name here\n`;
    assert.ok(shareAt(text, 'Berlin') > 0.3);
  });
});
