import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** As written for packages, a path from the root for files. */
  readonly to: string;
  /** Of types only: gone at run time. */
  readonly kind: 'value' | 'type';
  /** The names between the braces that are no types. */
  readonly names: readonly string[];
}

export interface Module {
  /** From the root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const TEST = /\.(test|suite|fixture)\.tsx?$|\/(testing|testdata)\//;

/** All modules of the product: no tests, no fixtures. */
export function productModules(): readonly Module[] {
  return ['packages', 'apps']
    .flatMap((folder) => walk(folder))
    .filter((path) => !TEST.test(path))
    .map(readModule)
    .filter(({ imports }) => imports.every(({ to }) => to !== 'node:test'));
}

export function walk(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => /\.tsx?$/.test(path) && !/\/(?:node_modules|dist)\//.test(path))
    .toSorted();
}

function readModule(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*\*?[\s\S]*?\*\//g, '');
  return { path, lines: text.split('\n').length - 1, code, imports: importsOf(path, code) };
}

const STATIC = /^(?:import|export)\s+(type\s+)?((?:[\w*{][^;']*?)\s+from\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

function importsOf(path: string, code: string): Import[] {
  const statics = [...code.matchAll(STATIC)].map(([, typeOnly, clause = '', to = '']): Import => {
    const names = (/\{([\s\S]*)\}/.exec(clause)?.[1] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const values = names.filter((name) => !name.startsWith('type '));
    const onlyTypes = typeOnly !== undefined || (names.length > 0 && values.length === 0);
    return { to: target(path, to), kind: onlyTypes ? 'type' : 'value', names: values };
  });
  const dynamics = Array.from(code.matchAll(DYNAMIC), ([, to = '']): Import => ({
    to: target(path, to),
    kind: 'value',
    names: [],
  }));
  return [...statics, ...dynamics];
}

function target(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  return relative(ROOT, join(ROOT, dirname(from), to))
    .split(sep)
    .join('/');
}
