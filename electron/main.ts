import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  Notification,
  powerMonitor,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { SheetDesk } from '../src/api/sheet/SheetDesk.ts'
import { openCore } from '../src/host/openCore.ts'
import { iconPath } from './iconPath.ts'
import { lockOnAbsence } from './lockOnAbsence.ts'
import { lockContents, lockedPreferences, lockSession, lockWindow } from './lockWindow.ts'
import { notifyWhenAway } from './notifyWhenAway.ts'
import { pageOrigin, pageUrl, sheetOrigin } from './origin.ts'
import { middleOf, sheetSize } from './page/middleOf.ts'
import { readPage } from './page/readPage.ts'
import { practiceParts } from './practiceParts.ts'
import { readProfile, refusedSwitch } from './readCommandLine.ts'
import { serveIpc } from './serveIpc.ts'
import { pageSchemes, servePage } from './servePage.ts'
import { openSheetWindow } from './sheet/openSheetWindow.ts'
import { startSigner } from './startSigner.ts'

/** Beside this file, after the build: `out/main/main.js`. */
const built = join(import.meta.dirname, '..')
const place = { packaged: app.isPackaged, resources: process.resourcesPath, checkout: join(built, '..') }

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
  app.on('second-instance', bringToFront)
  app.on('window-all-closed', () => app.quit())
  // Each is locked where it is made, and once more here: one that nobody meant to make, too.
  app.on('web-contents-created', (_event, contents) => lockContents(contents, null))
  app.whenReady().then(start).catch(fail)
}

async function start(): Promise<void> {
  servePage(protocol, readPage(join(built, 'renderer')), pageOrigin)
  // In memory only, and nothing of the app's page in it.
  const sheetSession = session.fromPartition('sheet', { cache: false })
  servePage(sheetSession.protocol, readPage(join(built, 'sheet')), sheetOrigin)
  lockSession(sheetSession, sheetOrigin)
  const desk = new SheetDesk({ monotonicMs: () => performance.now(), newId: randomUUID, pause })
  const profile = readProfile(process.argv.slice(1))
  let signer: { postMessage(message: unknown, ports: Electron.MessagePortMain[]): void } | null = null
  const { core, surface, lockWallet, close } = await openCore({
    desk,
    ...(profile === null ? {} : { profile }),
    opensExplorers: true,
    ...(Notification.isSupported() ? { onEnd: notifyWhenAway(notifying) } : {}),
    downloads: () => app.getPath('downloads'),
    startSigner: startSigner(utilityProcess, join(import.meta.dirname, 'signer.js'), (child) => {
      signer = child
    }),
    ...practiceParts(place),
  })
  closeBeforeQuit(close)
  lockOnAbsence(powerMonitor, lockWallet)

  window = new BrowserWindow({
    title: 'Sayso',
    icon: iconPath(place),
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: lockedPreferences({ preload: join(built, 'preload', 'preload.cjs'), packaged: app.isPackaged }),
  })
  const { webContents } = window
  lockWindow(
    { contents: webContents, session: session.defaultSession },
    { origin: pageOrigin, openOutside: (url) => void shell.openExternal(url) },
  )
  serveIpc(ipcMain, webContents, core)
  const makeWindow = (): BrowserWindow => makeSheetWindow(window, sheetSession)
  // Words and passwords go from the wallet's view to the signer's process, past this one.
  const sendSurfacePort = (sheet: BrowserWindow, channel: string): void => {
    const { port1, port2 } = new MessageChannelMain()
    signer?.postMessage('surface', [port1])
    sheet.webContents.postMessage(channel, null, [port2])
  }
  desk.attach(openSheetWindow({ ipcMain, makeWindow, sendSurfacePort }), surface, () => core.preferences())
  window.once('ready-to-show', () => window?.show())
  window.on('closed', () => {
    window = null
  })
  await window.loadURL(pageUrl)
}

function bringToFront(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

const notifying = {
  isInFront: () => BrowserWindow.getFocusedWindow() !== null,
  show: (body: string, onPress: () => void) => {
    const notification = new Notification({ title: 'Sayso', body })
    notification.once('click', onPress)
    notification.show()
  },
  bringToFront,
}

/** Above the app's window, and the app's window out of reach meanwhile. */
function makeSheetWindow(parent: BrowserWindow | null, ofSheet: Electron.Session): BrowserWindow {
  return new BrowserWindow({
    title: 'Sayso',
    icon: iconPath(place),
    ...sheetSize,
    minWidth: 360,
    minHeight: 480,
    show: false,
    ...(parent === null ? {} : { parent, modal: true, ...middleOf(parent.getBounds(), sheetSize) }),
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    webPreferences: {
      ...lockedPreferences({ preload: join(built, 'preload', 'sheetPreload.cjs'), packaged: app.isPackaged }),
      session: ofSheet,
    },
  })
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
