import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import { buildBorrow, buildSupply, buildWithdraw } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { blockedBy, stageOf } from './testing/endsOf.ts'
import { governAave } from './testing/governAave.ts'
import { judgeOtherwise } from './testing/judgeOtherwise.ts'
import { setUnits } from './testing/setPortfolio.ts'
import { willingPerson } from './testing/willingPerson.ts'

const corridor = corridorOfTest()
const pool = practice.aave?.pool ?? practice.multicall3
const usdc = coin('USDC')
const dollars = (count: bigint) => amountOf(usdc, count * 10n ** 6n)
const accountAbi = parseAbi([
  'function getUserAccountData(address user) view returns (uint256, uint256, uint256, uint256, uint256, uint256 healthFactor)',
  'function setUserEMode(uint8 categoryId)',
])

/** As the market itself counts it, 1 = 1. */
async function healthOf(open: CorridorOfTest): Promise<number> {
  const data = await open.rpc.readContract({
    address: pool,
    abi: accountAbi,
    functionName: 'getUserAccountData',
    args: [open.parts.account],
  })
  return Number(data[5]) / 1e18
}

/** The verdict over a loan of so much, where the sentence asks for exactly that. */
const borrowing = (open: CorridorOfTest, count: bigint) =>
  judgeOtherwise(open, `borrow ${count} USDC from aave`, 'borrow 100 USDC from aave', () => [
    buildBorrow(pool, dollars(count), open.parts.account),
  ])

describe('a lending market that takes nothing', () => {
  test.each([
    ['paused', { pause: usdc.address }, 'Aave v3 has paused USDC. Nothing was sent.', 'Aave: this reserve is paused'],
    [
      'frozen',
      { freeze: usdc.address },
      'Aave v3 has frozen USDC: nothing new goes in. Nothing was sent.',
      'Aave: this reserve is frozen',
    ],
    [
      'full',
      { cap: usdc.address },
      'Aave v3 takes no more USDC',
      'Aave: this reserve takes no more deposits (its cap is reached)',
    ],
  ])(
    'A48: %s: said plainly before anything is signed, and blocked where somebody plans it anyway',
    async (_, change, said, reason) => {
      const open = await corridor()
      await governAave(open, change)
      const [refusal] = blockedBy(await open.say('supply 100 USDC to aave'))
      expect(refusal).toContain(said)
      const verdict = await judgeOtherwise(open, 'supply 100 USDC to aave', 'swap 100 USDC for DAI', () => [
        buildApprove(dollars(100n), pool),
        buildSupply(pool, dollars(100n), open.parts.account),
      ])
      expect(verdict.level).toBe('BLOCK')
      expect(verdict.findings.find(({ rule }) => rule === 'simulation-ok')?.facts.reason).toBe(reason)
      expect(open.signatures()).toBe(0)
    },
  )

  test('A48: paused after the plan was shown: nothing is signed', async () => {
    const open = await corridor()
    const stages = await open.say('supply 100 USDC to aave')
    await governAave(open, { pause: usdc.address })
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(0)
  })
})

describe('the health of a loan', () => {
  test('A57: below 1.10 and worse is blocked, below 1.50 has to be typed, and above neither', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    const close = await borrowing(open, 9_700n)
    expect(close.level).toBe('BLOCK')
    expect(close.findings.map(({ rule }) => rule)).toContain('health-factor')
    const hard = await borrowing(open, 7_000n)
    expect(hard).toMatchObject({ level: 'HARD', confirmation: '1.47' })
    expect((await borrowing(open, 2_000n)).level).toBe('PASS')
    // What the market itself would refuse is no plan at all.
    expect((await borrowing(open, 11_000n)).level).toBe('BLOCK')
  })

  test('default: what a loan costs a year and how safe it is stand on the sheet as on the card', async () => {
    const desk = willingPerson()
    const open = await corridor({ desk })
    await open.carryOut('supply 5 ETH to aave')
    expect(desk.seen.at(-1)?.loan).toBeNull()
    const borrow = await open.say('borrow 7000 USDC from aave')
    const card = stageOf(borrow, 'plan').loan
    await open.approve(borrow)
    expect(card?.borrowRateAfterPercent).toMatch(/^\d+\.\d\d$/)
    // 1.47 falls to 1 where a third of what backs it is gone, rounded down: 31 %.
    expect(desk.seen.at(-1)?.loan).toEqual({
      ...{ healthBefore: null, healthAfter: '1.47', fallPercent: '31', backedBy: ['ETH'], alsoBacked: null },
      ratePercent: card?.borrowRateAfterPercent,
      interestPerYearUsd: card?.interestPerYearUsd,
      netPerYearUsd: null,
    })
    const repay = await open.say('repay 500 USDC on aave')
    await open.approve(repay)
    const repaid = stageOf(repay, 'plan').loan
    expect(desk.seen.at(-1)?.loan).toMatchObject({
      ...{ healthBefore: repaid?.healthBefore, healthAfter: repaid?.healthAfter, ratePercent: null },
    })
    await open.carryOut('repay all my USDC on aave')
    expect(desk.seen.at(-1)?.loan).toBeNull()
  })

  test('A57: the health that is shown is the chain’s own, within 0.01', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    for (const message of ['borrow 7000 USDC from aave', 'repay 500 USDC on aave', 'withdraw 0.1 ETH from aave']) {
      const stages = await open.say(message)
      const shown = Number(stageOf(stages, 'plan').loan?.healthAfter)
      const found = stageOf(stages, 'verdict').findings.find(({ rule }) => rule === 'health-factor')
      expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
      const health = await healthOf(open)
      expect(Math.abs(shown - health)).toBeLessThan(0.01)
      expect(Math.abs(Number(found?.facts.after) - health)).toBeLessThan(0.01)
    }
  })

  test('A57: a plan that ends well is blocked where a step on the way brings the loan below 1.10', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    await open.carryOut('borrow 6000 USDC from aave')
    const weth = coin('WETH')
    const back = amountOf(weth, (18n * 10n ** 18n) / 10n)
    // 5 ETH less 1.9 carries 6,000 dollars at 1.06; then all but 0.1 comes back.
    const verdict = await judgeOtherwise(open, 'withdraw 0.1 ETH from aave', 'withdraw 0.1 ETH from aave', (calls) => [
      buildWithdraw(pool, weth.address, (19n * 10n ** 18n) / 10n, open.parts.account),
      buildApprove(back, pool),
      buildSupply(pool, back, open.parts.account),
      ...calls.slice(1),
    ])
    expect(verdict.findings.find(({ rule }) => rule === 'health-on-the-way')).toMatchObject({
      level: 'BLOCK',
      facts: { step: '1' },
    })
    expect(verdict.findings.find(({ rule }) => rule === 'health-factor')?.level).toBe('INFO')
  })

  test('A57: a way out of danger may pass below 1.10 on its way up', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    await open.carryOut('borrow 7000 USDC from aave')
    // The price falls, and the loan is close to its end: 12,500 dollars of collateral become 9,150.
    await open.post('WETH', 1_830n * 10n ** 8n)
    expect(await healthOf(open)).toBeLessThan(1.1)
    await setUnits(open.url, open.parts.account, dollars(10_000n))
    const stages = await open.say('repay 100 USDC on aave')
    expect(stageOf(stages, 'verdict').hash).not.toBeNull()
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test('A57, A66: a price that falls after the plan was shown stops it before a signature', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    const signed = open.signatures()
    const stages = await open.say('borrow 7000 USDC from aave')
    await open.post('WETH', 1_800n * 10n ** 8n)
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(open.signatures()).toBe(signed)
  })
})

describe('what stands behind a loan', () => {
  test('a loan against an asset that is not lent is turned down, and what it says instead works', async () => {
    const open = await corridor()
    await open.carryOut('supply 1100 USDC to aave')
    const [refusal = ''] = blockedBy(await open.say('borrow 200 dai against my eth'))
    expect(refusal).toContain(
      'You have no ETH in Aave v3, so it cannot back this loan; what backs your loans there now is USDC.',
    )
    const [, instead = ''] = /say "(supply [^"]+)"/.exec(refusal) ?? []
    const stages = await open.say(instead)
    expect(stageOf(stages, 'plan').loan?.backedBy).toEqual(['ETH', 'USDC'])
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    const again = await open.say('borrow 100 dai against my eth')
    expect(stageOf(again, 'verdict').hash).not.toBeNull()
  })

  test('what backs a loan beside what was named is said on the card and on the sheet', async () => {
    const desk = willingPerson()
    const open = await corridor({ desk })
    await open.carryOut('supply 600 USDC to aave')
    const stages = await open.say('borrow 2000 dai against my eth')
    const sentence = 'Your 600 USDC in Aave v3 back this loan too, and can be sold to repay it.'
    expect(stageOf(stages, 'plan').loan?.alsoBacked).toBe(sentence)
    await open.approve(stages)
    expect(desk.seen.at(-1)?.loan?.alsoBacked).toBe(sentence)
    // Whoever names nothing named all of it.
    expect(stageOf(await open.say('borrow 10 dai from aave'), 'plan').loan?.alsoBacked).toBeNull()
  })

  test('at which price it is sold is told of the plan in hand, and never today’s price', async () => {
    const open = await corridor()
    await open.say('borrow 2000 dai against my eth', 'one')
    const alone = stageOf(await open.say('at what eth price do i lose it', 'one'), 'answer')
    expect(alone.topic).toBe('health')
    expect(alone.sentence).toMatch(
      /^After this plan your loan would be comfortable: your ETH is sold if 1 ETH falls to \$1,2[45]\d\.\d\d \(now \$2,500\.00\), if DAI keeps its price\. That is a fall by (49|50) %\./,
    )
    // What could be borrowed speaks of the same: beside a comfortable 2,000 a figure of today's would contradict it.
    expect(alone.rows.find(({ label }) => label === 'Borrow')?.value).toMatch(
      /^Up to about \$[\d,]+\.00 more stays comfortable, by what you have lent at Aave after this plan\.$/,
    )
    await open.carryOut('supply 600 USDC to aave')
    await open.say('borrow 2000 dai against my eth', 'two')
    const together = stageOf(await open.say('when would they take my eth', 'two'), 'answer')
    expect(together.sentence).toMatch(/ETH and USDC|USDC and ETH/)
    expect(together.sentence).toMatch(
      /back it together, and are sold if 1 ETH falls to \$1,0[89]\d\.\d\d \(now \$2,500\.00\), if (USDC and DAI|DAI and USDC) keep their prices, or if all of it falls by \d+ % against what you owe\./,
    )
  })

  test('ether and dollars against dollars: the price of ether at which it is sold, where there is one', async () => {
    const open = await corridor()
    await open.carryOut('supply 5 ETH to aave')
    await open.carryOut('supply 2000 USDC to aave')
    await open.carryOut('borrow 3000 USDC from aave')
    const told = stageOf(await open.say('how safe is my loan?'), 'answer')
    const when = told.rows.find(({ label }) => label === 'Sold when')?.value ?? ''
    const [, at = '0'] = /^1 ETH falls to \$(\d+\.\d\d) \(now \$2,500\.00\), if USDC keeps its price$/.exec(when) ?? []
    expect(told.sentence).toContain(`By ETH alone it comes to that when ${when}.`)
    // The market itself says so: a dollar above it the loan stands, a dollar below it is sold.
    const price = BigInt(at.replace('.', '')) * 10n ** 6n
    await open.post('WETH', price + 10n ** 8n)
    expect(await healthOf(open)).toBeGreaterThan(1)
    await open.post('WETH', price - 10n ** 8n)
    expect(await healthOf(open)).toBeLessThan(1)
    await open.post('WETH', 2_500n * 10n ** 8n)
    await open.carryOut('supply 2000 USDC to aave')
    const never = stageOf(await open.say('how safe is my loan?'), 'answer')
    expect(never.sentence).toContain(
      'It is sold by no fall of ETH alone, if USDC keeps its price: the rest covers what you owe.',
    )
  })

  test('ether against dollars: it is sold when ether rises', async () => {
    const open = await corridor()
    await open.carryOut('supply 8000 USDC to aave')
    await open.carryOut('borrow 1 ETH from aave')
    const told = stageOf(await open.say('when do i lose it?'), 'answer')
    expect(told.rows.find(({ label }) => label === 'Sold when')?.value).toMatch(
      /^1 ETH rises to \$6,2\d\d\.\d\d \(now \$2,500\.00\), if USDC keeps its price$/,
    )
  })

  test('a loan that the planner would put on other collateral than was said is blocked', async () => {
    const open = await corridor()
    await open.carryOut('supply 1100 USDC to aave')
    const verdict = await judgeOtherwise(open, 'borrow 200 dai against my usdc', 'borrow 200 dai', (calls) => calls)
    expect(verdict.level).not.toBe('BLOCK')
    const other = await judgeOtherwise(open, 'borrow 200 dai against my eth', 'borrow 200 dai', (calls) => calls)
    expect(other.findings.filter(({ level }) => level === 'BLOCK').map(({ rule }) => rule)).toEqual([
      'collateral-as-said',
    ])
  })
})

describe('what a market counts in its own way', () => {
  test('A58: collateral that counts only alone: what cannot be borrowed against it is refused, and blocked where it is planned', async () => {
    const open = await corridor()
    const link = coin('LINK')
    await setUnits(open.url, open.parts.account, amountOf(link, 1_000n * 10n ** 18n))
    await open.carryOut('supply 500 LINK to aave')
    expect(blockedBy(await open.say('borrow 100 USDT from aave')).join()).toBe(
      'Your only collateral is one that Aave keeps apart from others, and USDT cannot be borrowed against it. Nothing was sent; name other collateral.',
    )
    const usdt = amountOf(coin('USDT'), 100n * 10n ** 6n)
    const verdict = await judgeOtherwise(open, 'borrow 100 USDT from aave', 'swap 10 USDC for DAI', () => [
      buildBorrow(pool, usdt, open.parts.account),
    ])
    expect(verdict.level).toBe('BLOCK')
    expect(verdict.findings.map(({ rule }) => rule)).toContain('simulation-ok')
  })

  test('A58: in a group of like assets the health comes from the simulation, is shown, and is the chain’s own', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 DAI to aave')
    const before = Number(stageOf(await open.say('borrow 500 USDC from aave'), 'plan').loan?.healthAfter)
    await open.act(
      open.parts.account,
      pool,
      encodeFunctionData({ abi: accountAbi, functionName: 'setUserEMode', args: [1] }),
    )
    const stages = await open.say('borrow 500 USDC from aave')
    const shown = Number(stageOf(stages, 'plan').loan?.healthAfter)
    expect(shown).toBeGreaterThan(before)
    const simulated = stageOf(stages, 'verdict').findings.find(({ rule }) => rule === 'health-factor')
    expect((await open.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    const health = await healthOf(open)
    expect(Math.abs(shown - health)).toBeLessThan(0.01)
    expect(Math.abs(Number(simulated?.facts.after) - health)).toBeLessThan(0.01)
  })
})
