import { describe, expect, test } from 'vitest'
import { plansOf } from '../journal/plansOf.ts'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const last = (stages: readonly Stage[]) => {
  const end = stages.at(-1)
  if (end?.stage === 'answer' || end?.stage === 'unsupported' || end?.stage === 'refuse') return end
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}
const asked = (stages: readonly Stage[]) => {
  const end = stages.at(-1)
  if (end?.stage === 'ask') return end
  throw new Error(`Nothing asked: ${JSON.stringify(end)}`)
}

describe('questions about what was done', () => {
  test('default: why this place, after the plan was carried out, from its record', async () => {
    const corridor = await open()
    const conversation = 'why'
    expect(last(await corridor.say('why did you choose Aave?', conversation)).sentence).toBe(
      'There is no plan in this conversation. Say what you want done, and you will see one before anything moves.',
    )
    await corridor.carryOut('put 1000 USDC into the safest place', conversation)
    const chosen = plansOf(corridor.parts.journal.entries(), conversation)[0]?.earning?.venues.find(
      ({ status }) => status === 'chosen',
    )
    expect(chosen?.protocol).toBe('aave')
    const why = last(await corridor.say('why did you choose Aave?', conversation))
    expect(why.sentence).toMatch(/^Aave v3 was chosen: /)
    expect(why.sentence.toLowerCase()).toContain(chosen?.reason.toLowerCase())
    // Another plan later says nothing of the place: the one that does is told.
    await corridor.say('swap 100 USDC for DAI', conversation)
    expect(last(await corridor.say('why aave?', conversation)).sentence).toBe(why.sentence)
    // The money is there, whatever conversation put it there.
    expect(last(await corridor.say('why did you choose Aave?', 'another')).sentence).toBe(why.sentence)
    expect(last(await corridor.say('why not compound?', 'a third')).sentence).toMatch(/^Compound was not compared/)
  })

  test('behavior: what can be lost is told of the plan in hand, of the one that is over, and in general', async () => {
    const corridor = await open()
    const general = last(await corridor.say('what can I lose?', 'new'))
    expect(general).toMatchObject({ topic: 'risk', sentence: expect.stringMatching(/can be lost.*nobody insures it/) })
    const stages = await corridor.say('put 1000 USDC into the safest place', 'risk')
    const notes = stages.flatMap((stage) => (stage.stage === 'plan' ? stage.notes : []))
    expect(notes.length).toBeGreaterThan(0)
    const inHand = last(await corridor.say('what can I lose?', 'risk'))
    const told = inHand.stage === 'answer' ? inHand.rows.map(({ value }) => value) : []
    for (const note of notes) expect(told).toContain(note)
    expect(inHand.sentence).toMatch(/^There is a risk/)
    await corridor.approve(stages)
    const over = last(await corridor.say('what can I lose?', 'risk'))
    expect(over.stage === 'answer' ? over.rows.map(({ value }) => value) : []).toEqual(notes)
    expect(over.sentence).toMatch(/^Of the newest plan of this conversation \(Put 1,000 USDC .*\): There is a risk/)
  })

  test('behavior: what it earns is what the plan in hand does, the interest of its loan taken off', async () => {
    const corridor = await open()
    const stages = await corridor.say('supply 1 ETH to aave and borrow 300 USDC', 'earns')
    const card = stages.findLast((stage) => stage.stage === 'simulation')?.earning
    const told = last(await corridor.say('what does it earn a year?', 'earns'))
    expect(told.sentence).toContain(`This plan earns about $${card?.netPerYearUsd} a year, with the interest of what`)
    expect(Number(card?.netPerYearUsd)).toBeCloseTo(
      Number(card?.grossPerYearUsd) -
        Number(card?.interestPerYearUsd) -
        Number(card?.entryCostUsd) -
        Number(card?.exitCostUsd),
      1,
    )
    // Without a plan it is a question of the places that there are.
    expect(last(await corridor.say('what does it earn a year?', 'other'))).toMatchObject({ topic: 'yields' })
  })

  test('behavior: what the fall of a coin does to what is held and owed now, whatever plan is over', async () => {
    const corridor = await open()
    await corridor.carryOut('supply 5 ETH to aave', 'fall')
    const owing = last(await corridor.say('what if eth crashes tomorrow', 'fall'))
    expect(owing.sentence).toMatch(
      /^You hold \d+\.\d{1,6} ETH.*, worth \$[\d,]+\.\d\d now: at half the price that is \$[\d,]+\.\d\d\. .*You owe nothing, so nothing of yours can be sold/,
    )
    await corridor.carryOut('borrow 3000 USDC', 'fall')
    for (const question of ['what if eth crashes tomorrow', 'what happens to my loan if eth crashes?']) {
      const told = last(await corridor.say(question, 'fall'))
      expect(told).toMatchObject({ stage: 'answer', topic: 'trust' })
      expect(told.sentence).toMatch(
        /You owe \$3,000\.\d\d, and your collateral for it is sold when 1 ETH falls to \$727\.\d\d \(now \$2,500\.00\), if USDC keeps its price\./,
      )
    }
    // Of no coin in particular: all that has a price of its own. A coin that is not held takes nothing.
    expect(last(await corridor.say('what happens if the price falls?', 'fall')).sentence).toMatch(/WBTC.*You owe/)
    expect(last(await corridor.say('what if link crashes?', 'fall')).sentence).toMatch(
      /^You hold no LINK now, so its fall takes nothing from what you hold\. You owe/,
    )
  })

  test('behavior: the fall of a coin is told of what is held after a blocked plan, and of both beside one that can be signed', async () => {
    const corridor = await open()
    const held = last(await corridor.say('what if eth crashes', 'none')).sentence
    expect(held).toMatch(/^You hold 10 ETH/)
    await corridor.say('never more than $100 a day', 'limit')
    expect((await corridor.say('swap 1 eth for usdc', 'blocked')).at(-1)).toMatchObject({ level: 'BLOCK' })
    expect(last(await corridor.say('what if eth crashes', 'blocked')).sentence).toBe(held)
    const why = last(await corridor.say('why was it blocked?', 'blocked'))
    expect(why.sentence).toMatch(/^The checks blocked that plan/)
    expect(why.stage === 'answer' ? why.rows[0]?.value : '').toMatch(/^You set: never more than \$100 a day/)
    const stages = await corridor.say('swap 0.01 eth for usdc', 'plan')
    const both = last(await corridor.say('what if eth crashes', 'plan'))
    expect(both.sentence).toMatch(/^You hold 10 ETH.* Of the plan before you: The swap brings at least/)
    const plan = stages.flatMap((stage) => (stage.stage === 'plan' ? [stage.planId] : []))
    expect(both).toMatchObject({ planId: plan[0] })
    // The way to it comes with what is told of it.
    expect(last(await corridor.say('ok show me the plan', 'plan'))).toMatchObject({ topic: 'plan', planId: plan[0] })
    expect(last(await corridor.say('let me see it again', 'plan'))).toMatchObject({ topic: 'plan', planId: plan[0] })
  })

  test('behavior: a button under a question is taken by its own words, by its place, and as the other one', async () => {
    const corridor = await open()
    const { choices } = asked(await corridor.say('swap my eth for usdc', 'pick'))
    expect(choices).toContain('half')
    const taken = await corridor.say('the first one', 'pick')
    expect(taken.find(({ stage }) => stage === 'reading')).toMatchObject({ message: choices[0] })
    expect(taken.some(({ stage }) => stage === 'plan')).toBe(true)
    asked(await corridor.say('swap my eth for usdc', 'half'))
    expect((await corridor.say('Half!', 'half')).find(({ stage }) => stage === 'reading')).toMatchObject({
      message: 'half',
      reading: { intents: [{ kind: 'swap', amount: { percent: '50' } }] },
    })
    // Without a question there is nothing to take.
    expect((await corridor.say('the first one', 'none')).some(({ stage }) => stage === 'plan')).toBe(false)
  })

  test('behavior: amounts in answers have the digits that a person reads', async () => {
    const corridor = await open()
    await corridor.carryOut('supply 500 USDC to aave')
    for (const question of ['how much eth do i have', 'show my portfolio', 'can i lose everything']) {
      const told = last(await corridor.say(question))
      const said = told.stage === 'answer' ? told.rows.map(({ value }) => value) : []
      expect(said.length).toBeGreaterThan(0)
      for (const value of said) expect(value).not.toMatch(/\.\d{7}/)
    }
  })

  test('behavior: what was paid is the sum of the receipts, in the coin and in dollars', async () => {
    const corridor = await open()
    expect(last(await corridor.say('what did I pay in fees so far?')).sentence).toBe(
      'You have paid no fees through Sayso on the Practice chain so far.',
    )
    await corridor.carryOut('supply 100 USDC to aave')
    const receipt = await corridor.carryOut('swap 0.5 ETH for USDC')
    const receipts = corridor.parts.journal
      .entries()
      .flatMap(({ event }) => (event.kind === 'finished' ? [event.receipt.fee] : []))
    expect(receipts).toHaveLength(2)
    const before = await corridor.rpc.getBalance({ address: corridor.parts.account })
    const fees = last(await corridor.say('how much did I pay in fees?'))
    const total = receipts.reduce((sum, fee) => sum + fee, 0n)
    // Ten ether at first, half of one sold: whatever else is gone, the network took.
    expect(10n ** 19n - 5n * 10n ** 17n - before).toBe(total)
    const written = `${total / 10n ** 18n}.${(total % 10n ** 18n).toString().padStart(18, '0').slice(0, 6).replace(/0+$/, '')}`
    expect(fees.sentence).toContain(`to the network (about ${written} ETH)`)
    const [, all, network, pools] =
      /^You have paid \$(\d+\.\d\d) in all for 2 plans on the Practice chain: \$(\d+\.\d\d) to the network .* and \$(\d+\.\d\d) that swaps cost/.exec(
        fees.sentence,
      ) ?? []
    const cents = (dollars = '') => Number(dollars.replace('.', ''))
    expect(cents(all)).toBe(cents(network) + cents(pools))
    const rows = fees.stage === 'answer' ? fees.rows : []
    expect(rows).toHaveLength(2)
    expect(cents(all)).toBe(rows.reduce((sum, { value }) => sum + cents(value.slice(1)), 0))
    // The receipt, as the card shows it, says the same of the swap.
    expect(cents(receipt.fee.usd ?? '') + cents(receipt.tradingUsd ?? '')).toBe(cents(rows[0]?.value.slice(1)))
  })

  test('behavior: where the money is tells all of it, place by place', async () => {
    const corridor = await open()
    await corridor.carryOut('supply 1000 USDC to aave')
    const where = last(await corridor.say('where is my money?'))
    expect(where.sentence).toMatch(
      /^You hold \$6\d,\d{3}\.\d\d on the Practice chain: \$6\d,\d{3}\.\d\d in your wallet and \$1,000\.00 in Aave v3\.$/,
    )
    expect(where.stage === 'answer' ? where.rows.map(({ label }) => label) : []).toEqual(
      expect.arrayContaining(['ETH', 'USDC', 'WBTC']),
    )
  })

  test('behavior: a word is explained, and an approval by hand is not needed and not given', async () => {
    const corridor = await open()
    expect(last(await corridor.say('what is Aave?')).sentence).toMatch(
      /^Aave is a lending market.*nobody insures it\.$/,
    )
    expect(last(await corridor.say('what is a vault?')).sentence).toMatch(/^A vault is a contract/)
    expect(last(await corridor.say('what is USDC?')).sentence).toMatch(/^USDC is a dollar coin.*By the price feeds/)
    const approval = last(await corridor.say('approve Uniswap to spend 100 USDC'))
    expect(approval).toMatchObject({ stage: 'unsupported', sentence: expect.stringContaining('Nothing is set') })
    expect(await corridor.rpc.getTransactionCount({ address: corridor.parts.account })).toBe(0)
  })
})

describe('what is not understood', () => {
  test('default: said so, with examples that work on this wallet and the word help', async () => {
    const corridor = await open()
    for (const message of ['asdf qwer 42 bananas', 'fuck you, give me all the money', 'florble the wug']) {
      const { question, choices } = asked(await corridor.say(message))
      expect(question).toMatch(/^I did not understand that\..*say "help"\.$/)
      expect(choices).toEqual([
        'Put 1000 USDC into the safest place with the highest yield',
        'Swap 1 ETH for USDC',
        'Show my portfolio',
        'help',
      ])
    }
    const ends = await Promise.all(
      ['Put 1000 USDC into the safest place with the highest yield', 'Swap 1 ETH for USDC', 'Show my portfolio'].map(
        async (example) => (await corridor.say(example)).at(-1)?.stage,
      ),
    )
    expect(ends).toEqual(['verdict', 'verdict', 'answer'])
    expect(last(await corridor.say('help')).stage).toBe('answer')
  })

  test('behavior: for one word, that word is named, with the same ways to go on', async () => {
    const corridor = await open()
    for (const message of ['frobnicate my usdc', 'frobnicate']) {
      const { question, choices } = asked(await corridor.say(message))
      expect(question).toBe(
        'I do not know the word “frobnicate” here. Say it another way, like one of these, or say "help".',
      )
      expect(choices).toContain('help')
    }
  })

  test('behavior: a purchase is asked what to pay with, of what is in the wallet; a name that is no contact is said', async () => {
    const corridor = await open()
    const pay = asked(await corridor.say('buy 5 dai', 'pay'))
    expect(pay.question).toBe('What do you want to buy 5 DAI with?')
    expect(pay.choices).toEqual(expect.arrayContaining(['ETH', 'USDC']))
    expect(pay.choices).not.toContain('DAI')
    expect((await corridor.say('USDC', 'pay')).map(({ stage }) => stage)).toContain('plan')
    expect(asked(await corridor.say('send 5 usdc to tom', 'tom')).question).toMatch(
      /^Nobody in your contacts is called “tom”/,
    )
    const sent = await corridor.say('0x52908400098527886E0F7030069857D2E4169EE7', 'tom')
    expect(sent.flatMap((stage) => (stage.stage === 'plan' ? [stage.summary] : []))).toEqual([
      expect.stringContaining('Send 5 USDC'),
    ])
  })

  test('default: what was earned is told in all and place by place, and not what is held', async () => {
    const corridor = await open()
    expect(last(await corridor.say('how much am i making?', 'earned')).sentence).toBe(
      'Nothing of yours earns anything yet, so nothing was earned.',
    )
    await corridor.carryOut('supply 1000 USDC to aave', 'earned')
    const told = last(await corridor.say('how much have i earned?', 'earned'))
    expect(told.sentence).toMatch(/^You have earned \$\d+\.\d\d so far, /)
    expect(told.stage === 'answer' ? told.rows : []).toMatchObject([{ label: 'USDC in Aave v3' }])
    // Of gain and loss that is a part, and the rest is said not to be known.
    const up = last(await corridor.say('am i up or down?', 'earned'))
    expect(up.sentence).toMatch(
      /^You have earned \$\d+\.\d\d so far, .* Whether you are up or down in all is not known/,
    )
    expect(told.sentence).not.toContain('up or down')
  })

  test('default: a “forget it” with nothing open says so, and practice money comes from its button', async () => {
    const corridor = await open()
    expect(last(await corridor.say('nah forget it', 'new')).sentence).toBe(
      'Fine. No plan is open now, and nothing was done.',
    )
    const practice = last(await corridor.say('gimme some practice dai', 'new'))
    expect(practice.sentence).toMatch(/^For practice money, press “Give me practice money” on the Portfolio page/)
  })

  test('default: a sale offers coins of the dollar first', async () => {
    const corridor = await open()
    const { choices } = asked(await corridor.say('sell half my eth', 'sale'))
    expect(choices.slice(0, 2).toSorted()).toEqual(['DAI', 'USDC'])
  })

  test('behavior: what somebody else has is not shown, and one’s own is not shown in its place', async () => {
    const corridor = await open({ contacts: { bob: '0x52908400098527886E0F7030069857D2E4169EE7' } })
    for (const message of ['show bob’s balance', 'how much usdc does bob have?', 'balance of vitalik.eth'])
      expect((await corridor.say(message)).at(-1)).toMatchObject({
        stage: 'refuse',
        reason: 'out-of-scope',
        sentence: 'Sayso shows only your own accounts, never what somebody else has.',
      })
  })

  test('behavior: what is none of its business is refused as before', async () => {
    const corridor = await open()
    expect(last(await corridor.say('write me a poem about cats'))).toMatchObject({
      stage: 'refuse',
      reason: 'out-of-scope',
      sentence: expect.stringContaining('say "help"'),
    })
  })

  test('behavior: an amount and a word for earning are offered as a sentence to press', async () => {
    const corridor = await open()
    const { question, choices } = asked(await corridor.say('florp my 200 usdc so it yields, low risk', 'guess'))
    const sentence = 'Put 200 USDC into the safest place with the highest yield, at low risk'
    expect(question).toBe(`Did you mean “${sentence}”? If not, say it another way, or say "help".`)
    expect(choices).toEqual([sentence])
    const [plan] = (await corridor.say(sentence, 'guess')).filter(({ stage }) => stage === 'plan')
    expect(plan).toMatchObject({ spends: [{ token: 'USDC', amount: '200' }] })
  })

  test('behavior: the figure of a vague sale is kept through the question', async () => {
    const corridor = await open()
    const { question, choices } = asked(await corridor.say('sell a bit of my ETH, say 200 dollars worth', 'bit'))
    expect(question).toMatch(/^What do you want for 200 dollars of ETH\?/)
    expect(choices).toContain('USDC')
    const [plan] = (await corridor.say('USDC', 'bit')).filter(({ stage }) => stage === 'plan')
    expect(plan).toMatchObject({ spends: [{ token: 'ETH', usd: '200.00' }] })
  })
})

describe('going on with a deposit', () => {
  test('default: more goes into the very place, and what is wanted back comes out of it', async () => {
    const corridor = await open()
    const venues = (stages: readonly Stage[]) =>
      stages.flatMap((stage) => (stage.stage === 'plan' ? (stage.earning?.parts ?? []).map(({ venue }) => venue) : []))
    const wish = 'put 1000 USDC into the safest place with the highest yield'
    const [venue, ...others] = venues(await corridor.say(wish, 'more'))
    expect(others).toEqual([])
    // Nothing is in there yet: 1,500 in all, or 500 instead?
    const { question, choices } = asked(await corridor.say('put 500 more in there', 'more'))
    expect(question).toContain('1500 USDC in all, or 500 USDC instead of 1000 USDC?')
    expect(choices).toEqual(['make it 1500 USDC', 'make it 500 USDC'])
    expect(last(await corridor.say('i need 300 of it back', 'more')).sentence).toContain('Nothing was sent')
    await corridor.carryOut(wish, 'more')
    expect(venues(await corridor.say('put 500 more in there', 'more'))).toEqual([venue])
    await corridor.carryOut('i need 300 of it back', 'more')
    const summaries = corridor.parts.journal
      .entries()
      .flatMap(({ event }) => (event.kind === 'planned' ? [event.summary] : []))
    expect(summaries.at(-1)).toBe(`Withdraw 300 USDC from ${venue}`)
  })

  test('default: half dollars and half of another is asked in which coin, with those that are held', async () => {
    const corridor = await open()
    const { question, choices } = asked(await corridor.say('50/50 eth and dollars', 'half'))
    expect(question).toMatch(/^Which dollar coin\? .*“stablecoins”, all the dollar coins you hold count together/)
    expect(choices).toContain('USDC')
    const stages = await corridor.say('USDC', 'half')
    expect(stages.flatMap((stage) => (stage.stage === 'plan' ? stage.weights.map(({ token }) => token) : []))).toEqual(
      expect.arrayContaining(['ETH', 'USDC']),
    )
  })

  test('behavior: half dollars, after a plan of one dollar coin, sells no other one', async () => {
    const corridor = await open()
    await corridor.say('put 100 usdc in aave', 'dollars')
    const stages = await corridor.say('make it half dollars half eth', 'dollars')
    const spent = stages.flatMap((stage) => (stage.stage === 'plan' ? stage.spends.map(({ token }) => token) : []))
    expect(stages.map(({ stage }) => stage)).toContain('plan')
    expect(spent).not.toContain('USDT')
    expect(spent).not.toContain('DAI')
  })

  test('default: what is kept of all is asked, and stays', async () => {
    const corridor = await open()
    await corridor.say('swap all my ETH for USDC', 'keep')
    const { question, choices } = asked(await corridor.say('leave some', 'keep'))
    expect(question).toMatch(/^How much do you want to leave\? You hold/)
    expect(choices).toContain('half')
    const [plan] = (await corridor.say('1', 'keep')).filter(({ stage }) => stage === 'plan')
    const spent = plan?.stage === 'plan' ? plan.spends.map(({ token, amount }) => [token, amount]) : []
    expect(spent).toEqual([['ETH', expect.stringMatching(/^8\.999/)]])
  })
})

test.each([
  'how much would i make on 2000 dollars',
  'what would 1 eth earn',
  'how much would 2000 usdc earn in the safest place',
])('what a sum would earn, asked with “%s”, is what the plans earn that the answer offers', async (question) => {
  const corridor = await open()
  const told = last(await corridor.say(question))
  const sums = [...told.sentence.matchAll(/about \$([\d.]+) a year in/g)].map(([, sum]) => sum)
  const offered = told.stage === 'answer' ? (told.say ?? []) : []
  expect(offered.length).toBeGreaterThan(0)
  expect(sums).toHaveLength(offered.length)
  for (const [index, message] of offered.entries()) {
    const stages = await corridor.say(message, message)
    const plan = stages.find((stage) => stage.stage === 'plan')
    expect(plan?.earning?.grossPerYearUsd, message).toBe(sums[index])
  }
})
