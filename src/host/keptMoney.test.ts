import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type OpenedCore, openCore } from './openCore.ts'
import { forkBuiltSigner } from './testing/forkBuiltSigner.ts'

const conversation = 'c'

async function carryOut({ core }: OpenedCore, message: string): Promise<void> {
  let planId = ''
  let hash: string | null = null
  for await (const stage of core.say({ conversation, message }, new AbortController().signal))
    if (stage.stage === 'verdict') ({ planId, hash } = stage)
  if (hash === null) throw new Error(`“${message}” came to no plan.`)
  for await (const stage of core.approve({ planId, hash, by: 'terminal' }))
    if (stage.stage === 'receipt') expect(stage.status).toBe('done')
}

test('behavior: what all was worth, and what a position earned, outlive the app and end with the practice chain', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'sayso-money-'))
  const downloads = join(profile, 'downloads')
  const open = () => openCore({ profile, downloads: () => downloads, startSigner: forkBuiltSigner })
  let opened = await open()
  try {
    await opened.core.portfolio()
    await carryOut(opened, 'supply 500 USDC to aave')
    await expect.poll(() => opened.core.netWorth().samples.length, { timeout: 10_000 }).toBe(2)
    await opened.close()

    opened = await open()
    expect(opened.core.netWorth().samples).toHaveLength(2)
    const lent = (await opened.core.portfolio()).holdings.find(({ place }) => place === 'Aave v3')
    expect(lent).toMatchObject({ kind: 'lent', group: 'dollars', earned: { status: 'known', putIn: '500' } })
    const [entry] = opened.core.history()
    expect(entry).toMatchObject({ status: 'done', assets: ['USDC'] })
    expect(opened.core.activity({ planId: entry?.planId ?? '' })).toMatchObject({
      status: 'known',
      story: { approvedBy: 'terminal', receipt: { status: 'done', changes: [{ token: 'USDC', got: '-500' }, {}] } },
    })
    expect(opened.core.activity({ planId: 'never was' })).toEqual({ status: 'unknown' })
    const saved = opened.core.exportActivity({ format: 'json' })
    if (saved.status !== 'saved') throw new Error(saved.sentence)
    expect(JSON.parse(readFileSync(saved.path, 'utf8'))).toMatchObject({
      version: 1,
      plans: [{ entry: { status: 'done' } }],
    })

    const fresh = await opened.core.resetPractice()
    expect(fresh.holdings.some(({ place }) => place === 'Aave v3')).toBe(false)
    expect(opened.core.netWorth().samples).toMatchObject([{ usd: fresh.totalUsd }])
    await carryOut(opened, 'supply 20 USDC to aave')
    const again = (await opened.core.portfolio()).holdings.find(({ place }) => place === 'Aave v3')
    expect(again?.earned).toMatchObject({ status: 'known', putIn: '20' })
  } finally {
    await opened.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}, 120_000)
