import { pageHeaders } from './pageHeaders.ts'
import type { Page } from './readPage.ts'

export type PageAnswer = {
  readonly status: 200 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const text = { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }

/**
 * Answers a request for one of the page's files. The address is compared as it came, letter by letter: no decoding, no
 * resolving, so there is nothing to trick.
 */
export function answerPage(page: Page, origin: string, request: { method: string; url: string }): PageAnswer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: text, body: Buffer.from('') }
  const file = request.url.startsWith(`${origin}/`) ? page.get(request.url.slice(origin.length)) : undefined
  if (file === undefined) return { status: 404, headers: text, body: Buffer.from('Not here.') }
  return { status: 200, headers: { ...pageHeaders, 'content-type': file.type }, body: file.body }
}
