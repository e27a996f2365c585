import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { type Bounds, middleOf, sheetSize } from '../electron/page/middleOf.ts'
import type { Page as PageFiles } from '../electron/page/readPage.ts'
import type { SheetOrder } from '../src/api/sheet/messages.ts'
import type { OpenSheet } from '../src/api/sheet/SheetDesk.ts'
import { joinPage } from './joinPage.ts'
import type { Lock } from './lockContext.ts'
import { type Browser, openAppWindow } from './openAppWindow.ts'
import { sheetOrigin, sheetUrl } from './places.ts'

type Parts = {
  readonly context: BrowserContext
  readonly lock: Lock
  readonly files: PageFiles
  /** The app's own page: the sheet opens over its window. */
  readonly app: Page
}

/**
 * The sheet as a second window of the same browser: another site, so another process, with a bridge of its own, which
 * the app's page can neither open, script nor reach. What the wallet's view says passes through this process, which is
 * the core's too, on its way to the signer: a browser has no other way out. In Electron it does not.
 */
export function openSheetWindow({ context, lock, files, app }: Parts, browser: Browser): OpenSheet {
  return async (_shows, { receive, closed }) => {
    const page = await lock.letIn(openAppWindow(context, browser))
    page.once('close', closed)
    page.once('crash', () => void page.close().catch(() => {}))
    lock.admit(page, { url: sheetUrl, origin: sheetOrigin, files })
    let document = ''
    let deliver = (_document: string, _order: SheetOrder): void => {}
    const window = {
      tell: (order: SheetOrder): void => deliver(document, order),
      close: (): void => void page.close().catch(() => {}),
    }
    deliver = await joinPage<SheetOrder>(page, { name: 'sheet', origin: sheetOrigin }, (from, message) => {
      document = from
      receive(message, window)
    })
    if (!browser.headless) await place(context, page, app)
    // A window that shows nothing is not left standing.
    await page.goto(sheetUrl).catch((thrown: unknown) => {
      window.close()
      throw thrown
    })
    await page.bringToFront()
    return window
  }
}

/**
 * As large as a sheet should be, in the middle of the app's window. A browser that does not do it leaves a window that is
 * only too large, or in a corner.
 */
async function place(context: BrowserContext, page: Page, app: Page): Promise<void> {
  try {
    const over = await onWindow(context, app, async (_session, { bounds }) => bounds)
    const bounds = { ...sheetSize, ...middleOf(over, sheetSize) }
    await onWindow(context, page, (session, { windowId }) =>
      session.send('Browser.setWindowBounds', { windowId, bounds }),
    )
  } catch {}
}

type Found = { readonly windowId: number; readonly bounds: Bounds }

/** Does something with the browser's window that a page is in. */
async function onWindow<T>(
  context: BrowserContext,
  page: Page,
  act: (session: CDPSession, found: Found) => Promise<T>,
): Promise<T> {
  const session = await context.newCDPSession(page)
  try {
    return await act(session, await session.send('Browser.getWindowForTarget'))
  } finally {
    await session.detach()
  }
}
