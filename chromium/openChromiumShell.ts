import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { readPage } from '../electron/page/readPage.ts'
import { type DocumentServer, serveDocuments } from '../electron/page/serveDocuments.ts'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'
import type { BridgeReply } from '../src/api/bridge/messages.ts'
import type { Core } from '../src/api/Core.ts'
import type { SheetDesk, Surface } from '../src/api/sheet/SheetDesk.ts'
import { denyPermissions } from './denyPermissions.ts'
import { joinPage } from './joinPage.ts'
import { lockContext } from './lockContext.ts'
import type { Browser } from './openAppWindow.ts'
import { openSheetWindow } from './openSheetWindow.ts'
import { pageOrigin, pageUrl } from './places.ts'
import { removeFolder } from './removeFolder.ts'

export type ChromiumShellOptions = {
  readonly core: Core
  /** Where the core asks the person. Without it there is no sheet, and nothing can be approved here. */
  readonly desk?: SheetDesk
  /** What the wallet's view talks to. */
  readonly surface?: Surface
  readonly headless?: boolean
  /** The system's own Chromium where it is not named. */
  readonly executablePath?: string
  /** A fresh folder of its own, removed at the end, where it is not named. */
  readonly userDataDir?: string
  /** Chromium's sandbox is on, except for root, which Chromium does not take. */
  readonly noSandbox?: boolean
  /** The built page, and the built sheet. */
  readonly pageFolder?: string
  readonly sheetFolder?: string
}

export type ChromiumShell = {
  readonly page: Page
  readonly context: BrowserContext
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>
  readonly close: () => Promise<void>
}

/** Whether Chromium runs without its sandbox unless told otherwise: it refuses to start with it for root. */
export const runsAsRoot = process.getuid?.() === 0

/**
 * Opens the page in the system's Chromium as a window without a browser's controls, joined to the core over the
 * browser's debugging pipe, and the sheet beside it when the core asks for it. Nothing listens on a port, and nothing but
 * the two pages' own files can be loaded.
 */
export async function openChromiumShell(options: ChromiumShellOptions): Promise<ChromiumShell> {
  const executablePath = options.executablePath ?? (await findChromium())
  if (executablePath === null) throw new Error('Chromium was not found.')
  const ownFolder = options.userDataDir === undefined ? mkdtempSync(join(tmpdir(), 'sayso-window-')) : null
  const browser: Browser = {
    executablePath,
    userDataDir: options.userDataDir ?? ownFolder ?? '',
    headless: options.headless ?? false,
    noSandbox: options.noSandbox ?? runsAsRoot,
  }
  const clean = async () => {
    if (ownFolder !== null) await removeFolder(ownFolder)
  }
  denyPermissions(browser.userDataDir)
  let context: BrowserContext | undefined
  try {
    context = await launchWindow(browser)
    return await fillWindow(context, options, browser, clean)
  } catch (error) {
    await context?.close().catch(() => {})
    await clean()
    throw error
  }
}

async function fillWindow(
  context: BrowserContext,
  options: ChromiumShellOptions,
  browser: Browser,
  clean: () => Promise<void>,
): Promise<ChromiumShell> {
  const built = join(import.meta.dirname, '..', 'out')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve())).then(clean)
  page.once('close', () => void context.close().catch(() => {}))
  page.on('crash', () => void context.close().catch(() => {}))
  const lock = await lockContext(context)
  const documents = await joinCore(page, options.core)
  const files = readPage(options.pageFolder ?? join(built, 'renderer'))
  lock.admit(page, { url: pageUrl, origin: pageOrigin, files, onLeave: documents.leave })
  if (options.desk !== undefined) {
    const sheetFiles = readPage(options.sheetFolder ?? join(built, 'sheet'))
    options.desk.attach(
      openSheetWindow({ context, lock, files: sheetFiles, app: page }, browser),
      options.surface ?? null,
      () => options.core.preferences(),
    )
  }
  await page.goto(pageUrl)
  return { page, context, closed, close: () => context.close().then(() => closed) }
}

function launchWindow({ userDataDir, executablePath, headless, noSandbox }: Browser) {
  return chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless,
    chromiumSandbox: !noSandbox,
    // The window's own size, and the colours, motion and contrast that the person's system asks for.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Signals are the core's to answer: it closes first, and the window after it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['about:blank', '--disable-popup-blocking', '--unsafely-disable-devtools-self-xss-warnings'],
    args: [
      // A page of its own text opens without a browser's controls; about:blank would open with tabs.
      '--app=data:text/html,<title>Sayso</title>',
      '--window-size=1280,800',
      '--disable-quic',
      '--disable-background-mode',
      // A second lock behind the routes: whatever got past them would go to a proxy that is not there.
      '--proxy-server=http://127.0.0.1:1',
      '--proxy-bypass-list=<-loopback>',
    ],
  })
}

/** The one door between page and core. */
async function joinCore(page: Page, core: Core): Promise<DocumentServer> {
  let deliver = (_document: string, _reply: BridgeReply): void => {}
  const documents = serveDocuments(core, (document, reply) => deliver(document, reply))
  deliver = await joinPage<BridgeReply>(page, { name: 'bridge', origin: pageOrigin }, documents.receive)
  page.once('close', () => documents.leave())
  return documents
}
