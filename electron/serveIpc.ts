import type { BridgeReply } from '../src/api/bridge/messages.ts'
import type { Core } from '../src/api/Core.ts'
import { replyChannel, sendChannel } from './channels.ts'
import { handleFrom, type IpcMainPart, type Speaker } from './handleFrom.ts'
import { pageUrl } from './origin.ts'
import { serveDocuments } from './page/serveDocuments.ts'

export type ContentsPart = Speaker['contents'] & {
  isDestroyed(): boolean
  send(channel: string, document: string, reply: BridgeReply): void
  on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown
}

/** The one place where the page's words come in. There is one channel; what comes on it is parsed behind this. */
export function serveIpc(ipcMain: IpcMainPart, contents: ContentsPart, core: Core): void {
  const documents = serveDocuments(core, (document, reply) => {
    if (!contents.isDestroyed()) contents.send(replyChannel, document, reply)
  })
  const leave = handleFrom(ipcMain, sendChannel, { contents, url: pageUrl }, documents.receive)
  contents.on('render-process-gone', () => documents.leave())
  contents.on('destroyed', () => {
    documents.leave()
    leave()
  })
}
