import { BailiwickError } from '@bailiwick/contract/errors';

/** A backup that must not be relied on. */
export const unusable = (happened: string, remedy = REMEDY): BailiwickError =>
  new BailiwickError('malformed_request', happened, { remedy });

const REMEDY = 'Take an earlier one (`backup list`), or another copy of the folder. Nothing was restored.';
