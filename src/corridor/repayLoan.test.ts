import { erc20Abi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Token } from '../model/Token.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { stageOf } from './testing/endsOf.ts'
import { setUnits } from './testing/setPortfolio.ts'

const corridor = corridorOfTest()
const [dai, usdc, wbtc] = [coin('DAI'), coin('USDC'), coin('WBTC')]
const e18 = 10n ** 18n
const second = 10n ** 12n

const debtToken = practice.aave?.reserves.find(({ asset }) => asset === dai.address)?.variableDebtToken ?? dai

async function held({ rpc, parts }: CorridorOfTest, { address }: Token): Promise<bigint> {
  return await rpc.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [parts.account] })
}

const owed = (open: CorridorOfTest): Promise<bigint> => held(open, debtToken)

/** 200 DAI owed, with so much DAI in the wallet. */
async function indebted(units: bigint): Promise<CorridorOfTest> {
  const open = await corridor()
  await open.carryOut('supply 1100 USDC to aave')
  await open.carryOut('borrow 200 DAI')
  await setUnits(open.url, open.parts.account, amountOf(dai, units))
  return open
}

/** An hour, in which the debt grows and the keeper goes on posting prices. */
async function pass(open: CorridorOfTest): Promise<void> {
  await open.wait(3_600)
  await open.rpc.mine({ blocks: 1 })
  const { prices } = await open.snapshot()
  const priced = practice.tokens.flatMap(({ address, symbol }) => {
    const isFed = practice.feeds.some(({ token }) => token === address)
    const usdE8 = prices.get(address.toLowerCase())?.usdE8
    return isFed && usdE8 !== undefined ? [{ symbol, usdE8 }] : []
  })
  for (const { symbol, usdE8 } of priced) await open.post(symbol, usdE8)
}

describe('a whole loan, whatever the wallet has of its asset', () => {
  test.each([
    ['more than enough', 250n * e18],
    ['what was borrowed, so the interest is missing', 200n * e18],
    ['a little too little', 199n * e18 + 999_900n * second],
    ['one unit too little of what is kept ready', 199n * e18],
    ['half', 100n * e18],
    ['nothing', 0n],
  ])(
    'is paid back: %s',
    async (_, units) => {
      for (const [message, waits] of [
        ['pay back the loan', false],
        ['repay all my dai', true],
      ] as const) {
        const open = await indebted(units)
        if (waits) await pass(open)
        const [debt, dollars] = [await owed(open), await held(open, usdc)]
        await open.carryOut(message)
        expect(await owed(open)).toBe(0n)
        const missing = debt > units ? debt - units : 0n
        // What is missing, the interest until the plan expires, half a percent for the pool, and the smallest purchase of a cent.
        const given = dollars - (await held(open, usdc))
        expect(given).toBeLessThanOrEqual((missing * 1_006n) / (1_000n * second) + 20_000n)
        // Also where just what is owed is there: it grows until it is paid.
        expect(given > 0n).toBe(units <= 200n * e18)
      }
    },
    60_000,
  )

  test('is paid back where it is no more than a few cents, and nothing is there for the interest', async () => {
    const open = await indebted(200n * e18)
    await open.carryOut('repay 199.97 dai')
    expect(await held(open, dai)).toBe(3n * 10n ** 16n)
    const dollars = await held(open, usdc)
    await open.carryOut('pay back the rest of it')
    expect(await owed(open)).toBe(0n)
    expect(dollars - (await held(open, usdc))).toBeLessThanOrEqual(10_100n)
  })

  test('is paid back where only a coin of few digits can be sold for it', async () => {
    const open = await indebted(200n * e18)
    for (const token of practice.tokens.filter(({ symbol }) => !['ETH', 'stETH', 'DAI', 'WBTC'].includes(symbol)))
      await setUnits(open.url, open.parts.account, amountOf(token, 0n))
    await open.rpc.setBalance({ address: open.parts.account, value: e18 / 1_000n })
    const coins = await held(open, wbtc)
    await open.carryOut('pay back the loan')
    expect(await owed(open)).toBe(0n)
    expect(coins - (await held(open, wbtc))).toBeLessThanOrEqual(1_020n)
  })
})

test('a part of a loan is paid back, bought where it is missing, with interest grown', async () => {
  const open = await indebted(100n * e18)
  await pass(open)
  for (const [message, part] of [
    ['repay 150 dai', 150n],
    ['repay 40 dai', 40n],
  ] as const) {
    const before = await owed(open)
    await open.carryOut(message)
    const fallen = before - (await owed(open))
    // Aave counts a debt in shares of it: it may fall by a unit or two more than was paid.
    expect(fallen).toBeLessThanOrEqual(part * e18 + 2n)
    expect(fallen).toBeGreaterThan(part * e18 - 10n ** 15n)
  }
})

test('everything is left where the interest of the loan is all that is missing', async () => {
  const open = await indebted(200n * e18)
  const stages = await open.say('get me out of everything')
  expect(stageOf(stages, 'verdict').findings.filter(({ level }) => level === 'BLOCK')).toEqual([])
  expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  expect(await owed(open)).toBe(0n)
})

test('what is asked of a loan is answered with its figures, and no plan', async () => {
  const open = await indebted(200n * e18)
  for (const asked of [
    'when does this get dangerous for me?',
    'how much can i borrow safely',
    'how safe is my loan?',
  ]) {
    const answer = stageOf(await open.say(asked), 'answer')
    expect(answer.sentence).toMatch(
      /^Your loan is comfortable: your collateral of \$1,100\.00 \(USDC\) is sold to repay your debt of \$200\.\d\d when it is worth \$\d+\.\d\d, so it may fall by \d\d % against what you owe until then\. It comes to that when 1 USDC falls to \$0\.\d\d \(now \$1\.00\), if DAI keeps its price\.$/,
    )
    const rows = new Map(answer.rows.map(({ label, value }) => [label, value]))
    expect(rows.get('Sold when')).toMatch(/^1 USDC falls to \$0\.\d\d \(now \$1\.00\), if DAI keeps its price$/)
    const more = Number(/^Up to about \$(\d+)\.00 more/.exec(rows.get('Borrow') ?? '')?.[1])
    const borrowing = await open.say(`borrow ${more} dai`)
    expect(Number(stageOf(borrowing, 'plan').loan?.healthAfter)).toBeGreaterThanOrEqual(1.5)
    expect(Number(stageOf(borrowing, 'plan').loan?.healthAfter)).toBeLessThan(1.52)
  }
})

test('before anything is owed, the plan in hand is what is asked about', async () => {
  const open = await corridor()
  await open.carryOut('supply 1100 USDC to aave')
  const plain = stageOf(await open.say('what happens if i borrow too much?'), 'answer')
  expect(plain.sentence).toBe('You owe nothing, so nothing of yours can be liquidated.')
  expect(plain.rows.map(({ label }) => label)).toEqual(['Borrow', 'Too much'])
  await open.say('borrow 200 dai', 'one')
  const asked = stageOf(await open.say('when does this get dangerous for me?', 'one'), 'answer')
  expect(asked.sentence).toMatch(
    /^After this plan your loan would be comfortable: your USDC is sold if 1 USDC falls to \$0\.\d\d \(now \$1\.00\), if DAI keeps its price\. That is a fall by \d\d %\. You owe nothing yet, so nothing of yours can be liquidated\.$/,
  )
})

test('how much of a loan is to be paid back is asked with what is owed', async () => {
  const open = await indebted(200n * e18)
  const owing = stageOf(await open.say('repay some of my loan'), 'ask')
  expect(owing.question).toMatch(/You owe 200(\.\d+)? DAI\./)
})
