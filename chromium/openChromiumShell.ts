import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Frame, type Page, type Request } from 'playwright-core'
import { answerPage } from '../electron/page/answerPage.ts'
import { type Page as PageFiles, readPage } from '../electron/page/readPage.ts'
import { type DocumentServer, serveDocuments } from '../electron/page/serveDocuments.ts'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'
import type { Core } from '../src/api/Core.ts'
import { denyPermissions } from './denyPermissions.ts'
import { installBridge } from './installBridge.ts'
import { makeDelivery } from './makeDelivery.ts'
import { removeFolder } from './removeFolder.ts'

/** `.invalid` is reserved: no such host can ever exist. Nothing is asked for it either, the shell answers itself. */
export const pageOrigin = 'https://sayso.invalid'
const pageUrl = `${pageOrigin}/`

export type ChromiumShellOptions = {
  readonly core: Core
  readonly headless?: boolean
  /** The system's own Chromium where it is not named. */
  readonly executablePath?: string
  /** A fresh folder of its own, removed at the end, where it is not named. */
  readonly userDataDir?: string
  /** Chromium's sandbox is on, except for root, which Chromium does not take. */
  readonly noSandbox?: boolean
  /** The built page. */
  readonly pageFolder?: string
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
 * browser's debugging pipe. Nothing listens on a port, and nothing but the page's own files can be loaded.
 */
export async function openChromiumShell(options: ChromiumShellOptions): Promise<ChromiumShell> {
  const files = readPage(options.pageFolder ?? join(import.meta.dirname, '..', 'out', 'renderer'))
  const executablePath = options.executablePath ?? (await findChromium())
  if (executablePath === null) throw new Error('Chromium was not found.')
  const ownFolder = options.userDataDir === undefined ? mkdtempSync(join(tmpdir(), 'sayso-window-')) : null
  const userDataDir = options.userDataDir ?? ownFolder ?? ''
  const clean = async () => {
    if (ownFolder !== null) await removeFolder(ownFolder)
  }
  denyPermissions(userDataDir)
  let context: BrowserContext | undefined
  try {
    context = await launchWindow(userDataDir, executablePath, options)
    return await fillWindow(context, files, options.core, clean)
  } catch (error) {
    await context?.close().catch(() => {})
    await clean()
    throw error
  }
}

async function fillWindow(
  context: BrowserContext,
  files: PageFiles,
  core: Core,
  clean: () => Promise<void>,
): Promise<ChromiumShell> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve())).then(clean)
  page.once('close', () => void context.close().catch(() => {}))
  const documents = await joinCore(context, page, core)
  const answer: Answer = (request) => answerPage(files, pageOrigin, request)
  await lockContext(context, page, answer, documents.leave)
  await page.goto(pageUrl)
  return { page, context, closed, close: () => context.close().then(() => closed) }
}

function launchWindow(userDataDir: string, executablePath: string, options: ChromiumShellOptions) {
  return chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: options.headless ?? false,
    chromiumSandbox: !(options.noSandbox ?? runsAsRoot),
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

type Answer = (request: { method: string; url: string }) => ReturnType<typeof answerPage>

/** No request leaves but for the page's own files; no second window; no way off the page. */
async function lockContext(context: BrowserContext, page: Page, answer: Answer, onLeave: () => void): Promise<void> {
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => {})
  })
  await context.routeWebSocket(/.*/, (socket) => void socket.close().catch(() => {}))
  await context.route(/.*/, async (route) => {
    const request = route.request()
    const isDocument = request.isNavigationRequest()
    // "Aborted" leaves the page where it is; a failure would show the browser's own error page instead.
    if (frameOf(request) !== page.mainFrame() || (isDocument && request.url() !== pageUrl)) {
      return await route.abort('aborted').catch(() => {})
    }
    if (isDocument) onLeave()
    const { status, headers, body } = answer({ method: request.method(), url: request.url() })
    await route.fulfill({ status, headers, body }).catch(() => {})
  })
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isAtHome(frame.url())) void page.goto(pageUrl).catch(() => {})
  })
}

/** Whether the window shows the page, at any place in it. The first, empty one has an address of its own kind. */
function isAtHome(url: string): boolean {
  return url === pageUrl || url.startsWith(`${pageUrl}#`) || url.startsWith('data:')
}

/** A request of a window that is only about to open has no frame yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** The one door between page and core. Only the main frame of the one page, at its own address, is listened to. */
async function joinCore(context: BrowserContext, page: Page, core: Core): Promise<DocumentServer> {
  const binding = `sayso_${randomBytes(16).toString('hex')}`
  const hook = `sayso_${randomBytes(16).toString('hex')}`
  const documents = serveDocuments(core, makeDelivery(page, hook))
  await context.exposeBinding(binding, ({ frame }, document: unknown, message: unknown) => {
    if (frame === page.mainFrame() && originOf(frame.url()) === pageOrigin) documents.receive(document, message)
  })
  await context.addInitScript(installBridge, { binding, hook })
  page.on('crash', () => void context.close().catch(() => {}))
  page.once('close', () => documents.leave())
  return documents
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null
}
