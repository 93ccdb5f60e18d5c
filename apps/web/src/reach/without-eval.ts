// The page's policy forbids to make code of strings; zod would try, to be faster. Told before the first schema is made.
import { config } from 'zod';

config({ jitless: true });
