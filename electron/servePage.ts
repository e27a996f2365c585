import { pageScheme } from './origin.ts'
import { answerPage } from './page/answerPage.ts'
import type { Page } from './page/readPage.ts'

/** What has to be known of the page's scheme before the app is ready. */
export const pageSchemes = [
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
]

type ServesProtocol = { handle(scheme: string, handler: (request: Request) => Response): void }

/** Serves a page's files, from memory, at one origin of the scheme. Each session has a scheme of its own to serve. */
export function servePage(protocol: ServesProtocol, page: Page, origin: string): void {
  protocol.handle(pageScheme, ({ method, url }) => {
    const { status, headers, body } = answerPage(page, origin, { method, url })
    return new Response(new Uint8Array(body), { status, headers })
  })
}
