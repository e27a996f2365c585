import type { Page } from 'playwright-core'

/**
 * Carries messages into a page in the order they were made. While some are on their way the next ones wait together, so a
 * fast stream costs few crossings.
 */
export function makeDelivery<T>(page: Pick<Page, 'evaluate'>, hook: string) {
  let waiting: { readonly document: string; readonly message: T }[] = []
  let busy = false

  async function flush(): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      for (const document of new Set(batch.map((item) => item.document))) {
        const messages = batch.filter((item) => item.document === document).map((item) => item.message)
        // Text, so that the page gets plain data. A page that is just gone needs none.
        await page.evaluate(carryIn, { hook, document, messages: JSON.stringify(messages) }).catch(() => {})
      }
    }
    busy = false
  }

  return (document: string, message: T): void => {
    waiting.push({ document, message })
    if (!busy) void flush()
  }
}

/** Runs in the page. */
function carryIn({ hook, document, messages }: { hook: string; document: string; messages: string }): void {
  const deliver: unknown = Reflect.get(window, hook)
  if (typeof deliver === 'function') deliver(document, JSON.parse(messages))
}
