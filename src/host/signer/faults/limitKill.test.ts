import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { approvedFor, planFor } from '../../../wallet/planForTests.ts'
import { profilePaths } from '../../storage/profilePaths.ts'
import { bundleProgram } from '../../testing/bundleProgram.ts'
import { forkBuiltSigner } from '../../testing/forkBuiltSigner.ts'
import { connectSigner } from '../connectSigner.ts'
import { openLimitStore } from '../openLimitStore.ts'
import type { SignerChannel } from '../SignerChannel.ts'

/** How many times the whole process is killed at a moment of chance; more with `SAYSO_KILLS=200`. */
const kills = Number(process.env.SAYSO_KILLS ?? 12)
const said = z.object({ planId: z.string(), hash: z.string(), names: z.array(z.string()) })

const root = mkdtempSync(join(tmpdir(), 'sayso-killed-signer-'))
let program = ''
beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'killedSigner.ts'), root)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-limit-kill-'))
  mkdirSync(join(folder, 'practice'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What it released, or null where it was killed. */
async function run(moment: number): Promise<z.infer<typeof said> | null> {
  const words = ['--disable-warning=ExperimentalWarning', program, folder, String(moment)]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words)
    return said.parse(JSON.parse(stdout))
  } catch (thrown) {
    if (thrown instanceof Error && 'signal' in thrown && thrown.signal === 'SIGKILL') return null
    throw thrown
  }
}

const counted = () =>
  openLimitStore(profilePaths(folder).practiceLimits)
    .rows()
    .flatMap((row) => (row.kind === 'spent' ? [row.planId] : []))

describe('kill -9 of the signer', () => {
  test('F02, F27 default: at every moment of its work with the disk: nothing is signed that is not counted', async () => {
    await run(0)
    const whole = await run(0)
    if (whole === null) throw new Error('killed without being told to')
    expect(whole.names.join(', ')).toBe('write, sync, write a file, write, sync, rename, sync, released')
    let before = counted().length
    const table: string[] = []
    for (const [at, name] of whole.names.entries()) {
      expect(await run(at + 1)).toBeNull()
      const now = counted().length
      table.push(`${name}: ${now - before}`)
      before = now
      // Whatever it left, the next one opens it and counts on.
      const next = await run(0)
      expect(next).not.toBeNull()
      expect(counted().at(-1)).toBe(next?.planId)
      before += 1
    }
    // Half a line is no line. From the first sync on it may be there, and from its end on it is: counted, if not signed.
    expect(table.at(0)).toBe('write: 0')
    expect(table.slice(2)).toEqual(whole.names.slice(2).map((name) => `${name}: 1`))
  }, 120_000)

  test(`F02, F27 behavior: ${kills} times at a moment of chance: the day’s limit holds over all of them`, async () => {
    let channel: SignerChannel | null = null
    const signer = await connectSigner({
      folder,
      start: () => {
        channel = forkBuiltSigner()
        return channel
      },
    })
    // Each plan sends a wei and pays a fee budget of one dollar at most; twenty dollars are allowed.
    const dollar = { feeBudget: 4n * 10n ** 14n, steps: 1 }
    const most = 20n * 100_000_000n
    await signer.changeLimit('practice', {
      change: 'set',
      limit: { kind: 'spend', per: 'day', most, scope: { of: 'all' } },
    })
    const released: string[] = []
    const refused: string[] = []
    let seed = 7
    for (let plans = 0; plans < kills * 2; plans += 1) {
      const planId = `chance-${plans}`
      const approved = approvedFor(planFor(signer.account, dollar), { planId })
      await signer.state().catch(() => {})
      const victim: SignerChannel | null = channel
      seed = (seed * 16_807) % 2_147_483_647
      const wait = seed % 12
      const signing = signer
        .sign(approved, 0, {
          nonce: plans,
          maxFeePerGas: 1n,
          maxPriorityFeePerGas: 1n,
          chainTime: 1_000n,
          receipts: [],
          measured: new Map(),
        })
        .then(
          () => released.push(planId),
          (thrown: unknown) => refused.push(thrown instanceof Error ? thrown.message : ''),
        )
      if (plans % 2 === 0) {
        await pause(wait)
        endOf(victim)
      }
      await signing
    }
    await signer.close()
    const rows = counted()
    expect(released.filter((planId) => !rows.includes(planId))).toEqual([])
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows.length).toBeLessThanOrEqual(20)
    expect(released.length).toBeGreaterThan(0)
    expect(released.length + refused.length).toBe(kills * 2)
    if (kills * 2 > 30) expect(refused.some((sentence) => sentence.includes('your limit is $20.00'))).toBe(true)
  }, 600_000)
})

function endOf(channel: SignerChannel | null): void {
  channel?.end()
}
