/**
 * Runs in a page, before any script of its own: puts two functions on `window`, under the name that is given, and nothing
 * else that can be reached by guessing. It is sent over as text, so it may use only what it is given.
 */
export function installBridge({
  name,
  binding,
  hook,
}: {
  readonly name: 'bridge' | 'sheet'
  readonly binding: string
  readonly hook: string
}): void {
  // Frames get no bridge, and the shell would not listen to theirs.
  if (window.top !== window) return
  const carry: unknown = Reflect.get(window, binding)
  Reflect.deleteProperty(window, binding)
  if (typeof carry !== 'function') return
  const document = crypto.randomUUID()
  const listeners = new Set<(message: unknown) => void>()

  Object.defineProperty(window, hook, {
    value: (receiver: string, messages: readonly unknown[]) => {
      if (receiver !== document) return
      for (const message of messages) for (const listener of [...listeners]) listener(message)
    },
  })
  Object.defineProperty(window, name, {
    enumerable: true,
    value: Object.freeze({
      send: (message: unknown): void => {
        carry(document, message).catch(() => {})
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
