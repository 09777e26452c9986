import { join } from 'node:path';

/**
 * How Node.js runs the server. Small generations keep its memory well under 250 MB while it is busy: a small nursery of
 * young objects, and a ceiling that makes the collector thrifty long before it is reached.
 */
export const serverOptions = ['--max-semi-space-size=8', '--max-old-space-size=1024'];

/** The environment of the server: what was compiled once is kept beside the packages. */
export const serverEnvironment = (root) => ({
  ...process.env,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'truong-an'),
});
