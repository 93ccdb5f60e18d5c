import { z } from 'zod';

/**
 * Text that people will see, in a terminal and on pages. Control characters could rewrite a terminal's screen, and marks
 * of direction could make a sentence read otherwise than it is.
 */
export const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'holds characters that cannot be seen');
