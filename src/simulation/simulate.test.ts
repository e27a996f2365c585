import { encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { allow, authorize, delegateCredit } from '../chain/grants/testing/strangers.ts'
import { practice } from '../chain/networks/practice.ts'
import { account, coin } from '../chain/testing/chainOfTest.ts'
import type { Intent } from '../model/Reading.ts'
import type { PlayedSimulation, Simulation } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { nativeAddress, sameAddress } from '../model/Token.ts'
import { amount, plannerOfTest, someone, units } from '../planner/testing/planOfTest.ts'
import { buildBorrow, buildEndCredit, buildRepay, buildSupply } from '../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../protocols/erc20/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { buildEndManager } from '../protocols/morpho/build.ts'
import { buildWrap } from '../protocols/weth/build.ts'
import { simulate } from './simulate.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const ten = { value: '10', unit: 'token' } as const

async function simulated(calls: readonly Call[], watchedCalls?: readonly Call[]): Promise<Simulation> {
  const { client, clock, snapshot } = planner()
  const { block } = await snapshot()
  const target = { account, calls, block, now: clock.now() }
  return simulate(client, watchedCalls === undefined ? target : { ...target, watchedCalls })
}

async function played(calls: readonly Call[]): Promise<PlayedSimulation> {
  const simulation = await simulated(calls)
  if (simulation.status === 'unavailable') throw new Error(simulation.reason)
  return simulation
}

const blockAbi = parseAbi([
  'function getBlockNumber() view returns (uint256)',
  'function getCurrentBlockTimestamp() view returns (uint256)',
])

const changeOf = (simulation: PlayedSimulation, token: string): bigint => {
  const found = simulation.balances.find((entry) => sameAddress(entry.token, token))
  if (found === undefined) throw new Error(`${token} was not bracketed.`)
  return found.after - found.before
}

describe('simulate', () => {
  test('default', async () => {
    const calls = [buildTransfer(amount('25', 'USDC'), someone)]
    const before = planner().client.roundTrips()
    const simulation = await played(calls)
    // The snapshot is one, the simulation another.
    expect(planner().client.roundTrips() - before).toBe(2)
    expect(simulation).toMatchObject({ status: 'ok', chainId: practice.chainId, account, unread: [] })
    expect(simulation.steps).toHaveLength(1)
    expect(simulation.steps[0]).toMatchObject({ status: 'ok', reason: null })
    expect(changeOf(simulation, coin('USDC').address)).toBe(-units('25', 'USDC'))
    expect(simulation.codeAt.get(someone.toLowerCase())).toBe(false)
    expect(simulation.codeAt.get(account.toLowerCase())).toBe(false)
  })

  const one = { value: '1', unit: 'token' } as const
  test.each<[string, readonly Intent[]]>([
    ['ether sent', [{ kind: 'send', asset: 'ETH', amount: one, to: someone }]],
    ['a token sent', [{ kind: 'send', asset: 'WBTC', amount: { percent: '30' }, to: someone }]],
    ['a swap', [{ kind: 'swap', sell: 'USDC', buy: 'DAI', amount: ten, exact: 'sell' }]],
    ['a purchase with ether', [{ kind: 'swap', sell: 'ETH', buy: 'USDT', amount: ten, exact: 'buy' }]],
    ['ether lent', [{ kind: 'supply', asset: 'ETH', amount: one, protocol: 'aave' }]],
    ['a vault', [{ kind: 'earn', asset: 'USDC', amount: { percent: '50' }, objective: 'yield' }]],
    [
      'a swap and what it brings lent',
      [
        { kind: 'swap', sell: 'ETH', buy: 'DAI', amount: one, exact: 'sell' },
        { kind: 'supply', asset: 'DAI', amount: 'previous', protocol: 'aave' },
      ],
    ],
  ])('behavior: what it says of %s is what then happens: balances and gas, to the unit', async (_, intents) => {
    const { plan, play, snapshot } = planner()
    const { steps } = await plan(...intents)
    const calls = steps.map(({ call }) => call)
    const simulation = await played(calls)
    expect(simulation.status).toBe('ok')
    const before = (await snapshot()).balances
    // In the very second that the simulation pretended to be in.
    const receipts = await play(calls, { at: simulation.block.timestamp })
    const after = (await snapshot()).balances
    expect(receipts.map(({ gasUsed }) => gasUsed)).toEqual(simulation.steps.map(({ gasUsed }) => gasUsed))
    const fee = receipts.reduce((sum, receipt) => sum + receipt.fee, 0n)
    expect(simulation.balances).toHaveLength(after.size)
    for (const { token, after: promised } of simulation.balances) {
      const got = (after.get(token.toLowerCase()) ?? 0n) + (sameAddress(token, nativeAddress) ? fee : 0n)
      expect([token, got]).toEqual([token, promised])
      expect(before.has(token.toLowerCase())).toBe(true)
    }
  })

  test('behavior: it plays on the block after, at the chain’s present time', async () => {
    const { client, snapshot } = planner()
    const { block } = await snapshot()
    const target = { account, calls: [], block }
    const late = await simulate(client, { ...target, now: block.timestamp + 1_000n })
    expect(late).toMatchObject({ block: { number: block.number + 1n, timestamp: block.timestamp + 1_000n } })
    // And the contracts see the same.
    const asking = (functionName: 'getBlockNumber' | 'getCurrentBlockTimestamp'): Call => ({
      to: practice.multicall3,
      value: 0n,
      data: encodeFunctionData({ abi: blockAbi, functionName }),
    })
    const calls = [asking('getBlockNumber'), asking('getCurrentBlockTimestamp')]
    const seen = await simulate(client, { account, calls, block, now: block.timestamp + 1_000n })
    if (seen.status !== 'ok') throw new Error(`Not played: ${seen.status}`)
    expect(seen.steps.map(({ returnData }) => BigInt(returnData))).toEqual([
      block.number + 1n,
      block.timestamp + 1_000n,
    ])
    // A clock that has seen nothing later than the block itself is a second behind any next block.
    const soon = await simulate(client, { ...target, now: block.timestamp })
    expect(soon).toMatchObject({ block: { timestamp: block.timestamp + 1n } })
  })

  test('behavior: a step that fails is said to, with the reason in words; those before it stand', async () => {
    const simulation = await played([
      buildApprove(amount('5', 'USDC'), pool),
      buildSupply(pool, amount('6', 'USDC'), account),
      buildTransfer(amount('1', 'USDC'), someone),
    ])
    expect(simulation.status).toBe('reverted')
    expect(simulation.steps.map(({ status }) => status)).toEqual(['ok', 'reverted', 'ok'])
    expect(simulation.steps[1]?.reason).toBe('The contract said: “ERC20: transfer amount exceeds allowance”.')
    expect(changeOf(simulation, coin('USDC').address)).toBe(-units('1', 'USDC'))
  })

  test('behavior: allowances are read before and after, for whoever the calls allow something', async () => {
    const { play } = planner()
    await play([buildApprove(amount('5', 'USDC'), pool)])
    const { allowances } = await played([
      buildApprove(amount('9', 'USDC'), pool),
      buildSupply(pool, amount('2', 'USDC'), account),
      buildApprove(amount('3', 'DAI'), someone),
    ])
    expect(allowances.map(({ token, before, after }) => [token, before, after])).toEqual([
      [coin('USDC').address, units('5', 'USDC'), units('7', 'USDC')],
      [coin('DAI').address, 0n, units('3', 'DAI')],
    ])
    expect(allowances.map(({ spender }) => spender.toLowerCase())).toEqual([pool.toLowerCase(), someone.toLowerCase()])
  })

  test('behavior: while a plan’s rest is played, what its first steps allowed is watched too', async () => {
    const approve = buildApprove(amount('5', 'USDC'), pool)
    await planner().play([approve])
    const supply = buildSupply(pool, amount('5', 'USDC'), account)
    expect(await simulated([supply])).toMatchObject({ allowances: [] })
    expect(await simulated([supply], [approve, supply])).toMatchObject({
      allowances: [{ before: units('5', 'USDC'), after: 0n }],
    })
  })

  test('behavior: credit, the keys to Morpho and whatever else is asked for are read before and after, each once', async () => {
    const debt = practice.aave?.reserves[0]?.variableDebtToken.address ?? account
    const blue = practice.morpho?.blue ?? account
    const { address: usdc } = coin('USDC')
    await planner().play([delegateCredit(debt, someone, 9n), authorize(someone), allow(usdc, someone, 5n)])
    const { client, clock, snapshot } = planner()
    const { block } = await snapshot()
    const calls = [buildEndCredit(debt, someone), buildEndManager(blue, someone)]
    const watchedRights = [
      { token: usdc, spender: someone },
      { token: debt, spender: someone },
    ]
    const simulation = await simulate(client, { account, calls, watchedRights, block, now: clock.now() })
    if (simulation.status === 'unavailable') throw new Error(simulation.reason)
    expect(simulation.unread).toEqual([])
    const pairs = simulation.allowances.map(({ token, before, after }) => [token.toLowerCase(), before, after])
    expect(new Set(pairs)).toEqual(
      new Set([
        [debt.toLowerCase(), 9n, 0n],
        [blue.toLowerCase(), 1n, 0n],
        [usdc.toLowerCase(), 5n, 5n],
      ]),
    )
    expect(pairs).toHaveLength(3)
  })

  test('behavior: ether and tokens that move leave their logs, also of tokens that nobody listed', async () => {
    const mint = parseAbi(['function mint(uint256 value) returns (bool)'])
    const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
    const { client, clock, snapshot } = planner()
    const unlisted = { ...practice, tokens: practice.tokens.filter(({ symbol }) => symbol !== 'DAI') }
    const { block } = await snapshot()
    const calls: readonly Call[] = [
      { to: coin('DAI').address, value: 0n, data: encodeFunctionData({ abi: mint, functionName: 'mint', args: [7n] }) },
      buildTransfer(amount('1', 'ETH'), someone),
    ]
    const simulation = await simulate({ ...client, network: unlisted }, { account, calls, block, now: clock.now() })
    if (simulation.status !== 'ok') throw new Error(`Not played: ${simulation.status}`)
    expect(simulation.balances.some(({ token }) => sameAddress(token, coin('DAI').address))).toBe(false)
    const [minted] = simulation.steps[0]?.logs ?? []
    expect(minted?.address.toLowerCase()).toBe(coin('DAI').address.toLowerCase())
    expect([minted?.topics[0], minted?.data]).toEqual([transferTopic, numberToHex(7n, { size: 32 })])
    const [sent] = simulation.steps[1]?.logs ?? []
    expect(sent?.address.toLowerCase()).toBe(nativeAddress.toLowerCase())
    expect(sent?.data).toBe(numberToHex(10n ** 18n, { size: 32 }))
  })

  test('behavior: who receives is looked at: a person has no code, a contract has', async () => {
    const { codeAt } = await played([
      buildTransfer(amount('1', 'USDC'), someone),
      buildTransfer(amount('1', 'USDC'), pool),
      buildTransfer(amount('1', 'ETH'), someone),
    ])
    expect(codeAt.get(someone.toLowerCase())).toBe(false)
    expect(codeAt.get(pool.toLowerCase())).toBe(true)
  })

  test('behavior: vaults and lending are read on both sides', async () => {
    const { plan } = planner()
    const into = practice.vaults[0]?.share.address ?? account
    const thousand = amount('1000', 'USDC')
    const { vaults } = await played([buildApprove(thousand, into), buildDeposit(into, thousand, account)])
    // Three vaults, and three places in Morpho.
    expect(vaults).toHaveLength(6)
    const steady = vaults.find((entry) => entry.vault === into)
    expect(steady?.worthBefore).toBe(0n)
    // Shares are rounded down, by less than two units of the asset.
    expect(units('1000', 'USDC') - (steady?.worthAfter ?? 0n)).toBeLessThan(3n)
    expect(steady?.maxWithdrawAfter).toBeGreaterThan(units('999.99', 'USDC'))
    const lent = await plan({
      kind: 'supply',
      asset: 'USDC',
      amount: { value: '1000', unit: 'token' },
      protocol: 'aave',
    })
    const { lendingBefore, lendingAfter } = await played(lent.steps.map(({ call }) => call))
    expect(lendingBefore?.collateralBase).toBe(0n)
    expect(1_000n * 10n ** 8n - (lendingAfter?.collateralBase ?? 0n)).toBeLessThan(200n)
    expect(lendingAfter?.debtBase).toBe(0n)
  })

  test('behavior: the health of a loan is read after each step that moves it, and costs the plan no gas', async () => {
    const { play, snapshot } = planner()
    const weth = amount('2', 'WETH')
    const borrow = (dollars: string) => buildBorrow(pool, amount(dollars, 'USDC'), account)
    const calls = [
      buildWrap(practice.wrapped.address, weth.units),
      buildApprove(weth, pool),
      buildSupply(pool, weth, account),
      borrow('3000'),
      buildTransfer(amount('1', 'USDC'), someone),
      buildRepay(pool, coin('USDC').address, units('2000', 'USDC'), account),
    ]
    const simulation = await played([
      ...calls.slice(0, 5),
      buildApprove(amount('2000', 'USDC'), pool),
      ...calls.slice(5),
    ])
    expect(simulation.status).toBe('ok')
    const debtFree = 2n ** 256n - 1n
    const [wrapped, approved, lent, low, sent, allowed, repaid] = simulation.healthAfterStep
    expect([wrapped, approved, lent]).toEqual([debtFree, debtFree, debtFree])
    expect(low).toBeLessThan(15n * 10n ** 17n)
    expect([sent, allowed]).toEqual([low, low])
    expect(repaid).toBe(simulation.lendingAfter?.healthFactor)
    expect(repaid).toBeGreaterThan(3n * 10n ** 18n)
    const receipts = await play([...calls.slice(0, 5), buildApprove(amount('2000', 'USDC'), pool), ...calls.slice(5)], {
      at: simulation.block.timestamp,
    })
    expect(simulation.steps.map(({ gasUsed }) => gasUsed)).toEqual(receipts.map(({ gasUsed }) => gasUsed))
    expect((await snapshot()).lending?.healthFactor).toBe(repaid)
  })

  test('behavior: more ether than is held is not played, and it says why', async () => {
    const simulation = await simulated([buildTransfer(amount('11', 'ETH'), someone)])
    if (simulation.status === 'ok') throw new Error('It was played.')
    const reason = simulation.status === 'unavailable' ? simulation.reason : simulation.steps[0]?.reason
    expect(reason).toBe('A step would move more of the coin than you hold.')
  })
})
