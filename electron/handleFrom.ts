import { isAt } from './origin.ts'

type Frame = { readonly url: string }
type InvokeEvent = { readonly senderFrame: Frame | null; readonly sender: unknown }

export type IpcMainPart = {
  handle(channel: string, listener: (event: InvokeEvent, ...args: unknown[]) => void): void
  removeHandler(channel: string): void
}

/** The one window that is listened to, and the one address that it may have. */
export type Speaker = { readonly contents: { readonly mainFrame: Frame }; readonly url: string }

/**
 * The only way in which main hears a window: one channel, from the main frame of one window at its own address. Whatever
 * else speaks on it is not heard, and nobody is answered by it. Gives back what ends it.
 */
export function handleFrom(
  ipcMain: IpcMainPart,
  channel: string,
  { contents, url }: Speaker,
  listen: (...args: unknown[]) => void,
): () => void {
  ipcMain.handle(channel, ({ sender, senderFrame }, ...args) => {
    const isOurs = sender === contents && senderFrame !== null && senderFrame === contents.mainFrame
    if (isOurs && isAt(url, senderFrame.url)) listen(...args)
  })
  return () => ipcMain.removeHandler(channel)
}
