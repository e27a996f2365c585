import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Intent } from '../model/Reading.ts'
import { Draft } from './Draft.ts'
import { defaultPlannerSettings } from './settings.ts'
import { plannerOfTest, someone } from './testing/planOfTest.ts'
import { whereFrom } from './whereFrom.ts'

const planner = plannerOfTest()
const dai = coin('DAI')
const fifty = amountOf(dai, 50n * 10n ** 18n)

/** With nothing in the wallet but what is named. */
async function holding(held: Readonly<Record<string, bigint>>, lent = 0n): Promise<Draft> {
  const snapshot = await planner().snapshot()
  const { network } = snapshot
  const balances = new Map([...snapshot.balances.keys()].map((token) => [token, 0n]))
  for (const [symbol, units] of Object.entries(held)) balances.set(coin(symbol).address.toLowerCase(), units)
  const reserve = network.aave?.reserves.find(({ asset }) => asset === dai.address)
  if (reserve !== undefined) balances.set(reserve.aToken.address.toLowerCase(), lent)
  return new Draft({ ...snapshot, balances }, new Map(), defaultPlannerSettings, { gasReserve: 0n, expiresAt: 0n })
}

describe('whereFrom', () => {
  test('default: another coin that is held, rather one of the same kind, with the sentence that buys it', async () => {
    const draft = await holding({ ETH: 10n ** 18n, USDC: 100_000_000n })
    expect(whereFrom(draft, fifty, dai)).toBe(
      'You have 100 USDC: say "buy 50 DAI with USDC" first, or say the same with USDC.',
    )
    expect(whereFrom(await holding({ ETH: 10n ** 18n }), fifty, dai)).toContain('say "buy 50 DAI with ETH" first')
  })

  test('behavior: what lies in a place is taken out before anything is bought, and no more than is needed', async () => {
    const draft = await holding({ USDC: 100_000_000n }, 60n * 10n ** 18n)
    expect(whereFrom(draft, fifty, dai)).toBe('You have 60 DAI in Aave v3: say "withdraw 50 DAI from Aave v3" first.')
    expect(whereFrom(draft, null, dai)).toContain('say "withdraw all my DAI from Aave v3" first')
  })

  test('behavior: a coin that is not worth enough, or that is to be bought itself, is not offered', async () => {
    expect(whereFrom(await holding({ USDC: 50_000_000n }), fifty, dai)).toBe('')
    expect(whereFrom(await holding({ USDC: 100_000_000n }), fifty, dai, coin('USDC'))).toBe('')
    expect(whereFrom(await holding({ USDC: 100_000_000n }), fifty, dai, coin('ETH'))).toBe(
      'You have 100 USDC: say the same with USDC.',
    )
    expect(whereFrom(await holding({ USDC: 100_000_000n }), null, dai)).toBe('')
  })

  test('behavior: of nothing no smaller amount is asked for', async () => {
    const send: Intent = { kind: 'send', asset: 'WETH', amount: { value: '1', unit: 'token' }, to: someone }
    const sentence = await planner().refusal(send)
    expect(sentence).toMatch(/^You hold no WETH in your wallet, and this needs 1 WETH\. Nothing was sent\. You have /)
    expect(sentence).not.toContain('smaller')
  })
})
