import { BailiwickError } from '@bailiwick/contract/errors';

/** Why a backup failed, and what to do: words of ours, never those of a system, which may name paths and values. */
export function backupFault(error: unknown): { readonly message: string; readonly remedy: string } {
  if (error instanceof BailiwickError) return { message: error.message, remedy: error.remedy };
  return {
    message: 'The backup could not be written.',
    remedy: 'See that the folder is there, is writable and has room; the log says more.',
  };
}
