import { mayOpenOutside } from './outside.ts'
import { isAllowed } from './permissions.ts'

type Deniable = { preventDefault(): void }

/** The parts of Electron's WebContents and Session that the locks take, so that tests can stand in for them. */
export type LockableContents = {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: Deniable) => void,
  ): unknown
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void
}

export type LockableSession = {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: object) => void) => void): void
  setBluetoothPairingHandler(
    handler: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void,
  ): void
  setSpellCheckerEnabled(enabled: boolean): void
  on(event: 'will-download', listener: (event: Deniable) => void): unknown
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** How a page runs: in its own sandbox and world, with nothing of Node's. */
export function lockedPreferences({ preload, packaged }: { preload: string; packaged: boolean }) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    // A person can be talked into pasting something there.
    devTools: !packaged,
  }
}

/**
 * What holds for every page, also for one that nobody thought of: it never leaves its address, shows no other page inside
 * it, and opens no second window.
 *
 * @param openOutside null where nothing may be opened in the person's own browser either
 */
export function lockContents(contents: LockableContents, openOutside: ((url: string) => void) | null): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (openOutside !== null && mayOpenOutside(url)) openOutside(url)
    return { action: 'deny' }
  })
}

/** What a window's session gives to the page in it: its own files, at its own origin, and nothing else. */
export function lockSession(session: LockableSession, origin: string): void {
  // It gets nothing from the system but what the table allows, asked or checked.
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))

  // It reaches nothing but its own files, and saves none.
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !url.startsWith(`${origin}/`) }))
  session.on('will-download', (event) => event.preventDefault())
  // The checker's dictionaries come from the network, and what is typed is nobody else's.
  session.setSpellCheckerEnabled(false)
}

/**
 * Every lock of a window in one place. Whatever the page tries, it stays the page that was built, talks to nobody but
 * the core, and gets nothing from the system.
 */
export function lockWindow(
  { contents, session }: { readonly contents: LockableContents; readonly session: LockableSession },
  { origin, openOutside }: { readonly origin: string; readonly openOutside: ((url: string) => void) | null },
): void {
  lockContents(contents, openOutside)
  lockSession(session, origin)
}
