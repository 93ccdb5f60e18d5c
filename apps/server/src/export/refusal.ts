import { BailiwickError } from '@bailiwick/contract/errors';

/** An archive that will not be taken in. Never quotes what it holds. */
export function refused(happened: string, remedy = REMEDY): BailiwickError {
  return new BailiwickError('malformed_request', happened, { remedy });
}

const REMEDY = 'Nothing was changed. Take another copy of the export; if all are like this, export again.';
