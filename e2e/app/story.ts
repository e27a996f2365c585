import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import type { App } from './App.ts'
import { openApp } from './openApp.ts'

type Story = {
  /** The window opens with the first steps. In most stories they were skipped before. */
  readonly firstSteps: boolean
  /** A profile of the story's own, thrown away afterwards. */
  readonly profile: string
  /** The app on that profile, opened for the story and closed after it. */
  readonly app: App
}

/** Every window story starts from a new profile and an open window, and leaves a photograph where it fails. */
export const story = base.extend<Story>({
  firstSteps: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-story-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  app: async ({ profile, firstSteps }, use, info) => {
    const app = await openApp(info.project.name, profile, { firstSteps })
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await use(app)
    if (info.status !== info.expectedStatus)
      await app.page.screenshot({ path: info.outputPath('window.png') }).catch(() => {})
    await app.close()
  },
})

export { expect } from '@playwright/test'
