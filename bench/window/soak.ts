import type { CDPSession, Page } from 'playwright-core'
import { sentences } from '../sentences.ts'
import type { Row, Section } from '../table.ts'
import { sayAndWait, withBlank, withWindow } from './withWindow.ts'

type Held = { readonly nodes: number; readonly listeners: number; readonly heap: number }

/** What one window holds after many plans, counted by the browser, next to what it held after a tenth of them. */
export async function measureSoak(limits: { readonly plans: number; readonly minutes: number }): Promise<Section> {
  const blank = await withBlank(async (page) => heldBy(await watch(page)))
  const { early, late, said, seconds } = await withWindow((page) => soak(page, limits))
  const tenth = Math.ceil(limits.plans / 10)
  const row = (figure: string, unit: Row['unit'], pick: (held: Held) => number): readonly Row[] => [
    {
      figure: `${figure} after ${tenth} plans`,
      unit,
      values: [pick(early)],
      floor: { values: [pick(blank)], is: 'a blank page' },
    },
    {
      figure: `${figure} after ${said} plans`,
      unit,
      values: [pick(late)],
      floor: { values: [pick(early)], is: `after ${tenth} plans` },
    },
  ]
  return {
    title: `One window, ${said} plans in ${seconds} s`,
    rows: [
      ...row('nodes', 'nodes', ({ nodes }) => nodes),
      ...row('listeners', 'listeners', ({ listeners }) => listeners),
      ...row('heap', 'MiB', ({ heap }) => heap),
    ],
    ...(said < limits.plans
      ? { notes: [`ended after ${limits.minutes} minutes, before all ${limits.plans} plans`] }
      : {}),
  }
}

async function soak(page: Page, { plans, minutes }: { readonly plans: number; readonly minutes: number }) {
  const session = await watch(page)
  const started = Date.now()
  let early: Held | null = null
  let said = 0
  while (said < plans && Date.now() - started < minutes * 60_000) {
    await sayAndWait(page, said % 2 === 0 ? sentences.earn : sentences.swap)
    said += 1
    if (said === Math.ceil(plans / 10)) early = await heldBy(session)
  }
  const late = await heldBy(session)
  return { early: early ?? late, late, said, seconds: Math.round((Date.now() - started) / 1000) }
}

async function watch(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  return session
}

/** After a collection: what is counted is what is held on to. */
async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  await new Promise((resolve) => setTimeout(resolve, 500))
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize') / 1024 / 1024,
  }
}
