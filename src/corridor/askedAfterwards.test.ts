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

describe('why money lies where it does', () => {
  const chosen =
    'Aave v3, at 4.00 % a year, was chosen: the only place that passes the checks for the safest, of the 6 that were looked at.'
  const against =
    /Morpho USDC\/WBTC, at 5\.63 % a year, was left out: .*Dream USDC Vault, which names 44\.94 % a year, was turned down: /
  const steady = `Steady USDC Vault, at 5.16 % a year, was left out: its share price has been seen for less than 180 days. It passes the usual checks, but not the checks for the safest: Sayso chooses by safety first unless you ask for the highest yield. ${chosen}`

  async function asks(open: CorridorOfTest, became: string) {
    for (const message of [
      "why'd you pick that one and not the one thats paying more",
      'no I mean why did you put my money in Aave',
      'why aave',
    ]) {
      const { sentence, topic, venues } = await told(open, message)
      expect(topic, message).toBe('plan')
      expect(sentence, message).toContain(': the only place that passes the checks for the safest')
      expect(sentence, message).toContain(became)
      expect(sentence, message).toMatch(against)
      expect(venues, message).toHaveLength(6)
    }
    const most = await told(open, 'why not the one that pays most')
    expect(most.sentence).toMatch(/^Dream USDC Vault, which names 44\.94 % a year, was turned down: /)
    expect(most.sentence).toContain(chosen)
    for (const message of [
      "what's wrong with Steady then, it pays 5.16%?",
      'why not Steady',
      'whats wrong with the 5.16% one',
      'Why not the Steady USDC Vault, which pays more?',
      'What is wrong with the Steady USDC Vault? It pays more.',
      'Why did you choose Aave, not the Steady USDC Vault?',
    ])
      expect((await told(open, message)).sentence).toBe(steady)
    expect((await told(open, 'whats wrong with the one paying 5%')).sentence).toContain('Steady USDC Vault, at 5.16 %')
    for (const message of ['what checks does it have to pass to be safest?', "how do you decide what's safe"]) {
      const { topic, rows } = await told(open, message)
      expect(topic).toBe('checks')
      expect(rows.map(({ value }) => value)).toEqual(Array(6).fill('passed'))
    }
  }

  test('default: the reason of its card, while it waits and once it is signed', async () => {
    const open = await corridor()
    const stages = await open.say('Put 1000 USDC into the safest place with the highest yield', talk)
    await asks(open, 'This plan waits for you')
    await open.approve(stages)
    await asks(open, 'You signed this plan, and it is done.')
    await open.carryOut('swap 100 USDC for ETH', talk)
    await asks(open, 'You signed this plan, and it is done.')
  })

  test('behavior: also in another conversation, where no plan was spoken of', async () => {
    const open = await corridor()
    await open.carryOut('put 1000 USDC into the safest place', 'yesterday')
    expect((await told(open, 'why is my money in Aave')).sentence).toMatch(/^Aave v3 was chosen: /)
    expect((await told(open, 'why not Steady')).sentence).toBe(
      steady.replace(': Sayso chooses by safety first unless you ask for the highest yield', ', which you asked for'),
    )
  })

  test('behavior: where the place was asked for nothing is said of others', async () => {
    const open = await corridor()
    await open.carryOut('put 1000 USDC into aave', talk)
    const own = 'Aave v3, at 4.00 % a year, is what you asked for, so no other place was compared.'
    expect((await told(open, 'why did you put my money in Aave')).sentence).toBe(
      `${own} You signed this plan, and it is done.`,
    )
    const { sentence, venues, say } = await told(open, 'why not Steady')
    expect(sentence).toBe(
      `Steady USDC Vault, at 5.16 % a year now: its share price has been seen for less than 180 days. It passes the usual checks, but not the checks for the safest. ${own}`,
    )
    expect(venues.map(({ name }) => name)).toEqual(['Steady USDC Vault'])
    expect(say).toEqual(['Where are the best places to earn?'])
    expect((await told(open, 'why not the Wumpus vault')).sentence).toBe(
      `${own} So this plan knows nothing of “wumpus vault”.`,
    )
  })

  test.each(['put 1000 USDC where it earns interest', 'put 1000 USDC into aave'])(
    'behavior: after “%s” the checks are those of its place, or of the one that is named',
    async (deposit) => {
      const open = await corridor()
      await open.carryOut(deposit, talk)
      for (const message of [
        'Which checks did Aave v3 pass to be among the safest?',
        'which of the checks did it pass',
      ]) {
        const { topic, sentence, rows } = await told(open, message)
        expect(topic, message).toBe('checks')
        expect(sentence, message).toMatch(/^The checks for the safest are the 6 below, and Aave v3 for USDC passes all/)
        expect(
          rows.map(({ value }) => value),
          message,
        ).toEqual(Array(6).fill('passed'))
      }
      const { sentence, rows } = await told(open, 'Which checks did the Steady USDC Vault not pass?')
      expect(sentence).toBe(
        'Steady USDC Vault for USDC does not pass the checks for the safest at this moment: Its share price has been seen for less than 180 days. It passes the usual checks.',
      )
      expect(rows.filter(({ value }) => value === 'failed')).not.toEqual([])
    },
  )
})

describe('what is asked beside a plan that waits', () => {
  const plan = 'put 1000 USDC into the safest place'

  test.each([
    'is this real money',
    'thanks, so is this real money or not',
    'hows it split',
    'how is my money split now',
  ])('behavior: “%s” is answered by itself, and the plan stays', async (message) => {
    const open = await corridor()
    await open.say(plan, talk)
    const { topic, sentence, planId } = await told(open, message)
    expect(['network', 'portfolio']).toContain(topic)
    expect(sentence).toMatch(/^(?:What shows now is practice money|What you hold is \d\d\.\d % ether, )/)
    expect(sentence).not.toContain('Aave')
    expect(planId).toBeUndefined()
    expect(open.parts.conversations.planInHand(talk)).not.toBeNull()
  })

  test('behavior: how much there is and how it is split are told together', async () => {
    const open = await corridor()
    await open.say(plan, talk)
    const { sentence } = await told(open, 'so how much have I got now altogether and hows it split?')
    expect(sentence).toMatch(/^You hold \$67,149\.00 on the Practice chain\. What you hold is 46\.0 % ether, /)
    expect(sentence).not.toContain('plan')
  })

  test('behavior: what it earns in a year is asked of it, and once it is signed of what is held', async () => {
    const open = await corridor()
    const asked = "what'll I earn on it in a year"
    const stages = await open.say(plan, talk)
    expect((await told(open, asked)).sentence).toMatch(/^This plan earns about \$39\.41 a year/)
    await open.approve(stages)
    const held = 'what you have put in earns about $40.00 a year.'
    expect((await told(open, asked)).sentence).toContain(held)
    await told(open, 'how much have I got')
    expect((await told(open, `and ${asked}?`)).sentence).toContain(held)
  })

  test.each([
    ["forget it, don't do it. Can I get my money out of Aave any time I like?", /^You have put nothing in anywhere/],
    ['never mind, how much have I got?', /^You hold \$67,149\.00/],
  ])('behavior: “%s” drops it first', async (message, answer) => {
    const open = await corridor()
    const stages = await open.say(plan, talk)
    const answers = (await open.say(message, talk)).filter(({ stage }) => stage === 'answer')
    expect(answers).toMatchObject([
      { topic: 'dropped', sentence: 'Dropped. Nothing was signed, and nothing was sent.' },
      { sentence: expect.stringMatching(answer) },
    ])
    expect(open.parts.conversations.planInHand(talk)).toBeNull()
    expect((await open.approve(stages)).map(({ stage }) => stage)).toEqual(['error'])
    expect(open.signatures()).toBe(0)
  })

  test('behavior: what is not understood after it leaves no plan behind, and a bare no before a question does', async () => {
    const open = await corridor()
    await open.say(plan, talk)
    await told(open, 'no, why aave?')
    expect(open.parts.conversations.planInHand(talk)).not.toBeNull()
    expect((await open.say('forget it. whats frobnicating the wumpus?', talk)).at(-1)?.stage).toBe('ask')
    expect(open.parts.conversations.planInHand(talk)).toBeNull()
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
