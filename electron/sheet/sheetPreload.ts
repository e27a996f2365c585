import { contextBridge, ipcRenderer } from 'electron'
import type { SheetBridge, SheetMessage, SheetOrder } from '../../src/api/sheet/messages.ts'
import { makeSheetBridge } from './makeSheetBridge.ts'
import { sheetOrderChannel, sheetSendChannel, surfacePortChannel } from './sheetChannels.ts'

const bridge: SheetBridge = makeSheetBridge({
  send: (message: SheetMessage) => {
    ipcRenderer.invoke(sheetSendChannel, message).catch(() => {})
  },
  // What is kept is the data: the event would carry a way into the shell.
  onOrder: (listen) => {
    ipcRenderer.on(sheetOrderChannel, (_event: unknown, order: SheetOrder) => listen(order))
  },
  onPort: (listen) => {
    ipcRenderer.on(surfacePortChannel, ({ ports: [port] }) => {
      if (port !== undefined) listen(port)
    })
  },
})

contextBridge.exposeInMainWorld('sheet', bridge)
