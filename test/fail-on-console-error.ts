import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Any console.error during a test is a failure: errors nobody looks at are how bugs hide. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
