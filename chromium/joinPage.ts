import { randomBytes, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { installBridge } from './installBridge.ts'
import { makeDelivery } from './makeDelivery.ts'

/** Longer than anything that a page has to say. What is longer is not even parsed. */
const longestMessage = 4_000_000

/**
 * Puts the two functions on a page, and carries what its main frame says at its own address, parsed but not looked at.
 * Straight over the debugging pipe: the library's own bindings stay on the page's window, and what a page says to them in
 * other words than theirs ends this process. Returns how a document is answered.
 */
export async function joinPage<T>(
  page: Page,
  { name, origin }: { readonly name: 'bridge' | 'sheet'; readonly origin: string },
  receive: (document: string, message: unknown) => void,
): Promise<(document: string, message: T) => void> {
  const binding = `sayso_${randomBytes(16).toString('hex')}`
  const event = `sayso_${randomBytes(16).toString('hex')}`
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  /** The documents that are listened to, by the number of their context. */
  const documents = new Map<number, { readonly document: string; readonly uniqueId: string }>()

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = mainWorld.parse(context.auxData)
    if (isDefault && frameId === frameTree.frame.id && context.origin === origin)
      documents.set(context.id, { document: randomUUID(), uniqueId: context.uniqueId })
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    documents.delete(executionContextId)
  })
  session.on('Runtime.executionContextsCleared', () => documents.clear())
  session.on('Runtime.bindingCalled', ({ name: called, payload, executionContextId }) => {
    const from = documents.get(executionContextId)
    if (called !== binding || from === undefined || payload.length > longestMessage) return
    const message = parse(payload)
    if (message !== undefined) receive(from.document, message)
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: binding })
  const source = `(${installBridge})(${JSON.stringify({ name, binding, event })})`
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source })

  return makeDelivery<T>(async (document, messages) => {
    const to = [...documents.values()].find((each) => each.document === document)
    if (to === undefined) return
    const expression = `dispatchEvent(new CustomEvent('${event}', { detail: ${JSON.stringify(messages)} }))`
    await session.send('Runtime.evaluate', { expression, uniqueContextId: to.uniqueId })
  })
}

/** What the browser says of a context: whether it is a page's own world, and of which frame. */
const mainWorld = z.object({ isDefault: z.boolean().catch(false), frameId: z.string().catch('') }).catch({
  isDefault: false,
  frameId: '',
})

/** Undefined where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
