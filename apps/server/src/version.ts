/** What `bailiwick --version` and traces say; the root package.json says the same, and a test holds it. */
export const VERSION = '0.1.0';
