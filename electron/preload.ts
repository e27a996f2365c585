import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, BridgeReply } from '../src/api/bridge/messages.ts'
import { replyChannel, sendChannel } from './channels.ts'

/** Tells this document's replies from those of the one before a reload. */
const documentId = crypto.randomUUID()

const bridge: Bridge = {
  send: (request) => {
    ipcRenderer.invoke(sendChannel, documentId, request).catch(() => {})
  },
  listen: (listener) => {
    // The page gets the data only: the event would carry a way into the shell.
    const take = (_event: unknown, receiver: unknown, reply: BridgeReply) => {
      if (receiver === documentId) listener(reply)
    }
    ipcRenderer.on(replyChannel, take)
    return () => {
      ipcRenderer.off(replyChannel, take)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
