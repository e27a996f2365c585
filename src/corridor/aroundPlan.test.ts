import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { Stage, StageOf } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const planned = 'put 1000 usdc into the safest place with the highest yield'

function answerOf(stages: readonly Stage[]): StageOf<'answer'> {
  const end = stages.at(-1)
  if (end?.stage === 'answer') return end
  throw new Error(`No answer: ${JSON.stringify(end)}`)
}
const valuesOf = ({ rows }: StageOf<'answer'>, label: string) =>
  rows.flatMap((row) => (row.label === label ? [row.value] : []))
const kindsOf = (stages: readonly Stage[]) => stages.map(({ stage }) => stage)
/** The sentence of what was understood, and the values in it that have words of the person behind them. */
function understoodAs(stages: readonly Stage[]): readonly [string, readonly string[]] {
  const reading = stages.find((one) => one.stage === 'reading')
  if (reading === undefined) throw new Error(`Nothing was read: ${kindsOf(stages)}`)
  const { sentence, sources } = reading
  return [sentence, sources.map(({ start, end }) => sentence.slice(start, end))]
}
/** The sentence that an answer says to say. */
const offered = ({ sentence }: StageOf<'answer'>) => /“(.+)”/.exec(sentence)?.[1] ?? ''

describe('what is asked around a plan', () => {
  test('default: whether it is safe: what can be lost, what was checked, and the notes; no other plan', async () => {
    const corridor = await open()
    const shown = await corridor.say(planned, 'c')
    const notes = shown.flatMap((stage) => (stage.stage === 'plan' ? stage.notes : []))
    expect(notes.length).toBeGreaterThan(0)
    for (const question of ['is this safe?', 'what are the risks', 'what can go wrong?', 'can I lose money?']) {
      const stages = await corridor.say(question, 'c')
      expect(kindsOf(stages)).not.toContain('plan')
      const answer = answerOf(stages)
      expect(answer.sentence).toBe(
        'There is a risk: what you put into Aave v3 can be lost if its contracts fail, at worst all of it (1,000 USDC), and nobody insures it. Here it is practice money, which is worth nothing.',
      )
      expect(valuesOf(answer, 'To know')).toEqual(notes)
      expect(valuesOf(answer, 'Checked')).toEqual([
        expect.stringMatching(/^It was tried out, and it does what you said/),
      ])
      expect(valuesOf(answer, 'Way out')).toEqual([expect.stringMatching(/it works\.$/)])
    }
    // The plan is in hand as before.
    expect((await corridor.approve(shown)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })

  test.each([
    ['swap 1 eth for usdc', /^The swap brings at least [\d.,]+ USDC, or it does not happen/],
    ['send 5 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', /what is sent cannot be taken back/],
    [
      'supply 1 eth to aave and borrow 500 usdc from aave',
      /after this plan you owe something, .* then it is \d\.\d\d\.$/,
    ],
  ])('behavior: the risk of another act is another one: %s', async (message, sentence) => {
    const corridor = await open()
    await corridor.say(message, 'c')
    const { sentence: told, rows } = answerOf(await corridor.say('is this safe?', 'c'))
    const debt = rows.filter(({ label }) => label === 'Debt').map(({ value }) => value.toLowerCase())
    expect([told.replace(/ Here it is practice money.*/, ''), ...debt].some((one) => sentence.test(one))).toBe(true)
  })

  test('behavior: what a hack of a place would take: before, with, and after the plan that puts money there', async () => {
    const corridor = await open()
    const question = 'what if aave gets hacked'
    const before = answerOf(await corridor.say(question, 'c'))
    expect(before.sentence).toMatch(/^Sayso finds nothing of yours in Aave v3 now, .* lost\. Here it is/)
    const shown = await corridor.say(planned, 'c')
    const stages = await corridor.say(question, 'c')
    expect(kindsOf(stages)).toEqual(['reading', 'snapshot', 'answer'])
    expect(answerOf(stages).sentence).toContain('The plan before you would put 1,000 USDC into it.')
    expect(answerOf(await corridor.say('could i lose everything', 'c')).sentence).toContain(
      'what you put into Aave v3 can be lost if its contracts fail, at worst all of it (1,000 USDC)',
    )
    await corridor.approve(shown)
    for (const asked of [question, 'what happens if aave is hacked']) {
      const { sentence } = answerOf(await corridor.say(asked, 'c'))
      expect(sentence).toMatch(
        /^If Aave v3 fails, you can lose what you have in it, at worst all of it: \$1,000\.00 now\./,
      )
    }
    const all = answerOf(await corridor.say('could i lose everything', 'c'))
    expect(all.sentence).toMatch(/now that is \$1,000\.00 in Aave v3\. What is in your wallet \(\$6\d,\d{3}\.\d\d\)/)
  })

  test('behavior: what the checks warn of is told as a warning, not as checked', async () => {
    const corridor = await open()
    await corridor.say('send 5 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', 'c')
    const answer = answerOf(await corridor.say('is it safe', 'c'))
    expect(valuesOf(answer, 'Warning')[0]).toMatch(/never sent anything to 0x5290/)
    expect(valuesOf(answer, 'Checked')).toEqual([])
  })

  test('behavior: of a plan that was blocked it is said that it was, and why; of another conversation it is not', async () => {
    const corridor = await open()
    await corridor.say('never more than $10 a day')
    expect((await corridor.say('swap 1 eth for usdc', 'c')).at(-1)).toMatchObject({ stage: 'verdict', level: 'BLOCK' })
    await corridor.say('is this safe?', 'c')
    const answer = answerOf(await corridor.say('what are the risks', 'c'))
    expect(answer.sentence).toMatch(/^No: the checks blocked that plan/)
    expect(valuesOf(answer, 'Blocked')[0]).toMatch(/^You set: never more than \$10 a day/)
    expect(answerOf(await corridor.say('is this safe?', 'other')).sentence).toMatch(
      /^Nothing happens before you approve it/,
    )
  })

  test('behavior: how it comes out again: the sentence that does it, which works once the plan is done', async () => {
    const corridor = await open()
    const shown = await corridor.say(planned, 'c')
    for (const question of ['how can I withdraw?', 'can I get my money back any time?']) {
      const answer = answerOf(await corridor.say(question, 'c'))
      expect(answer.sentence).toBe(
        'Say “Withdraw 1,000 USDC from Aave” when you want it back. Nothing is locked: you can ask for it at any time, and it usually comes out at once.',
      )
      expect(valuesOf(answer, 'Costs')).toEqual([expect.stringMatching(/^About \$\d+\.\d\d/)])
    }
    await corridor.approve(shown)
    const later = answerOf(await corridor.say('how do I get it out again?', 'c'))
    expect(later.rows).toEqual([
      {
        label: 'Aave v3',
        value: '“Withdraw all my USDC from Aave”',
        detail: expect.stringMatching(/^1,000(\.\d+)? USDC$/),
      },
    ])
    await corridor.carryOut('Withdraw 1,000 USDC from Aave')
  })

  test('behavior: what it costs: one sum in dollars and its parts, as the card has them; then what it did cost', async () => {
    const corridor = await open()
    const shown = await corridor.say('swap 1 eth for usdc', 'c')
    const plan = shown.find((stage) => stage.stage === 'plan')
    const simulation = shown.find((stage) => stage.stage === 'simulation')
    const verdict = shown.find((stage) => stage.stage === 'verdict')
    for (const question of ['how much does that cost', 'what will it cost me', 'any fees?', 'what did that cost']) {
      const stages = await corridor.say(question, 'c')
      expect(kindsOf(stages)).not.toContain('plan')
      const answer = answerOf(stages)
      const [, total, network, pools, price] =
        /^This plan costs about \$([\d.]+) in all: \$([\d.]+) of network fee, \$([\d.]+) in fees of the pools and \$([\d.]+) by which the price, before fees, is worse than the market’s\. Sayso itself takes nothing\.$/.exec(
          answer.sentence,
        ) ?? []
      expect(network).toBe(simulation?.fee.usd)
      expect([pools, price]).toEqual([plan?.costs.poolFeesUsd, plan?.costs.impactUsd])
      const cents = (dollars = '') => Number(dollars.replace('.', ''))
      expect(cents(total)).toBe(cents(network) + cents(pools) + cents(price))
      expect(valuesOf(answer, 'Network fee')).toEqual([`$${verdict?.feeBudget?.usd} at the most`])
      expect(answer.venues).toEqual([])
    }
    const receipt = (await corridor.approve(shown)).at(-1)
    if (receipt?.stage !== 'receipt') throw new Error('No receipt.')
    await corridor.carryOut('send 5 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', 'other')
    for (const question of ['what did that cost', 'what did the swap cost me?', 'how much does it cost']) {
      const { sentence, rows } = answerOf(await corridor.say(question, 'c'))
      expect(sentence).toMatch(/^“Swap 1 ETH .*” cost \$[\d.]+ in all: /)
      expect(sentence).toContain(`$${receipt.fee.usd} to the network`)
      expect(sentence).toContain(`$${receipt.tradingUsd} that swaps cost`)
      expect(rows).toEqual([])
    }
    expect(answerOf(await corridor.say('what did I pay in fees so far?', 'c')).rows).toHaveLength(2)
  })

  test('behavior: such a question is understood as what it asks, and not as a wish to see the plan', async () => {
    const corridor = await open()
    await corridor.say(planned, 'c')
    expect(understoodAs(await corridor.say('is this safe?', 'c'))).toEqual([
      'Tell what could go wrong with the plan.',
      ['what could go wrong'],
    ])
    expect(understoodAs(await corridor.say('how can I withdraw?', 'c'))).toEqual([
      'Tell how you get your money out again.',
      ['how you get your money out again'],
    ])
    expect(understoodAs(await corridor.say('any fees?', 'c'))).toEqual([
      'Tell what the plan costs.',
      ['what the plan costs'],
    ])
    expect(understoodAs(await corridor.say('why?', 'c'))).toEqual([
      'Say why the plan is as it is.',
      ['why the plan is as it is'],
    ])
    expect(understoodAs(await corridor.say('how can I withdraw?', 'other'))[0]).toBe(
      'Tell how you get your money out again.',
    )
  })

  test('behavior: what cannot be got out as it went in is told so', async () => {
    const corridor = await open()
    await corridor.say('stake 1 eth', 'stake')
    expect(answerOf(await corridor.say('how can I withdraw?', 'stake')).sentence).toBe(
      'Say “Unstake 1 STETH” when you want it back. You can ask for it at any time; then it usually takes 3 days.',
    )
    await corridor.say('swap 1 eth for usdc', 'swap')
    const back = answerOf(await corridor.say('how do I get it out again?', 'swap'))
    expect(back.sentence).toMatch(/^Once it is done it cannot be called back/)
    expect(read({ turns: [offered(back)] }).intents).toMatchObject([{ kind: 'swap', sell: 'USDC', buy: 'ETH' }])
    await corridor.say('send 5 usdc to 0x52908400098527886E0F7030069857D2E4169EE7', 'send')
    expect(answerOf(await corridor.say('can I get it back?', 'send')).sentence).toMatch(/cannot be called back once/)
    await corridor.carryOut('supply 100 usdc to aave')
    await corridor.say('withdraw 100 usdc from aave', 'out')
    expect(answerOf(await corridor.say('how can I withdraw?', 'out')).sentence).toMatch(/^That is what this plan does/)
  })

  test('behavior: with nothing put in there is nothing to take out, and no plan is made of the question', async () => {
    const corridor = await open()
    const stages = await corridor.say('how can I withdraw?')
    expect(kindsOf(stages)).toEqual(['reading', 'snapshot', 'answer'])
    expect(answerOf(stages).sentence).toMatch(/^You have put nothing in anywhere/)
  })

  test('behavior: whether a place is the best is told of the place, not of the coin of that name', async () => {
    const corridor = await open()
    await corridor.say(planned, 'c')
    const best = answerOf(await corridor.say('is aave the best?', 'c'))
    expect(best.sentence).toMatch(
      /^Aave v3 was chosen: the only place that passes the checks for the safest, of the 6 that were looked at\. .* Morpho USDC\/WBTC, at 5\.63 % a year, was left out: /,
    )
    expect(answerOf(await corridor.say('why aave', 'c')).sentence).toBe(best.sentence)
    expect(answerOf(await corridor.say('why not morpho', 'c')).sentence).toMatch(
      /^Morpho USDC\/WETH and .* were left out/,
    )
    expect(answerOf(await corridor.say('why not compound?', 'c')).sentence).toMatch(/^Compound was not compared/)
  })

  test('behavior: which network it is, and the way to a real one, which no message goes', async () => {
    const corridor = await open()
    const here = answerOf(await corridor.say('which network am I on?'))
    expect(here.sentence).toBe('You are on the Practice chain. Nothing on it has any worth.')
    expect(valuesOf(here, 'Your account')).toEqual([corridor.parts.account])
    expect(valuesOf(here, 'Other networks')[0]).toMatch(/^Ethereum, Base,/)
    const stages = await corridor.say('switch to ethereum')
    expect(kindsOf(stages)).toEqual(['reading', 'answer'])
    expect(answerOf(stages)).toMatchObject({
      sentence: expect.stringMatching(/still on the Practice chain\.$/),
      go: { id: 1, name: 'Ethereum', practice: false },
    })
    expect(answerOf(await corridor.say('work on practice')).go).toBeUndefined()
  })

  test('behavior: what one lets oneself spend is a limit like any other, and a raise of it waits', async () => {
    const corridor = await open()
    expect(answerOf(await corridor.say('let me spend 500 a day')).sentence).toMatch(
      /^From now on: Never more than \$500 a day/,
    )
    expect(answerOf(await corridor.say('ok then let me spend 50000 a day')).sentence).toMatch(
      /^Asked for: never more than \$50,000 a day\. It allows more than what holds now, so it waits/,
    )
    const limits = answerOf(await corridor.say('what is my limit'))
    expect(limits.sentence).toMatch(/use the page Limits\.$/)
    expect(limits.rows.map(({ label }) => label)).toEqual([
      'Waiting: Never more than $50,000 a day',
      'Never more than $500 a day',
    ])
  })
})
