/** A log's folder out of the files that a browser gives. */
import type { LogFolder } from '../tiles.ts';

/** Files by their paths, such as `my-log/tile/0/000`. */
export type FilesByPath = ReadonlyMap<string, File>;

export const pickedFiles = (files: Iterable<File>): FilesByPath =>
  new Map(
    Array.from(files, (file) => [file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file]),
  );

/** The log that lies highest among the files: where a `checkpoint` is. Without one, every read finds nothing. */
export function logFolder(files: FilesByPath): LogFolder {
  const [checkpoint = ''] = Array.from(files.keys())
    .filter((path) => path === 'checkpoint' || path.endsWith('/checkpoint'))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const prefix = checkpoint.slice(0, -'checkpoint'.length);
  return {
    read: async (path) => {
      const file = files.get(prefix + path);
      return file === undefined ? undefined : bytesOf(file);
    },
  };
}

export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
