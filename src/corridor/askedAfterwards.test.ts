import { describe, expect, test } from 'vitest'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()
const talk = 'one talk'

async function told(open: CorridorOfTest, message: string) {
  const last = (await open.say(message, talk)).at(-1)
  if (last?.stage !== 'answer') throw new Error(`“${message}” ended in ${last?.stage}.`)
  return last
}

describe('what is asked after a deposit', () => {
  test('default: its safety, what can be lost, and what it earned, and no table of rates', async () => {
    const open = await corridor()
    await open.carryOut('put 1000 USDC into aave', talk)
    const safe = await told(open, 'Is my thousand safe in Aave?')
    expect(safe.topic).toBe('risk')
    expect(safe.sentence).toContain('If Aave v3 fails, you can lose what you have in it, at worst all of it: $1,000.00')
    const lost = await told(open, 'Could I lose the money I put in?')
    expect(lost.sentence).toContain('what you put into Aave v3 can be lost if its contracts fail')
    const earned = await told(open, 'How much interest did I earn so far?')
    expect(earned.sentence).toMatch(/^You have earned \$\d+\.\d\d so far/)
    expect(earned.rows).toMatchObject([{ label: 'USDC in Aave v3' }])
    expect((await told(open, 'what has it made me')).sentence).toBe(earned.sentence)
    for (const { venues } of [safe, lost, earned]) expect(venues).toEqual([])
  })

  test('behavior: whether something was taken is not made up', async () => {
    const open = await corridor()
    const { sentence, topic } = await told(open, 'What did the trap do? Did it take any of my money?')
    expect(topic).toBe('trust')
    expect(sentence).toContain('is not for me to know')
    expect(sentence).toContain('Who can take my money?')
  })
})

describe('what is asked after a rebalancing', () => {
  test('default: the shares that are held now, and the parts of what it cost', async () => {
    const open = await corridor()
    await open.carryOut('Split everything: 60% ETH and 40% USDC', talk)
    const shares = await told(open, 'Is my money now half ether and half dollars?')
    expect(shares.sentence).toMatch(/^What you hold is (?:60\.\d|59\.\d) % ether and (?:40\.\d|39\.\d) % dollars now/)
    expect(shares.rows).toHaveLength(2)
    const cost = await told(open, 'I paid 26 dollars… Why was it so expensive?')
    expect(cost.topic).toBe('fees')
    expect(cost.sentence).toMatch(
      /^“Rebalance .*” cost \$\d+\.\d\d in all: \$\d+\.\d\d to the network .* that swaps cost/,
    )
  })
})

describe('a coin that is not named', () => {
  test('behavior: all of what one holds into one place asks which, with the coins held', async () => {
    const open = await corridor()
    const asked = (await open.say('put everything i have in aave', talk)).at(-1)
    expect(asked).toMatchObject({ stage: 'ask', missing: ['asset'] })
    expect(asked?.stage === 'ask' ? asked.choices : []).toContain('USDC')
  })
})
