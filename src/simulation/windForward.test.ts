import { type Address, encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import type { Intent } from '../model/Reading.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'
import type { Wind, WoundDay, WoundSide } from '../model/Wind.ts'
import { amount, plannerOfTest, someone, units } from '../planner/testing/planOfTest.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../protocols/erc20/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildMorphoSupply, buildMorphoWithdraw } from '../protocols/morpho/build.ts'
import { windForward } from './windForward.ts'

const planner = plannerOfTest()
const aave = practice.aave
if (aave === null) throw new Error('The practice chain has no Aave.')
const { pool } = aave
const day = 86_400n

const contractsAbi = parseAbi([
  'function borrow(address asset, uint256 amount, uint256 mode, uint16 referralCode, address onBehalfOf)',
  'function balanceOf(address) view returns (uint256)',
  'function convertToAssets(uint256) view returns (uint256)',
  'function previewRedeem(uint256) view returns (uint256)',
])

const supplyEther: readonly Call[] = [
  { to: practice.wrapped.address, value: 10n ** 18n, data: '0xd0e30db0' },
  buildApprove(amount('1', 'WETH'), pool),
  buildSupply(pool, amount('1', 'WETH'), account),
]
const borrow = (whole: string): Call => ({
  to: pool,
  value: 0n,
  data: encodeFunctionData({
    abi: contractsAbi,
    functionName: 'borrow',
    args: [coin('USDC').address, units(whole, 'USDC'), 2n, 0, account],
  }),
})

async function wind(calls: readonly Call[], days: readonly number[]): Promise<Wind> {
  const { client, clock, snapshot } = planner()
  const { block } = await snapshot()
  return windForward(client, { account, calls, block, now: clock.now(), days })
}

async function told(calls: readonly Call[], days: readonly number[]): Promise<readonly WoundDay[]> {
  const wound = await wind(calls, days)
  if (wound.status !== 'ok') throw new Error(wound.reason)
  return wound.days
}

const worthIn = (side: WoundSide | undefined, token: string): bigint => {
  const found = side?.holdings.find((holding) => sameAddress(holding.token.address, token))
  if (found === undefined) throw new Error(`${token} was not followed.`)
  return found.worth
}

async function callsOf(...intents: readonly Intent[]): Promise<readonly Call[]> {
  const { steps } = await planner().plan(...intents)
  return steps.map(({ call }) => call)
}

/** Really carries out the calls in the second that the story began in, then lets a block be mined days later. */
async function reallyWind(calls: readonly Call[], [first, ...later]: readonly WoundDay[], look: LookAt): Promise<void> {
  const { play, rpc } = planner()
  if (first === undefined) throw new Error('No story.')
  for (const { ok } of await play(calls, { at: first.at })) expect(ok).toBe(true)
  for (const { at, withPlan } of later) {
    await rpc.setNextBlockTimestamp({ timestamp: at })
    await rpc.mine({ blocks: 1 })
    await look(withPlan, at)
  }
}
type LookAt = (side: WoundSide, at: bigint) => Promise<void>

const held = (token: Address): Promise<bigint> =>
  planner().rpc.readContract({ address: token, abi: contractsAbi, functionName: 'balanceOf', args: [account] })
const worthOf = (vault: Address, functionName: 'convertToAssets' | 'previewRedeem', shares: bigint): Promise<bigint> =>
  planner().rpc.readContract({ address: vault, abi: contractsAbi, functionName, args: [shares] })

const reserveOf = (symbol: string) => {
  const reserve = aave.reserves.find(({ asset }) => sameAddress(asset, coin(symbol).address))
  if (reserve === undefined) throw new Error(`No reserve for ${symbol}.`)
  return reserve
}
const aToken = reserveOf('USDC').aToken.address
const debtToken = reserveOf('USDC').variableDebtToken.address
const supply: Intent = { kind: 'supply', asset: 'USDC', amount: { value: '1000', unit: 'token' }, protocol: 'aave' }

describe('windForward', () => {
  test('default: what is held after days, with the plan and without, in one round trip', async () => {
    const calls = await callsOf(supply)
    const before = planner().client.roundTrips()
    const days = await told(calls, [365, 30, 30])
    // The block is one, the two stories together another.
    expect(planner().client.roundTrips() - before).toBe(2)
    expect(days.map((each) => each.days)).toEqual([0, 30, 365])
    const [today, month, year] = days
    expect((year?.at ?? 0n) - (today?.at ?? 0n)).toBe(365n * day)
    expect(worthIn(today?.withPlan, coin('USDC').address)).toBe(units('9000', 'USDC'))
    expect(worthIn(year?.withoutPlan, coin('USDC').address)).toBe(units('10000', 'USDC'))
    expect(worthIn(year?.withoutPlan, aToken)).toBe(0n)
    expect(worthIn(month?.withPlan, aToken)).toBeGreaterThan(units('1001', 'USDC'))
    expect(worthIn(year?.withPlan, aToken)).toBeGreaterThan(worthIn(month?.withPlan, aToken))
    expect(year?.withPlan.unread).toEqual([])
  })

  test('behavior: Aave’s interest is what a chain really wound forward pays, to the unit', async () => {
    const calls = await callsOf(supply)
    await reallyWind(calls, await told(calls, [1, 30, 365]), async (side) => {
      expect(worthIn(side, aToken)).toBe(await held(aToken))
    })
  })

  test('behavior: a vault’s shares are worth what it really pays then, to the unit', async () => {
    const vaults = practice.vaults.map(({ share }) => share.address)
    const calls = vaults.flatMap((vault) => [
      buildApprove(amount('1000', 'USDC'), vault),
      buildDeposit(vault, amount('1000', 'USDC'), account),
    ])
    let earned = 0n
    await reallyWind(calls, await told(calls, [1, 90, 365]), async (side) => {
      for (const vault of vaults) {
        const shares = await held(vault)
        expect(worthIn(side, vault)).toBe(await worthOf(vault, 'convertToAssets', shares))
        expect(worthIn(side, vault)).toBe(await worthOf(vault, 'previewRedeem', shares))
        earned += worthIn(side, vault)
      }
    })
    expect(earned).toBeGreaterThan(0n)
  })

  test('behavior: what is lent on Morpho is worth what it really pays then, to the unit', async () => {
    const { morpho } = practice
    const [market] = morpho?.markets ?? []
    if (morpho === null || market === undefined) throw new Error('The practice chain has no Morpho.')
    const calls = [
      buildApprove(amount('1000', 'USDC'), morpho.blue),
      buildMorphoSupply(morpho.blue, market, amount('1000', 'USDC'), account),
    ]
    const key = market.position.address
    await reallyWind(calls, await told(calls, [1, 90, 365]), async (side) => {
      const shares = (await planner().snapshot()).balances.get(key.toLowerCase()) ?? 0n
      const { to, data } = buildMorphoWithdraw(morpho.blue, market, { shares }, account)
      const paid = await planner().rpc.call({ account, to, data })
      expect(worthIn(side, key)).toBe(BigInt(paid.data?.slice(0, 66) ?? '0x0'))
      expect(worthIn(side, key)).toBeGreaterThan(units('1000', 'USDC') - 2n)
    })
  })

  test('behavior: what is borrowed grows as it really does, to the unit, and the health factor falls with it', async () => {
    const calls = [...supplyEther, borrow('500')]
    const days = await told(calls, [30, 365])
    const [today, , year] = days
    expect(worthIn(today?.withPlan, debtToken)).toBeLessThanOrEqual(-units('500', 'USDC'))
    expect(worthIn(year?.withPlan, debtToken)).toBeLessThan(worthIn(today?.withPlan, debtToken))
    expect(year?.withPlan.lending?.healthFactor).toBeLessThan(today?.withPlan.lending?.healthFactor ?? 0n)
    expect(year?.withoutPlan.lending?.debtBase).toBe(0n)
    await reallyWind(calls, days, async (side) => {
      expect(worthIn(side, debtToken)).toBe(-(await held(debtToken)))
      const { lending } = await planner().snapshot()
      expect(side.lending).toEqual(lending)
    })
  })

  test('behavior: staked ether grows as its token says; what was asked back waits in the queue, and grows no more', async () => {
    const { staking } = practice
    if (staking === null) throw new Error('The practice chain has no staking.')
    await planner().play(await callsOf({ kind: 'stake', asset: 'ETH', amount: { value: '2', unit: 'token' } }))
    const calls = await callsOf({
      kind: 'unstake',
      asset: 'ETH',
      amount: { value: '1', unit: 'token' },
      protocol: 'lido',
    })
    const days = await told(calls, [30, 365])
    const [today, , year] = days
    expect(worthIn(today?.withPlan, staking.queue)).toBe(worthIn(year?.withPlan, staking.queue))
    expect(worthIn(today?.withPlan, staking.queue)).toBeGreaterThan(units('0.999', 'ETH'))
    expect(worthIn(year?.withoutPlan, staking.queue)).toBe(0n)
    await reallyWind(calls, days, async (side) => {
      expect(worthIn(side, staking.token.address)).toBe(await held(staking.token.address))
    })
  })

  test('behavior: what was held before goes on earning in both stories', async () => {
    await planner().play(await callsOf(supply))
    const [today, year] = await told([buildTransfer(amount('25', 'USDC'), someone)], [365])
    expect(worthIn(year?.withPlan, aToken)).toBe(worthIn(year?.withoutPlan, aToken))
    expect(worthIn(year?.withPlan, aToken)).toBeGreaterThan(worthIn(today?.withPlan, aToken))
    expect(worthIn(year?.withoutPlan, coin('USDC').address) - worthIn(year?.withPlan, coin('USDC').address)).toBe(
      units('25', 'USDC'),
    )
  })

  test('behavior: nothing of it happens on the chain', async () => {
    const { rpc } = planner()
    const before = await rpc.getBlockNumber()
    const { balances } = await planner().snapshot()
    await told(await callsOf(supply), [3_650])
    expect(await rpc.getBlockNumber()).toBe(before)
    expect((await planner().snapshot()).balances).toEqual(balances)
  })

  test('behavior: a plan that fails has no later day, and says which step', async () => {
    const calls = [buildTransfer(amount('1', 'USDC'), someone), buildSupply(pool, amount('6', 'USDC'), account)]
    const wound = await wind(calls, [30])
    expect(wound).toMatchObject({ status: 'unavailable', reason: expect.stringMatching(/^Step 2 would fail/) })
  })
})
