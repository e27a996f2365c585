import { describe, expect, test } from 'vitest'
import type { AmountView } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'
import { stageOf } from './testing/endsOf.ts'
import { willing, willingPerson } from './testing/willingPerson.ts'

const corridor = corridorOfTest()

/** What is held before, and what is said then. */
const plans: readonly (readonly [before: readonly string[], message: string])[] = [
  [[], 'swap 100 USDC for ETH'],
  [[], 'swap 1 ETH for USDC'],
  [[], 'swap 1000 DAI for USDC'],
  [[], 'swap 0.1 WBTC for USDC'],
  [[], 'swap all my USDT for ETH'],
  [[], 'buy 0.5 ETH with USDC'],
  [[], 'put my money half in ETH and half in USDC'],
  [[], '60% ETH 40% DAI'],
  [['put 3000 USDC in aave'], '50% ETH 50% DAI'],
  [['put 3000 USDC in morpho'], '50% ETH 50% DAI'],
  [[], 'put 1000 USDC in aave'],
  [[], 'put 1000 USDC in morpho'],
  [[], 'swap 500 USDC for DAI then deposit it in aave'],
  [['put 1000 USDC in aave'], 'withdraw 400 USDC from aave'],
  [['put 1000 USDC in aave'], 'withdraw half of my USDC from aave'],
  [['put 1000 USDC in aave'], 'withdraw all my USDC from aave'],
  [['put 1000 USDC in aave', 'put 1000 USDC in morpho'], 'withdraw all my USDC'],
  [['put 1 ETH in aave'], 'withdraw all my ETH from aave'],
  [['put 1 ETH in aave', 'put 1000 USDC in aave'], 'withdraw everything from aave'],
  [['put 1000 USDC in morpho'], 'withdraw 400 USDC from morpho'],
  [['put 1000 USDC in morpho'], 'withdraw all my USDC from morpho'],
  [['put 1000 USDC in aave'], 'withdraw all my USDC from aave and swap it for ETH'],
  [['put 2 ETH in aave'], 'borrow 500 USDC'],
  [['put 2 ETH in aave', 'borrow 500 USDC'], 'repay 200 USDC'],
  [['put 2 ETH in aave', 'borrow 500 USDC'], 'repay all my USDC debt'],
  [['put 2 ETH in aave', 'borrow 500 USDC'], 'get me out of everything'],
  [[], 'stake 1 ETH with lido'],
  [['stake 1 ETH with lido'], 'unstake all my stETH'],
  [[], 'wrap 1 ETH'],
]

describe('what leaves at most and what arrives at least', () => {
  test.each(plans)('is one figure, on the plan and on the sheet: %j, %s', async (before, message) => {
    const desk = willingPerson((sheet) => (sheet.summary === last ? { decision: 'drop' } : willing(sheet)))
    let last: string | null = null
    const open = await corridor({ desk })
    for (const sentence of before) await open.carryOut(sentence)
    const stages = await open.say(message)
    const { holds, hash } = stageOf(stages, 'verdict')
    expect(hash).not.toBeNull()
    last = stageOf(stages, 'plan').summary
    await open.approve(stages)
    const sheet = desk.seen.at(-1)
    const [way = [], ...others] = sheet?.arrives ?? []
    expect(others).toEqual([])
    // What stands in a place is told as what it earns there; the wallet's is told on both.
    const inWallet = (amounts: readonly (AmountView & { readonly place: string | null })[]) =>
      spelt(amounts.filter(({ place }) => place === null))
    expect(spelt(holds?.gets.map(({ minimum }) => minimum) ?? [])).toEqual(inWallet(way))
    expect(spelt(holds?.spends ?? [])).toEqual(inWallet(sheet?.leaves ?? []))
    // And nothing stands on it that is nothing.
    expect(sheet?.leaves.filter(({ amount }) => amount === '0')).toEqual([])
    expect(JSON.stringify(sheet?.steps)).not.toMatch(/\d{4}-\d\d-\d\dT/)
  })
})

function spelt(amounts: readonly AmountView[]): readonly string[] {
  return amounts.map(({ token, amount }) => `${amount} ${token}`).sort()
}
