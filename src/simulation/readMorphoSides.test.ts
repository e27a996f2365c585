import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, chainOfTest, coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildMorphoSupply } from '../protocols/morpho/build.ts'
import { sharesForSupply } from '../protocols/morpho/rates.ts'
import { simulate } from './simulate.ts'

const chain = chainOfTest()
const { morpho } = practice
const [market] = morpho?.markets ?? []
if (morpho === null || market === undefined) throw new Error('The practice chain has Morpho.')
const { blue } = morpho
const key = market.position.address

describe('readMorphoSides', () => {
  test('default', async () => {
    const { client, clock, snapshot } = chain()
    const before = await snapshot()
    const amount = amountOf(coin('USDC'), 1_000_000000n)
    const calls = [buildApprove(amount, blue), buildMorphoSupply(blue, market, amount, account)]
    const played = await simulate(client, { account, calls, block: before.block, now: clock.now() })
    if (played.status !== 'ok') throw new Error('The lending was not played.')
    const reading = played.vaults.find(({ vault }) => vault === key)
    expect(reading).toMatchObject({ worthBefore: 0n, owner: null, maxWithdrawAfter: reading?.worthAfter })
    // Shares are rounded down, and so is their worth.
    expect(amount.units - (reading?.worthAfter ?? 0n)).toBeLessThan(2n)

    const state = before.morpho.get(key.toLowerCase())
    if (state === undefined) throw new Error('The market was not read.')
    const shares = sharesForSupply(state, amount.units, played.block.timestamp)
    expect(played.balances.find(({ token }) => token === key.toLowerCase())).toMatchObject({
      before: 0n,
      after: shares,
    })
  })

  test('behavior: a market that cannot be read is missing, and said to be unread', async () => {
    const { client, clock, snapshot } = chain()
    const { block } = await snapshot()
    const id = `0x${'1'.repeat(64)}` as const
    const network = { ...practice, morpho: { ...morpho, markets: [{ ...market, id }] } }
    const played = await simulate({ ...client, network }, { account, calls: [], block, now: clock.now() })
    if (played.status !== 'ok') throw new Error('Nothing was not played.')
    expect(played.vaults.some(({ vault }) => vault === key)).toBe(false)
    expect(played.unread).toContainEqual({ what: 'the state of Morpho USDC/WETH', about: [key] })
  })
})
