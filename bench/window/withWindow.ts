import { chromium, type Page } from 'playwright-core'
import { openChromiumShell, runsAsRoot } from '../../chromium/openChromiumShell.ts'
import { findChromium } from '../../scripts/bootstrap/chromium.mjs'
import { openCore } from '../../src/host/openCore.ts'
import { openPreferences } from '../../src/host/storage/openPreferences.ts'
import { profilePaths } from '../../src/host/storage/profilePaths.ts'
import { inScratch } from '../scratch.ts'

/** The built window on a core of its own, and a practice chain below it; all gone afterwards. */
export async function withWindow<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error('Chromium was not found; npm start installs it or says how.')
  return inScratch((profile) =>
    inScratch(async (userDataDir) => {
      openPreferences(profilePaths(profile).preferences).change({ welcomed: true })
      const { core, close } = await openCore({ profile })
      try {
        const shell = await openChromiumShell({
          core,
          headless: true,
          noSandbox: runsAsRoot,
          executablePath,
          userDataDir,
        })
        try {
          await composerOf(shell.page).waitFor()
          return await use(shell.page)
        } finally {
          await shell.close()
        }
      } finally {
        await close()
      }
    }),
  )
}

/** A blank page in the same browser, for what a figure would be with nothing in the page. */
export async function withBlank<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error('Chromium was not found; npm start installs it or says how.')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !runsAsRoot })
  try {
    return await use(await browser.newPage({ viewport: { width: 1280, height: 800 } }))
  } finally {
    await browser.close()
  }
}

export function composerOf(page: Page) {
  return page.getByRole('textbox', { name: 'What do you want done?' })
}

/** Says it, and waits for what comes of it. */
export async function sayAndWait(page: Page, sentence: string): Promise<void> {
  await composerOf(page).fill(sentence)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor()
}
