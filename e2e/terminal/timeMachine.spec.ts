import { theStage } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const supply = 'supply 1000 USDC to aave'

test('--after tells what a plan would have become, before anybody signs it', async ({ terminal }) => {
  const said = await terminal.sayJson([supply], { flags: ['--after', '30,365'] })
  expect(said.status).toBe(2)
  expect(said.stages.map(({ stage }) => stage)).toEqual(
    ['reading', 'snapshot', 'plan', 'simulation', 'verdict', 'wind', 'ask'], // The plan waits as before.
  )
  const { wind } = theStage(said.stages, 'wind')
  if (wind.status !== 'ok') throw new Error(wind.sentence)
  expect(wind.days.map(({ days }) => days)).toEqual([0, 30, 365])
  const [today, , year] = wind.days
  expect(today?.withoutPlan.holdings).toMatchObject([{ token: 'USDC', amount: '1000', place: null }])
  expect(Number(year?.withPlan.worthUsd)).toBeGreaterThan(1_030)
  expect(Number(year?.at) - Number(today?.at)).toBe(365 * 86_400)
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', accountOf(said.stages))).toBe(practiceMoney.USDC)
  })
})

test('for a person it is two sentences and what they leave out', async ({ terminal }) => {
  const { lines } = await terminal.say([supply], { flags: ['--after', '365'] })
  const text = lines.join('\n')
  expect(text).toMatch(/In 365 days you would hold 1,0[34]\d[.\d]* USDC in Aave v3 .*; doing nothing: 1,000 USDC/)
  expect(text).toContain('Rates and prices held as they are today')
})

test('days that cannot be looked at are turned down before anything is read', async ({ terminal }) => {
  const said = await terminal.sayJson([supply], { flags: ['--after', '9999'] })
  expect(said.status).toBe(4)
  expect(said.stages).toMatchObject([
    { stage: 'error', error: { message: expect.stringContaining('Ten years ahead (3,650 days)') } },
  ])
})
