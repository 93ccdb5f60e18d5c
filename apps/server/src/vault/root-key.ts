import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';

const ROOT_KEY_BYTES = 32;
const ANYBODY_ELSE = 0o077;

/**
 * Reads the root key.
 *
 * @returns undefined when there is no such file.
 * @throws BailiwickError `invalid_configuration` when others on the machine could read or replace it, or when it is no
 *   root key. A key that others may have read protects nothing, so this is no warning.
 */
export function readRootKey(file: string): Uint8Array | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unusable('cannot be read', 'Give the user that runs Bailiwick the right to read it.', error);
  }
  try {
    const { mode, size } = fstatSync(descriptor);
    checkPrivate(file, mode, 'The root key', 600);
    checkPrivate(dirname(file), statSync(dirname(file)).mode, 'The folder of the root key', 700);
    const key = new Uint8Array(ROOT_KEY_BYTES);
    if (size !== ROOT_KEY_BYTES || readSync(descriptor, key) !== ROOT_KEY_BYTES) {
      throw unusable(`is not ${ROOT_KEY_BYTES} bytes long`, 'Restore the file from your backup.');
    }
    return key;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes a root key at first run, on disk when this returns. It appears under its name whole or not at all, and a key
 * that is there already wins: of two processes that start at once, both go on with the same one.
 */
export function createRootKey(file: string, key: Uint8Array): void {
  writeDraft(file, key, (draft) => {
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    } finally {
      unlinkSync(draft);
    }
  });
}

/** Puts another root key in the place of the one that is there, at one blow, on disk when this returns. */
export function replaceRootKey(file: string, key: Uint8Array): void {
  writeDraft(file, key, (draft) => renameSync(draft, file));
}

/** The file's bytes go with its name; what a disk keeps of them beyond that is out of a program's hands. */
export function removeRootKey(file: string): void {
  rmSync(file, { force: true });
  syncFolder(dirname(file));
}

function writeDraft(file: string, key: Uint8Array, place: (draft: string) => void): void {
  const folder = dirname(file);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const descriptor = openSync(draft, 'wx', 0o600);
    try {
      writeSync(descriptor, key);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    place(draft);
    syncFolder(folder);
  } catch (error) {
    throw unusable('cannot be written', 'Give the user that runs Bailiwick the right to write there.', error);
  }
}

/** The name of a new file is in its folder, which has a life on disk of its own. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows keeps no such bits. */
function checkPrivate(path: string, mode: number, what: string, wanted: number): void {
  if (process.platform === 'win32' || (mode & ANYBODY_ELSE) === 0) return;
  throw new BailiwickError('invalid_configuration', `${what} can be read by other users of this machine.`, {
    remedy: `Run \`chmod ${wanted} ${path}\`, and if somebody else may have read it, restore from before that.`,
  });
}

function unusable(fault: string, remedy: string, cause?: unknown): BailiwickError {
  return new BailiwickError('invalid_configuration', `The root key ${fault}.`, { remedy, cause });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
