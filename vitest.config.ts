import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that put something else in the place of a module, which only a process of their own keeps from the others. */
const mocking = ['src/host/storage/writeFileSafely.test.ts']
const never = ['**/node_modules/**', 'out/**', 'dist/**']

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['./vitest.setup.ts'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Tests that boot a chain of their own share the machine with the others.
    maxWorkers: Math.max(1, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{src,renderer,sheet,electron,chromium,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...never, ...mocking],
          // Loading what a test stands on takes longer than most tests: a worker loads it once, for all its files.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: mocking, exclude: never } },
    ],
  },
})
