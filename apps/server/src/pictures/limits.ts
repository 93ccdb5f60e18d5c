/** What a picture may cost. */
export interface PictureLimits {
  readonly maxBytes: number;
  /** Width times height, told from the header before anything is decoded: a bomb is small until then. */
  readonly maxPixels: number;
  /** Neither side may be longer; a strip of one line and a million columns is no page. */
  readonly maxSide: number;
  /** For one picture, start of the thread included. */
  readonly timeoutMs: number;
  /** Heap of the thread; pixels lie outside and are bounded by `maxPixels`. */
  readonly memoryMb: number;
}

export const DEFAULT_PICTURE_LIMITS: PictureLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxPixels: 50_000_000,
  maxSide: 16_384,
  timeoutMs: 20_000,
  memoryMb: 512,
};
