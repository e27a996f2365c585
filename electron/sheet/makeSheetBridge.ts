import type { SheetBridge, SheetMessage, SheetOrder, SurfaceReply } from '../../src/api/sheet/messages.ts'

/** The parts of a MessagePort that are used. */
export type PortPart = {
  postMessage(message: unknown): void
  onmessage: ((event: { readonly data: unknown }) => void) | null
  addEventListener(event: 'close', listener: () => void): void
}

type Ways = {
  readonly send: (message: SheetMessage) => void
  readonly onOrder: (listen: (order: SheetOrder) => void) => void
  readonly onPort: (listen: (port: PortPart) => void) => void
}

/**
 * What the wallet's view asks goes by the port, straight to the signer's process: neither main nor the core sees a word or
 * a password. Everything else goes to main. Without a port, the asking goes there too, and main says what it can.
 */
export function makeSheetBridge({ send, onOrder, onPort }: Ways): SheetBridge {
  const listeners: ((order: SheetOrder) => void)[] = []
  const tell = (order: SheetOrder): void => {
    for (const listen of listeners) listen(order)
  }
  let signer: PortPart | null = null
  const waiting = new Set<number>()
  onOrder(tell)
  onPort((port) => {
    signer = port
    port.onmessage = ({ data }) => {
      // The signer's process is ours; what it sends is the reply that it was asked for, under the number of the asking.
      if (!isReply(data)) return
      waiting.delete(data.number)
      tell({ ...data, kind: 'reply' })
    }
    // Its process ended: nothing that was asked is answered any more, and the next goes by main, which starts a new one.
    port.addEventListener('close', () => {
      signer = null
      for (const number of waiting) tell({ kind: 'reply', number, reply: gone })
      waiting.clear()
    })
  })
  return {
    send: (message) => {
      if (message.kind !== 'ask' || signer === null) return send(message)
      waiting.add(message.number)
      signer.postMessage({ number: message.number, request: message.request })
    },
    listen: (listener) => {
      listeners.push(listener)
    },
  }
}

const gone: SurfaceReply = {
  reply: 'refused',
  sentence: 'The part of Sayso that holds the keys stopped before it answered. Nothing was changed; please try again.',
  retryAfterSeconds: null,
}

type Reply = Omit<Extract<SheetOrder, { kind: 'reply' }>, 'kind'>

function isReply(data: unknown): data is Reply {
  return (
    typeof data === 'object' &&
    data !== null &&
    'number' in data &&
    typeof data.number === 'number' &&
    'reply' in data &&
    typeof data.reply === 'object'
  )
}
