import type { BrowserContext, Frame, Page, Request } from 'playwright-core'
import { answerPage } from '../electron/page/answerPage.ts'
import type { Page as PageFiles } from '../electron/page/readPage.ts'
import { closePopups } from './closePopups.ts'

/** What one window may show: its own files at its own address, and nothing else. */
export type Place = {
  readonly url: string
  readonly origin: string
  readonly files: PageFiles
  /** A document of it is about to go. */
  readonly onLeave?: () => void
}

export type Lock = {
  /** Lets one window show one place. Until then it can load nothing. */
  readonly admit: (page: Page, place: Place) => void
  /** Lets the window through that this promise gives, and no other one that opens meanwhile. */
  readonly letIn: (opening: Promise<Page>) => Promise<Page>
}

/** No request leaves but for a window's own files; no window but those that the shell opens; no way off their places. */
export async function lockContext(context: BrowserContext): Promise<Lock> {
  const places = new Map<Page, Place>()
  let opening: Promise<Page | null> = Promise.resolve(null)

  const isOurs = async (page: Page): Promise<boolean> => places.has(page) || (await opening) === page
  context.on('page', async (page) => {
    if (!(await isOurs(page))) void page.close().catch(() => {})
  })
  await closePopups(context)
  await context.route(/.*/, async (route) => {
    const request = route.request()
    const frame = frameOf(request)
    const page = frame?.page()
    const place = page === undefined ? undefined : places.get(page)
    const isDocument = request.isNavigationRequest()
    // "Aborted" leaves the page where it is; a failure would show the browser's own error page instead.
    if (place === undefined || frame !== page?.mainFrame() || (isDocument && request.url() !== place.url)) {
      return await route.abort('aborted').catch(() => {})
    }
    if (isDocument) place.onLeave?.()
    const answer = answerPage(place.files, place.origin, { method: request.method(), url: request.url() })
    await route.fulfill({ ...answer }).catch(() => {})
  })

  return {
    admit: (page, place) => {
      places.set(page, place)
      page.once('close', () => places.delete(page))
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame() && !isAt(place.url, frame.url())) void page.goto(place.url).catch(() => {})
      })
    },
    letIn: async (page) => {
      opening = page.catch(() => null)
      return await page
    },
  }
}

/** Whether the window shows its place, at any point in it. The first, empty one has an address of its own kind. */
function isAt(place: string, url: string): boolean {
  return url === place || url.startsWith(`${place}#`) || url.startsWith('data:')
}

/** A request of a window that is only about to open has no frame yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
