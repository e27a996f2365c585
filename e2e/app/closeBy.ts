import type { Page } from '@playwright/test'

/** An act that a window ends with: it may be gone before the act itself is answered, and that is as it should be. */
export async function closeBy(page: Page, act: () => Promise<void>): Promise<void> {
  const [closed, acted] = await Promise.allSettled([page.waitForEvent('close'), act()])
  if (closed.status === 'rejected') throw acted.status === 'rejected' ? acted.reason : closed.reason
}
