import type { BridgeReply } from '../src/api/bridge/messages.ts'
import type { Core } from '../src/api/Core.ts'
import { replyChannel, sendChannel } from './channels.ts'
import { isPageUrl } from './origin.ts'
import { serveDocuments } from './page/serveDocuments.ts'

type Frame = { readonly url: string }
type InvokeEvent = { readonly senderFrame: Frame | null; readonly sender: unknown }

export type IpcMainPart = {
  handle(channel: string, listener: (event: InvokeEvent, ...args: unknown[]) => void): void
  removeHandler(channel: string): void
}

export type ContentsPart = {
  readonly mainFrame: Frame
  isDestroyed(): boolean
  send(channel: string, document: string, reply: BridgeReply): void
  on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown
}

/**
 * The one place where the page's words come in. Only the main frame of the one window, at its own address, is listened
 * to; what it says is parsed behind this. There is one channel in, and it answers nothing by itself.
 */
export function serveIpc(ipcMain: IpcMainPart, contents: ContentsPart, core: Core): void {
  const documents = serveDocuments(core, (document, reply) => {
    if (!contents.isDestroyed()) contents.send(replyChannel, document, reply)
  })
  ipcMain.handle(sendChannel, ({ sender, senderFrame }, document, message) => {
    const isOurs = sender === contents && senderFrame !== null && senderFrame === contents.mainFrame
    if (isOurs && isPageUrl(senderFrame.url)) documents.receive(document, message)
  })
  contents.on('render-process-gone', () => documents.leave())
  contents.on('destroyed', () => {
    documents.leave()
    ipcMain.removeHandler(sendChannel)
  })
}
