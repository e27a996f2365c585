import type { BrowserContext } from 'playwright-core'

/**
 * Closes every window that a page opens. One whose address was refused stays empty, and is still the page's to draw in:
 * it could be made to look like the sheet. The browser itself names it, with the page that opened it; nothing else does.
 */
export async function closePopups(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('The browser does not tell of its windows.')
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId } }) => {
    if (type === 'page' && openerId !== undefined) void session.send('Target.closeTarget', { targetId }).catch(() => {})
  })
  await session.send('Target.setDiscoverTargets', { discover: true })
}
