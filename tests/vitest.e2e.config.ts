import { defineConfig } from 'vitest/config';

// Real browsers: one file at a time, because each starts its own and they share two cores.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000,
    // A browser on a busy machine may swallow a click; what fails twice is broken.
    retry: 1,
  },
});
