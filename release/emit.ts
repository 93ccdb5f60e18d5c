/**
 * A TypeScript module of the product as JavaScript: the types become blanks, so that lines and columns stay, and the
 * modules it names are named as they lie in the package.
 *
 * Node runs TypeScript from a clone, and refuses to under `node_modules`.
 */
import { stripTypeScriptTypes } from 'node:module';
import { dirname, relative } from 'node:path/posix';

/** `'./near.ts'`, in whatever way it is named: imported, loaded later, run as a thread. */
const NEAR = /(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g;
/** `'@bailiwick/contract/finding'`: a package of the product itself, at the path that its `exports` tell. */
const OWN = /(['"])@bailiwick\/([a-z]+)(?:\/([^'"\n]+))?\1/g;

/**
 * @param path of the module, from the root of the product, with forward slashes.
 * @throws SyntaxError where the types cannot be taken out.
 */
export function emit(path: string, source: string): string {
  const nearness = (_: string, quote: string, module: string): string => `${quote}${module}.js${quote}`;
  const ownPath = (_: string, quote: string, name: string, module = 'index'): string => {
    const to = relative(dirname(path), `packages/${name}/src/${module}.js`);
    return `${quote}${to.startsWith('.') ? to : `./${to}`}${quote}`;
  };
  return stripTypeScriptTypes(source).replace(NEAR, nearness).replace(OWN, ownPath);
}
