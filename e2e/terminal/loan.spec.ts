import type { Stage } from './stages.ts'
import { sentenceOf } from './stages.ts'
import { stagesOf, theStage } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

/** The health factors of each plan that touched a loan: before, after. */
function healthsOf(stages: readonly Stage[]) {
  return stagesOf(stages, 'plan').flatMap(({ loan }) => (loan === null ? [] : [[loan.healthBefore, loan.healthAfter]]))
}

test('a loan is taken, looked at a year ahead, half repaid and closed, by --yes alone', async ({ terminal }) => {
  const first = await terminal.sayJson(['supply 5 ETH to aave', 'borrow 5000 usdc against my eth on aave'], {
    yes: true,
  })
  expect(first.status).toBe(0)
  // Five ether at $2,500, of which 82.5 % count, over $5,000.
  expect(healthsOf(first.stages)).toEqual([[null, '2.06']])
  const account = accountOf(first.stages)

  const looked = await terminal.sayJson(['borrow 1000 usdc'], { flags: ['--after', '30,365'] })
  expect(looked.status).toBe(2)
  const { wind } = theStage(looked.stages, 'wind')
  if (wind.status !== 'ok') throw new Error(wind.sentence)
  const healths = wind.days.map(({ withPlan }) => Number(withPlan.healthFactor))
  expect(wind.days.map(({ days }) => days)).toEqual([0, 30, 365])
  expect(healths, 'what is owed grows faster than what lies').toEqual(healths.toSorted((a, b) => b - a))
  expect(Number(wind.days[2]?.withoutPlan.healthFactor)).toBeGreaterThan(healths[2] ?? 0)

  const last = await terminal.sayJson(['repay half of my usdc on aave', 'get me out of everything'], { yes: true })
  expect(last.status).toBe(0)
  expect(stagesOf(last.stages, 'receipt').map(({ status }) => status)).toEqual(['done', 'done'])
  expect(healthsOf(last.stages)).toEqual([
    [expect.stringMatching(/^2\.0[56]$/), expect.stringMatching(/^4\.1[12]$/)],
    [expect.stringMatching(/^4\.1[12]$/), null],
  ])
  await terminal.onChain(async (chain) => {
    expect(await chain.owed(account)).toEqual([])
    expect(await chain.lying(account)).toEqual([])
    expect(await chain.allowances(account)).toEqual([])
    const interest = practiceMoney.USDC - (await chain.balance('USDC', account))
    expect(interest).toBeGreaterThanOrEqual(0n)
    // A hundredth of a dollar: a few seconds of a few thousand.
    expect(interest).toBeLessThan(10_000n)
  })
})

test('a loan close to liquidation is not for --yes, and one beyond the floor is for nobody', async ({ terminal }) => {
  await terminal.sayJson(['supply 2 ETH to aave'], { yes: true })
  const close = await terminal.sayJson(['borrow 3000 usdc from aave'], { yes: true })
  expect(close.status).toBe(3)
  expect(theStage(close.stages, 'verdict')).toMatchObject({ level: 'HARD', confirmation: expect.any(String) })
  expect(sentenceOf(close.stages.at(-1))).toMatch(/^--yes stops here, .* health factor would fall to 1\.3[67]/)
  const beyond = await terminal.sayJson(['borrow 4000 usdc from aave'], { yes: true })
  expect(beyond.status).toBe(3)
  expect(sentenceOf(beyond.stages.at(-1))).toMatch(
    /health of 1\.03, and Sayso stops at 1\.10: at most 2,7\d\d\.?\d* USDC can be borrowed and leave it at 1\.50, below which Sayso warns/,
  )
  await terminal.onChain(async (chain) => {
    expect(await chain.owed(accountOf(close.stages))).toEqual([])
  })
})
