import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { openChromiumShell } from '../../chromium/openChromiumShell.ts'
import { findElectron } from '../../scripts/bootstrap/electron.mjs'
import { openCore } from '../../src/host/openCore.ts'
import { App } from './App.ts'

const root = join(import.meta.dirname, '..', '..')
const executablePath = process.env.SAYSO_CHROMIUM

/** Opens the built app on a profile, in the shell that the project names. The window's settings are those of production. */
export async function openApp(shell: string, profile: string): Promise<App> {
  return shell === 'electron' ? openElectron(profile) : openChromium(profile)
}

async function openChromium(profile: string): Promise<App> {
  const { core, close } = await openCore({ profile })
  try {
    const window = await openChromiumShell({
      core,
      headless: true,
      ...(executablePath === undefined ? {} : { executablePath }),
    })
    return new App({
      page: window.page,
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

async function openElectron(profile: string): Promise<App> {
  const program = findElectron()
  if (program === null) throw new Error('Electron’s program is not here; this story runs in the chromium shell only.')
  const electron = await _electron.launch({
    executablePath: program,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--profile', profile],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return new App({ page: await electron.firstWindow(), close: () => electron.close() })
}
