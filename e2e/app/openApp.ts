import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { openChromiumShell } from '../../chromium/openChromiumShell.ts'
import { sheetUrl } from '../../chromium/places.ts'
import { findElectron } from '../../scripts/bootstrap/electron.mjs'
import { SheetDesk } from '../../src/api/sheet/SheetDesk.ts'
import { type OpenCoreOptions, openCore } from '../../src/host/openCore.ts'
import { forkSigner } from '../../src/host/signer/forkSigner.ts'
import { openPreferences } from '../../src/host/storage/openPreferences.ts'
import { profilePaths } from '../../src/host/storage/profilePaths.ts'
import { App } from './App.ts'

const root = join(import.meta.dirname, '..', '..')
/** As it is built for the terminal: it starts four times as fast as from its sources, and one that dies is started anew. */
const builtSigner = join(root, 'out', 'src', 'terminal', 'signerProcess.js')
const executablePath = process.env.SAYSO_CHROMIUM

/** Opens the built app on a profile, in the shell that the project names. The window's settings are those of production. */
export async function openApp(shell: string, profile: string, options: Options = {}): Promise<App> {
  if (options.firstSteps !== true) skipFirstSteps(profile)
  return shell === 'electron' ? openElectron(profile) : openChromium(profile, options)
}

type Options = {
  /** The browser's own folder, kept after its end; one that is thrown away where none is named. */
  readonly browserFolder?: string
  /** The profile is as a new one is: its window opens with the first steps. Otherwise they were skipped before. */
  readonly firstSteps?: boolean
  /** Other practice chains beside the app's own, by their ids. Only a shell of this process can be given any. */
  readonly otherPractice?: ReadonlyMap<number, readonly string[]>
  /** Joins the local chains that play real networks. In the Chromium shell only. */
  readonly connect?: OpenCoreOptions['connect']
}

function skipFirstSteps(profile: string): void {
  openPreferences(profilePaths(profile).preferences).change({ welcomed: true })
}

async function openChromium(profile: string, { browserFolder, otherPractice, connect }: Options): Promise<App> {
  const desk = new SheetDesk({ monotonicMs: () => performance.now(), newId: randomUUID, pause })
  const { core, surface, close } = await openCore({
    ...{ profile, desk, downloads: () => downloadsOf(profile), startSigner: () => forkSigner(builtSigner) },
    ...(otherPractice === undefined ? {} : { otherPractice }),
    ...(connect === undefined ? {} : { connect }),
  })
  try {
    const window = await openChromiumShell({
      core,
      desk,
      surface,
      headless: true,
      ...(browserFolder === undefined ? {} : { userDataDir: browserFolder }),
      ...(executablePath === undefined ? {} : { executablePath }),
    })
    return new App({
      page: window.page,
      sheetPage: () => window.context.pages().find((page) => page.url() === sheetUrl) ?? null,
      close: async () => {
        await window.close()
        await close()
      },
    })
  } catch (error) {
    await close()
    throw error
  }
}

/** A story's own, so that nobody's real downloads are written to. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads')
}

async function openElectron(profile: string): Promise<App> {
  const program = findElectron()
  if (program === null) throw new Error('Electron’s program is not here; this story runs in the chromium shell only.')
  const electron = await _electron.launch({
    executablePath: program,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--profile', profile],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  await electron.evaluate(({ app }, folder) => app.setPath('downloads', folder), downloadsOf(profile))
  return new App({
    page: await electron.firstWindow(),
    sheetPage: () => electron.windows().find((page) => page.url() === 'app://sheet/') ?? null,
    close: () => electron.close(),
  })
}
