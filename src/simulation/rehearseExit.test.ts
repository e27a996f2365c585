import { describe, expect, test } from 'vitest'
import { account, chainOfTest, coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Call } from '../model/Step.ts'
import { buildSupply, buildWithdraw } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { rehearseExit } from './rehearseExit.ts'

const chain = chainOfTest()
const put = amountOf(coin('USDC'), 1_000_000_000n)

async function rehearse(calls: readonly Call[], leaving: readonly Call[]) {
  const { client, clock, snapshot } = chain()
  const { block } = await snapshot()
  return rehearseExit(client, { account, calls, leaving, block, now: clock.now() })
}

function aave() {
  const market = chain().client.network.aave
  if (market === null) throw new Error('No Aave here.')
  const enter = [buildApprove(put, market.pool), buildSupply(market.pool, put, account)]
  return { market, enter, leave: buildWithdraw(market.pool, put.token.address, put.units - 2n, account) }
}

describe('rehearseExit', () => {
  test('default: leaving works right after, and its gas is about what leaving really uses', async () => {
    const { enter, leave } = aave()
    const rehearsed = await rehearse(enter, [leave])
    const played = await chain().play(enter)
    const [left] = await chain().play([leave])
    expect(played.every(({ ok }) => ok) && left?.ok).toBe(true)
    if (rehearsed.status !== 'works') throw new Error(rehearsed.status)
    const real = left?.gasUsed ?? 0n
    // Interest of other seconds, and slots that were written a block before: close, and never less than nine tenths.
    expect(rehearsed.gasUsed * 10n > real * 9n && rehearsed.gasUsed * 10n < real * 11n).toBe(true)
  })

  test('behavior: a way out that fails is said to fail, with the reason', async () => {
    const { enter, market } = aave()
    const tooMuch = buildWithdraw(market.pool, put.token.address, put.units * 2n, account)
    const rehearsed = await rehearse(enter, [tooMuch])
    expect(rehearsed).toMatchObject({ status: 'fails' })
  })

  test('behavior: nothing stays of it on the chain', async () => {
    const before = await chain().rpc.getBlockNumber()
    await rehearse(aave().enter, [aave().leave])
    expect(await chain().rpc.getBlockNumber()).toBe(before)
  })
})
