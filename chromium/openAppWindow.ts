import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'

export type Browser = {
  readonly executablePath: string
  readonly userDataDir: string
  readonly headless: boolean
  readonly noSandbox: boolean
}

const patienceMs = 5_000

/** What a person sees until the page is there, in either of the machine's themes. What makes it one of a kind is a comment. */
const opening =
  'data:text/html,<title>Sayso</title><meta%20name=color-scheme%20content=%22light%20dark%22><p%20style=%22font:16px%20system-ui;padding:1rem;opacity:.7%22>Opening%E2%80%A6</p>'

/**
 * A second window of the same browser, without a browser's controls: starting the program again on the same folder has
 * the one that runs open it, and the debugging pipe finds it by an address that nobody can guess. Where that does not
 * come about, and where there is no screen, a window as the browser opens it by itself.
 */
export async function openAppWindow(context: BrowserContext, browser: Browser): Promise<Page> {
  if (browser.headless) return await context.newPage()
  const address = `${opening}<!--${randomBytes(16).toString('hex')}-->`
  const opened = context.waitForEvent('page', { predicate: (page) => page.url() === address, timeout: patienceMs })
  const args = [
    `--user-data-dir=${browser.userDataDir}`,
    `--app=${address}`,
    ...(browser.noSandbox ? ['--no-sandbox'] : []),
  ]
  spawn(browser.executablePath, args, { stdio: 'ignore' }).once('error', () => {})
  return await opened.catch(() => context.newPage())
}
