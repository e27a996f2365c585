import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron'
import { openCore } from '../src/host/openCore.ts'
import { lockedPreferences, lockWindow } from './lockWindow.ts'
import { pageUrl } from './origin.ts'
import { readPage } from './page/readPage.ts'
import { practiceParts } from './practiceParts.ts'
import { readProfile, refusedSwitch } from './readCommandLine.ts'
import { serveIpc } from './serveIpc.ts'
import { pageSchemes, servePage } from './servePage.ts'

/** Beside this file, after the build: `out/main/main.js`. */
const built = join(import.meta.dirname, '..')

let window: BrowserWindow | null = null

app.enableSandbox()
protocol.registerSchemesAsPrivileged(pageSchemes)

const refused = refusedSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged)
if (refused !== null) {
  process.stderr.write(`Sayso does not run with --${refused}: it would let another program drive the wallet.\n`)
  app.exit(4)
} else if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(fail)
}

async function start(): Promise<void> {
  servePage(protocol, readPage(join(built, 'renderer')))
  const profile = readProfile(process.argv.slice(1))
  const { core, close } = await openCore({
    ...(profile === null ? {} : { profile }),
    ...practiceParts({ packaged: app.isPackaged, resources: process.resourcesPath, checkout: join(built, '..') }),
  })
  closeBeforeQuit(close)

  window = new BrowserWindow({
    title: 'Sayso',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: lockedPreferences({ preload: join(built, 'preload', 'preload.cjs'), packaged: app.isPackaged }),
  })
  const { webContents } = window
  lockWindow({ contents: webContents, session: session.defaultSession }, (url) => void shell.openExternal(url))
  serveIpc(ipcMain, webContents, core)
  window.once('ready-to-show', () => window?.show())
  window.on('closed', () => {
    window = null
  })
  await window.loadURL(pageUrl)
}

/** What the core holds is put down before the process ends, once, however the end began. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void close().finally(() => {
      state = 'closed'
      app.quit()
    })
  })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => app.quit())
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Sayso: ${message}\n`)
  dialog.showErrorBox('Sayso could not start', message)
  app.exit(4)
}
