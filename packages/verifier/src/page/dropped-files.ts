/**
 * What was dropped on the page, folders walked through.
 *
 * There are two interfaces for it. Chromium reads nothing through the older one for a page that was opened from disk;
 * Firefox and Safari do not have the newer one for what is dropped.
 */
import type { FilesByPath } from './log-files.ts';

interface NewerItem {
  readonly getAsFileSystemHandle: () => Promise<FileSystemHandle | null>;
}

const isNewer = (item: object): item is NewerItem => 'getAsFileSystemHandle' in item;

export async function droppedFiles(list: DataTransferItemList): Promise<FilesByPath> {
  const files = new Map<string, File>();
  // The list is emptied as soon as this function waits for the first time: everything is asked for before that.
  const walks = Array.from(list, (item) => {
    if (isNewer(item)) {
      const handle = item.getAsFileSystemHandle();
      return async () => walkHandle(await handle, '', files);
    }
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    return () => (entry?.isDirectory === true ? walkEntry(entry, files) : keep(file, files));
  });
  for (const walk of walks) await walk();
  return files;
}

function keep(file: File | null, files: Map<string, File>): void {
  if (file !== null) files.set(file.name, file);
}

async function walkHandle(
  handle: FileSystemHandle | null,
  path: string,
  files: Map<string, File>,
): Promise<void> {
  if (handle instanceof FileSystemFileHandle) files.set(path + handle.name, await handle.getFile());
  if (handle instanceof FileSystemDirectoryHandle)
    for await (const inner of handle.values()) await walkHandle(inner, `${path}${handle.name}/`, files);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function walkEntry(entry: FileSystemEntry, files: Map<string, File>): Promise<void> {
  if (isFile(entry)) files.set(entry.fullPath.slice(1), await fileOf(entry));
  if (isFolder(entry)) for (const inner of await entriesOf(entry)) await walkEntry(inner, files);
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** Browsers give a folder in parts; the end is an empty part. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}
