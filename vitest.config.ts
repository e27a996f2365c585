import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,renderer,sheet,electron,chromium,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**', 'dist/**'],
    setupFiles: ['./vitest.setup.ts'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Tests that boot a chain of their own share the machine with the others.
    maxWorkers: Math.max(1, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
