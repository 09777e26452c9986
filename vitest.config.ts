import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['test/fail-on-console-error.ts', 'test/end-of-file.ts'] };

/** Test levels of docs/decisions: rules need nothing, store tests need the embedded PostgreSQL, browser tests need Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          include: ['src/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          exclude: ['src/**/*.store.test.ts', 'src/**/*.http.test.ts', 'src/**/*.document.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'store',
          include: [
            'src/**/*.store.test.ts',
            'src/**/*.http.test.ts',
            'test/http/**/*.test.ts',
            'test/faults/**/*.test.ts',
          ],
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...shared,
          name: 'documents',
          include: ['src/**/*.document.test.ts', 'test/**/*.document.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          // A page has its time on a busy machine, as every wait of the browser has.
          expect: { poll: { timeout: 20_000 } },
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
