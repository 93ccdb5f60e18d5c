/** Writes the page: `node packages/verifier/build/main.ts`. */
import { writeFileSync } from 'node:fs';
import { PAGE_PATH, builtPage } from './page.ts';

writeFileSync(new URL(`../../../${PAGE_PATH}`, import.meta.url), builtPage());
