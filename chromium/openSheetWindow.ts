import type { BrowserContext } from 'playwright-core'
import type { Page as PageFiles } from '../electron/page/readPage.ts'
import type { SheetOrder } from '../src/api/sheet/messages.ts'
import type { OpenSheet } from '../src/api/sheet/SheetDesk.ts'
import { joinPage } from './joinPage.ts'
import type { Lock } from './lockContext.ts'
import { type Browser, openAppWindow } from './openAppWindow.ts'
import { sheetOrigin, sheetUrl } from './places.ts'

const size = { width: 560, height: 760 }

/**
 * The sheet as a second window of the same browser: another site, so another process, with a bridge of its own, which
 * the app's page can neither open, script nor reach. What the wallet's view says passes through this process, which is
 * the core's too, on its way to the signer: a browser has no other way out. In Electron it does not.
 */
export function openSheetWindow(
  { context, lock, files }: { readonly context: BrowserContext; readonly lock: Lock; readonly files: PageFiles },
  browser: Browser,
): OpenSheet {
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
    if (!browser.headless) await resize(context, page)
    // A window that shows nothing is not left standing.
    await page.goto(sheetUrl).catch((thrown: unknown) => {
      window.close()
      throw thrown
    })
    await page.bringToFront()
    return window
  }
}

/** As large as a sheet should be. A browser that does not do it leaves a window that is only too large. */
async function resize(context: BrowserContext, page: Awaited<ReturnType<typeof openAppWindow>>): Promise<void> {
  try {
    const session = await context.newCDPSession(page)
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', { windowId, bounds: size })
    await session.detach()
  } catch {}
}
