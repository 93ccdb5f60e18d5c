/** `import address from 'worker:./x.worker'`: a thread's script, built by itself into one file, and where it lies. */
import { dirname, join } from 'node:path';
import { type BuildOptions, type Plugin, build } from 'esbuild';

const ASKED = /^worker:/;

export function workerFiles({ target, define }: Pick<BuildOptions, 'target' | 'define'>): Plugin {
  return {
    name: 'worker-files',
    setup(building) {
      building.onResolve({ filter: ASKED }, ({ path, importer }) => {
        const name = join(dirname(importer), path.replace(ASKED, ''));
        // Named as what it becomes.
        return { path: `${name}.js`, namespace: 'worker', pluginData: `${name}.ts` };
      });
      building.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ pluginData }) => {
        const source = String(pluginData);
        const { outputFiles } = await build({
          entryPoints: [source],
          bundle: true,
          format: 'iife',
          minify: true,
          write: false,
          ...(target === undefined ? {} : { target }),
          ...(define === undefined ? {} : { define }),
          legalComments: 'eof',
          logLevel: 'warning',
        });
        return { contents: outputFiles[0]?.contents ?? '', loader: 'file', watchFiles: [source] };
      });
    },
  };
}
