import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Limits end what hangs and judge no speed: the machine may have much else to do. Two files run at a time; those of one
 * level share a process, so that the program is loaded once, and what a file opens it closes (`test/at-end.ts`).
 */
const shared = {
  setupFiles: ['test/fail-on-console-error.ts', 'test/end-of-file.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
  maxWorkers: 2,
  isolate: false,
};

const levels = ['store', 'browser', 'documents', 'rules'];
/** What takes minutes begins first: at the end nobody waits for one file. */
const long = ['stranger-404', 'stopping', 'permission-matrix', 'history-command', 'programme-from-document'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const level = (file: TestSpecification) => levels.indexOf(file.project.name);
    const isLong = (file: TestSpecification) => long.some((name) => file.moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => level(a) - level(b) || Number(isLong(b)) - Number(isLong(a)));
  }
}

/** Test levels of docs/decisions: rules need nothing, store tests need the embedded PostgreSQL, browser tests need Chromium. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    teardownTimeout: 120_000,
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
        },
      },
      {
        test: {
          ...shared,
          name: 'documents',
          include: ['src/**/*.document.test.ts', 'test/**/*.document.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/database/global-setup.ts', 'test/browser/global-setup.ts'],
        },
      },
    ],
  },
});
