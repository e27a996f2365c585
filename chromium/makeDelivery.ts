/**
 * Carries messages into a document in the order they were made. While some are on their way the next ones wait together,
 * so a fast stream costs few crossings.
 *
 * @param carryIn takes a list of messages as text, so that the document gets plain data
 */
export function makeDelivery<T>(carryIn: (document: string, messages: string) => Promise<unknown>) {
  let waiting: { readonly document: string; readonly message: T }[] = []
  let busy = false

  async function flush(): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      for (const document of new Set(batch.map((item) => item.document))) {
        const messages = batch.filter((item) => item.document === document).map((item) => item.message)
        // One that is just gone needs none.
        await carryIn(document, JSON.stringify(messages)).catch(() => {})
      }
    }
    busy = false
  }

  return (document: string, message: T): void => {
    waiting.push({ document, message })
    if (!busy) void flush()
  }
}
