import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findElectron } from './scripts/bootstrap/electron.mjs'

/** Each shell is a project: stories read its name and open that one. Electron's is there where its program is. */
const shells = findElectron() === null ? ['chromium'] : ['chromium', 'electron']

export default defineConfig({
  testDir: 'e2e',
  // Node runs our sources as they are: translating them once more took a quarter of a minute before the first story.
  build: {
    external: ['src', 'chromium', 'electron', 'scripts'].map((folder) => join(import.meta.dirname, folder, '**')),
  },
  outputDir: 'test-results',
  // Each story boots its own chain and browser, on ports and in folders that nobody else has: no story knows of another.
  // Half of its time it waits for them.
  fullyParallel: true,
  workers: Math.min(4, 2 * availableParallelism()),
  // More of the same, or half a minute of waiting: `npm run test:stories` tells them too, and so does who asks for a row.
  ...(process.env.SAYSO_LONG_STORIES === undefined ? { grepInvert: /@long/ } : {}),
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A story fails by what it sees, not by a machine that has much to do.
  timeout: 150_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'out/checks/e2e.json' }]],
  projects: [
    { name: 'terminal', testMatch: '**/terminal/**/*.spec.ts' },
    ...shells.map((name) => ({ name, testIgnore: '**/terminal/**' })),
  ],
})
