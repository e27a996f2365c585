import type { Page } from 'playwright-core'
import type { BridgeReply } from '../src/api/bridge/messages.ts'

/**
 * Carries replies into the page in the order they were made. While some are on their way the next ones wait together,
 * so a fast stream costs few crossings.
 */
export function makeDelivery(page: Pick<Page, 'evaluate'>, hook: string) {
  let waiting: { readonly document: string; readonly reply: BridgeReply }[] = []
  let busy = false

  async function flush(): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      for (const document of new Set(batch.map((item) => item.document))) {
        const replies = batch.filter((item) => item.document === document).map((item) => item.reply)
        // Text, so that the page gets plain data. A page that is just gone needs no replies.
        await page.evaluate(carryIn, { hook, document, replies: JSON.stringify(replies) }).catch(() => {})
      }
    }
    busy = false
  }

  return (document: string, reply: BridgeReply): void => {
    waiting.push({ document, reply })
    if (!busy) void flush()
  }
}

/** Runs in the page. */
function carryIn({ hook, document, replies }: { hook: string; document: string; replies: string }): void {
  const deliver: unknown = Reflect.get(window, hook)
  if (typeof deliver === 'function') deliver(document, JSON.parse(replies))
}
