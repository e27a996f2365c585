import type { SheetOrder } from '../../src/api/sheet/messages.ts'
import type { OpenSheet } from '../../src/api/sheet/SheetDesk.ts'
import { handleFrom, type IpcMainPart, type Speaker } from '../handleFrom.ts'
import { type LockableContents, lockContents } from '../lockWindow.ts'
import { sheetUrl } from '../origin.ts'
import { sheetOrderChannel, sheetSendChannel, surfacePortChannel } from './sheetChannels.ts'

/** The parts of a BrowserWindow that the sheet needs. */
export type SheetWindowPart = {
  readonly webContents: Speaker['contents'] &
    LockableContents & {
      isDestroyed(): boolean
      send(channel: string, order: SheetOrder): void
      on(event: 'render-process-gone', listener: () => void): unknown
    }
  setContentProtection(on: boolean): void
  loadURL(url: string): Promise<void>
  show(): void
  destroy(): void
  on(event: 'closed', listener: () => void): unknown
}

type Ways<Window extends SheetWindowPart> = {
  readonly ipcMain: IpcMainPart
  /** A window above the app's own, in the sheet's own session, which is locked. */
  readonly makeWindow: () => Window
  /** Gives the window a port that leads to the signer's process. */
  readonly sendSurfacePort: (window: Window, channel: string) => void
}

/**
 * The sheet as a window of its own: its own preload, session and channel, locked as the app's is, and not in any picture of
 * the screen. What happens in it is the desk's to say.
 */
export function openSheetWindow<Window extends SheetWindowPart>({
  ipcMain,
  makeWindow,
  sendSurfacePort,
}: Ways<Window>): OpenSheet {
  return async (shows, { receive, closed }) => {
    const window = makeWindow()
    const { webContents } = window
    window.setContentProtection(true)
    // It leads nowhere outside either: an address in a plan is text.
    lockContents(webContents, null)
    const sheet = {
      tell: (order: SheetOrder): void => {
        if (!webContents.isDestroyed()) webContents.send(sheetOrderChannel, order)
      },
      close: (): void => window.destroy(),
    }
    const leave = handleFrom(ipcMain, sheetSendChannel, { contents: webContents, url: sheetUrl }, (message) =>
      receive(message, sheet),
    )
    webContents.on('render-process-gone', () => window.destroy())
    window.on('closed', () => {
      leave()
      closed()
    })
    await window.loadURL(sheetUrl)
    if (shows === 'wallet') sendSurfacePort(window, surfacePortChannel)
    window.show()
    return sheet
  }
}
