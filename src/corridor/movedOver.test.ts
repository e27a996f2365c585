import { expect, test } from 'vitest'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()
const talk = 'one talk'

async function last(open: CorridorOfTest, message: string) {
  const stage = (await open.say(message, talk)).at(-1)
  if (stage === undefined) throw new Error(`“${message}” ended in nothing.`)
  return stage
}

test('a deposit is moved to a place by its rate: the places that pay that are its buttons, and one of them makes the plan', async () => {
  const open = await corridor()
  await open.carryOut('put 1k usdc to earn apy', talk)
  await last(open, 'where can i earn more')
  const asked = await last(open, 'ok move it to the 5% one then, more apy')
  if (asked.stage !== 'ask') throw new Error(`It ended in ${asked.stage}.`)
  expect(asked.choices[0]).toBe('Steady USDC Vault')
  expect(asked.choices).not.toContain('Dream USDC Vault')
  const told = await last(open, 'i never said safest lol. why not morpho 5.63')
  expect(told).toMatchObject({
    topic: 'plan',
    sentence: expect.stringMatching(/^Morpho USDC\/WBTC, at 5\.63 % a year, /),
  })
  const stages = await open.say(asked.choices[0] ?? '', talk)
  const read = stages.find(({ stage }) => stage === 'reading')
  expect(JSON.stringify(read ?? stages)).toMatch(/withdraw.*Steady USDC Vault/is)
})

test('what lies in one place is moved to another: out of the one, and into the other', async () => {
  const open = await corridor()
  await open.carryOut('put 1k usdc to earn apy', talk)
  for (const message of ['did aave pay me anyting yet', 'has aave paid me anything'])
    expect(await last(open, message)).toMatchObject({
      topic: 'positions',
      sentence: expect.stringContaining('You have earned'),
    })
  const asked = await last(open, 'move my aave usdc to morpho')
  expect(asked).toMatchObject({ stage: 'ask', missing: ['amount'], choices: expect.arrayContaining(['half', 'all']) })
  expect(await last(open, 'all')).toMatchObject({ stage: 'verdict', level: 'PASS' })
})
