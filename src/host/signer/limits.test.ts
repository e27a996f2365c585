import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LimitChange } from '../../model/Limits.ts'
import { approvedFor, planFor } from '../../wallet/planForTests.ts'
import { profilePaths } from '../storage/profilePaths.ts'
import { forkBuiltSigner } from '../testing/forkBuiltSigner.ts'
import { type ConnectedSigner, connectSigner } from './connectSigner.ts'
import type { SignerChannel } from './SignerChannel.ts'

const dollars = (whole: number) => BigInt(whole) * 100_000_000n
const cent = 1_000_000n
const most = (whole: number): LimitChange => {
  return { change: 'set', limit: { kind: 'spend', per: 'day', most: dollars(whole), scope: { of: 'all' } } }
}
/** At 2,500 dollars for an ether. */
const dollarOfFees = 4n * 10n ** 14n

let folder = ''
let channels: SignerChannel[] = []
let signer: ConnectedSigner
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-signer-limits-'))
  mkdirSync(join(folder, 'practice'))
  channels = []
  signer = await connect()
})
afterEach(async () => {
  await signer.close()
  rmSync(folder, { recursive: true, force: true })
})

function connect(): Promise<ConnectedSigner> {
  return connectSigner({
    folder,
    start: () => {
      const channel = forkBuiltSigner()
      channels.push(channel)
      return channel
    },
  })
}

/** Resolves when the core knows. */
function kill(): Promise<void> {
  return new Promise((resolve) => {
    channels.at(-1)?.onGone(resolve)
    channels.at(-1)?.end()
  })
}

function spend(dollarsOfFees: number, planId: string) {
  const plan = planFor(signer.account, { steps: 1, feeBudget: BigInt(dollarsOfFees) * dollarOfFees })
  return signer.sign(approvedFor(plan, { planId }), 0, {
    nonce: 0,
    maxFeePerGas: 1n,
    maxPriorityFeePerGas: 1n,
    chainTime: 1_000n,
    receipts: [],
    measured: new Map(),
  })
}

describe('limits in the signer’s process', () => {
  test('default: what was counted, and what waits, is there after the process was killed', async () => {
    await signer.changeLimit('practice', most(10))
    // The wei that is sent counts as a cent, rounded up.
    await spend(6, 'a')
    await signer.changeLimit('practice', most(1_000))
    await kill()
    const view = await signer.limits('practice')
    expect(channels).toHaveLength(2)
    expect(view).toMatchObject({
      limits: [{ key: 'spend day', limit: { most: dollars(10) }, spent: dollars(6) + cent }],
      waiting: [{ change: most(1_000) }],
      delaySeconds: 60,
    })
    await expect(spend(5, 'b')).rejects.toThrow('your limit is $10.00 in 24 hours, of which $3.99 is left')
    await spend(3, 'c')
    // The real wallet has limits of its own.
    expect(await signer.limits('real')).toEqual({
      limits: [],
      waiting: [],
      delaySeconds: 86_400,
      spent: { day: 0n, week: 0n, month: 0n, waysOut: 0n },
    })
  })

  test('A73 behavior: the first step of a plan that was counted is not signed again by a process that comes after', async () => {
    await spend(1, 'once')
    await kill()
    await signer.state()
    await expect(spend(1, 'once')).rejects.toThrow('This plan was signed before. Nothing was signed.')
  })

  test('F19 behavior: what was tampered with stops every signature and says so, until it is put back', async () => {
    await signer.changeLimit('practice', most(10))
    await spend(5, 'a')
    await signer.close()
    const file = profilePaths(folder).practiceLimits
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, kept.replace('"most":"1000000000"', '"most":"9000000000"'))
    signer = await connect()
    expect(signer.notices).toEqual([expect.stringContaining('was changed or cut off')])
    await expect(spend(1, 'b')).rejects.toMatchObject({ code: 'journal-corrupt' })
    await expect(signer.limits('practice')).rejects.toMatchObject({ code: 'journal-corrupt' })
    await expect(signer.changeLimit('practice', most(1))).rejects.toMatchObject({ code: 'journal-corrupt' })
    expect(await signer.limits('real')).toMatchObject({ limits: [] })
    writeFileSync(file, kept)
    await spend(1, 'b')
    await expect(spend(5, 'c')).rejects.toThrow('your limit is $10.00')
  })

  test('A71, K09 behavior: loosening a limit of the real wallet takes its password, and then its delay', async () => {
    const password = 'quince-lantern-harbour-71'
    await signer.changeLimit('real', most(500))
    const locked = await signer.surface({ ask: 'change-limit', password, change: most(501) })
    expect(locked).toMatchObject({ reply: 'refused' })
    const words = await signer.surface({ ask: 'begin-create', words: 12 })
    if (words.reply !== 'words') throw new Error('no words')
    const answers = words.check.map((place) => words.words[place] ?? '')
    expect(await signer.surface({ ask: 'finish-create', answers, password })).toMatchObject({ reply: 'state' })

    expect(await signer.changeLimit('real', most(501))).toMatchObject({ status: 'wants-password' })
    expect(await signer.surface({ ask: 'limits' })).toMatchObject({
      reply: 'limits',
      limits: [
        {
          key: 'spend day',
          sentence: 'Never more than $500 a day',
          spend: { kind: 'spend', per: 'day', scope: { of: 'all' }, most: `${dollars(500)}` },
        },
      ],
      waiting: [],
    })
    const right = await signer.surface({ ask: 'change-limit', password, change: most(501) })
    expect(right).toMatchObject({ reply: 'limit', status: 'waits' })
    expect(await signer.limits('real')).toMatchObject({
      limits: [{ limit: { most: dollars(500) } }],
      waiting: [{ change: most(501) }],
    })
    expect(await signer.surface({ ask: 'limits' })).toMatchObject({
      waiting: [{ sentence: 'Never more than $501 a day' }],
    })
    expect(
      await signer.changeLimit('real', { change: 'cancel', id: (await signer.limits('real')).waiting[0]?.id ?? '' }),
    ).toMatchObject({ status: 'counts', limits: { waiting: [] } })
    const wrong = await signer.surface({ ask: 'change-limit', password: `${password}!`, change: most(501) })
    expect(wrong).toMatchObject({ reply: 'refused' })
  }, 120_000)
})
