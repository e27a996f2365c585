import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { openChromiumShell, runsAsRoot } from '../../chromium/openChromiumShell.ts'
import { findChromium } from '../../scripts/bootstrap/chromium.mjs'
import type { Core } from '../../src/api/Core.ts'
import { openCore } from '../../src/host/openCore.ts'
import { openPreferences } from '../../src/host/storage/openPreferences.ts'
import { profilePaths } from '../../src/host/storage/profilePaths.ts'
import { findProcess, memoryOf, sumOf } from '../memoryOf.ts'
import { inScratch } from '../scratch.ts'
import type { Section } from '../table.ts'

/** The least that can be painted: one letter, so that there is a first paint to wait for. */
const blankPage = 'data:text/html,<title>Blank</title>.'

/** The shell's own, for as much as they change what the browser does by itself: it looks nothing up on the network. */
const sameFlags = [
  '--window-size=1280,800',
  '--disable-quic',
  '--disable-background-mode',
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
]

/** When the page painted something first, in milliseconds since the epoch. Run in the page. */
const firstPaint = `new Promise((resolve) => {
  const tell = (list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') resolve(performance.timeOrigin + entry.startTime)
  }
  new PerformanceObserver(tell).observe({ type: 'paint', buffered: true })
})`

type Look = { readonly paint: number; readonly usable: number; readonly memory: number }

/** The window in the system's Chromium, from launch on, beside a blank page in the same browser. */
export async function measureWindow(rounds: number): Promise<Section> {
  const title = `Window in Chromium, without a screen, launch included (${rounds} rounds)`
  const executablePath = await findChromium()
  if (executablePath === null)
    return { title, rows: [], notes: ['left out: Chromium was not found; npm start installs it or says how'] }
  if (!existsSync(join(import.meta.dirname, '../../out/renderer/index.html')))
    return { title, rows: [], notes: ['left out: the page is not built; npm start builds it'] }
  const ours: Look[] = []
  const blank: Look[] = []
  await inScratch(async (folder) => {
    openPreferences(profilePaths(folder).preferences).change({ welcomed: true })
    const { core, close } = await openCore({ profile: folder })
    try {
      for (let round = -1; round < rounds; round += 1) {
        const looks = [await openBlank(executablePath), await openOurs(core, executablePath)] as const
        if (round < 0) continue
        blank.push(looks[0])
        ours.push(looks[1])
      }
    } finally {
      await close()
    }
  })
  const paint = { values: blank.map((look) => look.paint), is: 'a blank page’s first paint' }
  const memory = { values: blank.map((look) => look.memory), is: 'a blank page’s browser' }
  return {
    title,
    rows: [
      { figure: 'first contentful paint', unit: 'ms', values: ours.map((look) => look.paint), floor: paint },
      { figure: 'composer usable', unit: 'ms', values: ours.map((look) => look.usable), floor: paint },
      {
        figure: 'memory of all its processes, shared pages once',
        unit: 'MiB',
        values: ours.map((look) => look.memory),
        floor: memory,
      },
    ],
  }
}

function openOurs(core: Core, executablePath: string): Promise<Look> {
  return inScratch(async (userDataDir) => {
    const launched = Date.now()
    const shell = await openChromiumShell({ core, headless: true, noSandbox: runsAsRoot, executablePath, userDataDir })
    try {
      const composer = shell.page.getByRole('textbox').first()
      await composer.waitFor()
      await composer.fill('swap')
      const usable = Date.now() - launched
      return { paint: (await paintedAt(shell.page)) - launched, usable, memory: await settledMemory(userDataDir) }
    } finally {
      await shell.close()
    }
  })
}

function openBlank(executablePath: string): Promise<Look> {
  return inScratch(async (userDataDir) => {
    const launched = Date.now()
    const context = await chromium.launchPersistentContext(userDataDir, {
      executablePath,
      headless: true,
      chromiumSandbox: !runsAsRoot,
      viewport: null,
      args: [`--app=${blankPage}`, ...sameFlags],
      ignoreDefaultArgs: ['about:blank'],
    })
    try {
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      const paint = (await paintedAt(page)) - launched
      return { paint, usable: paint, memory: await settledMemory(userDataDir) }
    } finally {
      await context.close()
    }
  })
}

async function paintedAt(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate(firstPaint))
}

/** After a second, in which what was only needed to start is let go. */
async function settledMemory(userDataDir: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const browser = findProcess(userDataDir)
  return browser === null ? Number.NaN : sumOf(memoryOf(browser, 'proportional'))
}
