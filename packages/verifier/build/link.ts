/**
 * Joins modules into one script. Each becomes a function that is called at once and returns what it exports, so that
 * names of one module are not seen by another, and the script can be read as the modules can.
 *
 * It knows only the forms that this package uses: `import { a, type B } from './c.ts'`, and `export` before a
 * declaration. Anything else is an error.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';

const IMPORT = /^import\s+\{([^}]*)\}\s+from\s+'(\.[^']+)';$/gm;
const EXPORT = /^export (?=(?:async )?(?:const|function|class) (\w+))/gm;

/** @param entry the path of the module that runs; @param root of the paths in the script's comments. */
export function linkedScript(entry: string, root: string): string {
  const done = new Map<string, string>();
  const parts: string[] = [];
  const link = (path: string): string => {
    const known = done.get(path);
    if (known !== undefined) return known;
    const name = `module${done.size}`;
    done.set(path, name);
    const exported: string[] = [];
    const code = stripTypeScriptTypes(readFileSync(path, 'utf8'))
      .replace(IMPORT, (_, names: string, from: string) => {
        const list = names.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
        const target = link(join(dirname(path), from));
        return list.length === 0 ? '' : `const { ${list.join(', ')} } = ${target};`;
      })
      .replace(EXPORT, (_, what: string) => {
        exported.push(what);
        return '';
      });
    const left = /^\s*(?:import|export)\b.*$/m.exec(code);
    if (left !== null) throw new Error(`The linker does not know “${left[0]}” of ${path}.`);
    const result = exported.length === 0 ? '' : `return { ${exported.join(', ')} };\n`;
    parts.push(`// ${relative(root, path)}\nconst ${name} = (() => {\n${tidy(code)}${result}})();\n`);
    return name;
  };
  link(entry);
  return parts.join('\n');
}

/** Where types stood there are blanks; lines of nothing else go. */
const tidy = (code: string): string =>
  `${code
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
