import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import { plannerOfTest } from '../planner/testing/planOfTest.ts'
import { buildSwap } from '../protocols/uniswap/build.ts'
import { asItMightLand } from './Conditions.ts'
import { playElsewhere } from './playElsewhere.ts'

const planner = plannerOfTest()

async function playSwap(buyUnits: bigint) {
  const { client, clock, snapshot } = planner()
  const { block } = await snapshot()
  const swap = buildSwap({
    ...{ router: practice.uniswap?.router ?? account, account, exact: 'sell', sellsNative: false, buysNative: false },
    ...{ deadline: 9_999_999_999n, sellUnits: 100_000_000n, buyUnits },
    route: { tokens: [coin('USDC').address, coin('DAI').address], fees: [100] },
  })
  const target = { account, calls: [swap], block, now: clock.now() }
  return playElsewhere(client, target, asItMightLand({ ...target, ether: 10n ** 18n }), { leaving: true })
}

test('default: the plan and the way back out of it are played', async () => {
  const { run, wayOut } = await playSwap(99n * 10n ** 18n)
  expect([run.status, wayOut.status]).toEqual(['played', 'played'])
})

test.each([maxUint256 / 2n, maxUint256])(
  'behavior: a least amount that no way back can be built of is no crash, and shows nothing: %s',
  async (absurd) => {
    const reason = 'No way back can be built for these amounts.'
    expect(await playSwap(absurd)).toMatchObject({
      run: { status: 'unavailable', reason },
      wayOut: { status: 'unavailable', reason },
    })
  },
)
