import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleProgram } from '../../../testing/bundleProgram.ts'
import { type Begun, beginPlan } from './beginPlan.ts'
import { failCall, failuresOf, hasStrace, limitFiles, listCalls } from './failWith.ts'
import { type Failing, runOnFailingDisk } from './runOnFailingDisk.ts'

/** How many of all the ways to fail are tried. `npm run test:faults` asks for all of them. */
const wanted = Number(process.env.SAYSO_FAULT_WRITES ?? 6)
const timeout = Math.max(180_000, Math.min(wanted, 500) * 10_000)

/** What lies on the disk before. Half of what is tried is tried on each. */
const disks = ['a disk with nothing on it', 'a disk with a plan that was begun'] as const
let root = ''
let program = ''
let begun: Begun | null = null
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sayso-disk-'))
  program = await bundleProgram(join(import.meta.dirname, 'carryOutOnce.ts'), join(root, 'program'))
  begun = await beginPlan(join(root, 'begun'))
  expect(begun.entries.at(-1)?.event.kind).toBe('signed')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Some of them, as far from each other as can be; all where so many are wanted. */
function spread<T>(all: readonly T[]): readonly T[] {
  const each = Math.ceil(wanted / disks.length)
  if (each >= all.length) return all
  return Array.from({ length: each }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / each)]).flatMap(
    (one) => one ?? [],
  )
}

describe.skipIf(process.platform === 'win32').each(disks)('%s, and it fails in the middle of a plan', (disk) => {
  const run = (failing: Failing) =>
    runOnFailingDisk({ program, root, begun: disk === 'a disk with nothing on it' ? null : begun }, failing)

  test('F17, F18 default: full at any size of its files: nothing is sent that is not written down, and the next start is whole', {
    timeout,
  }, async () => {
    const { faults, wentWell, walBytes } = await run((command) => command)
    expect(faults).toEqual([])
    expect(wentWell).toBe(true)
    const sizes = Array.from({ length: Math.floor(walBytes / 1024) }, (_, at) => at + 1)
    expect(sizes.length).toBeGreaterThan(40)
    for (const size of spread(sizes)) {
      const ended = await run(limitFiles(size))
      expect(ended, `${size} KiB`).toMatchObject({ faults: [], wentWell: false })
    }
  })

  test('F17, F18 behavior: each call of the system for one of its files fails, once or from then on: the same', {
    timeout,
  }, async ({ skip }) => {
    skip(!hasStrace(), 'strace is not there, or may not be used: only the size of files was limited.')
    const log = join(root, 'calls')
    expect(await run(listCalls(log))).toMatchObject({ faults: [], wentWell: true })
    const failures = failuresOf(log)
    expect(failures.length).toBeGreaterThan(200)
    let noticed = 0
    for (const failure of spread(failures)) {
      const { faults, wentWell } = await run(failCall(failure))
      expect(faults, JSON.stringify(failure)).toEqual([])
      if (!wentWell) noticed += 1
    }
    expect(noticed).toBeGreaterThan(0)
  })
})
