/** Run in a process of its own: what it takes from nothing to the first answer. Prints one line of JSON. */
import { createDetector } from '@bailiwick/detect';

const loaded = performance.now();
createDetector().detect('Mail anna.keller@example.com or call +49 30 901820.');
const answered = performance.now();
process.stdout.write(
  `${JSON.stringify({ loadedMs: loaded, answeredMs: answered, rssMb: process.memoryUsage.rss() / 2 ** 20 })}\n`,
);
