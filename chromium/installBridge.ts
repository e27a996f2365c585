/**
 * Runs in a page, before any script of its own: puts two functions on `window`, under the name that is given, and leaves
 * nothing else there. It is sent over as text, so it may use only what it is given.
 */
export function installBridge({
  name,
  binding,
  event,
}: {
  readonly name: 'bridge' | 'sheet'
  readonly binding: string
  readonly event: string
}): void {
  const carry: unknown = Reflect.get(window, binding)
  Reflect.deleteProperty(window, binding)
  // Frames get no bridge, and the shell would not listen to theirs.
  if (window.top !== window || typeof carry !== 'function') return
  const listeners = new Set<(message: unknown) => void>()
  window.addEventListener(event, (happened) => {
    const messages: unknown = 'detail' in happened ? JSON.parse(String(happened.detail)) : []
    if (!Array.isArray(messages)) return
    for (const message of messages) for (const listener of [...listeners]) listener(message)
  })
  Object.defineProperty(window, name, {
    enumerable: true,
    value: Object.freeze({
      send: (message: unknown): void => {
        carry(JSON.stringify(message))
      },
      listen: (listener: (message: unknown) => void) => {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    }),
  })
}
