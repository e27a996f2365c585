import { describe, expect, test } from 'vitest'
import { modelForTests } from '../intent/model/modelForTests.ts'
import { readWithSources } from '../intent/read.ts'
import { noModels } from './Models.ts'
import { understand, withOffers } from './understand.ts'

const never = new AbortController().signal
const request = { turns: ['blorp 50 usdc over at aave'] }
const lend = {
  steps: [{ kind: 'supply', amount: { turn: 0, text: '50 usdc' }, protocol: { turn: 0, text: 'aave' } }],
}

describe('understand', () => {
  test('default', async () => {
    expect(await understand({ models: noModels() }, request, never)).toEqual({
      ...readWithSources(request),
      offers: [],
      reader: { kind: 'builtin' },
      note: null,
    })
  })

  test('behavior: a chosen model may offer a sentence, and the reading stays the parser’s', async () => {
    const models = { ...noModels(), chosen: () => modelForTests(lend) }
    expect(await understand({ models }, request, never)).toMatchObject({
      ...readWithSources(request),
      offers: ['Supply 50 USDC to aave'],
      reader: { kind: 'model' },
    })
  })
})

describe('understand: what cannot be seen', () => {
  const hidden = { turns: ['supply 1\u200b0 USDC\u{e0041} to aave'] }

  test('A19 behavior: it is left out, and that is said', async () => {
    const told = await understand({ models: noModels() }, hidden, never)
    expect(told.reading).toEqual(readWithSources({ turns: ['supply 10 USDC to aave'] }).reading)
    expect(told.note).toBe(
      'Your message holds 2 characters that cannot be seen; they were left out, and it was read as “supply 10 USDC to aave”.',
    )
  })

  test('A19 behavior: no model is told what a reader does not see', async () => {
    const model = modelForTests(lend)
    const turns = ['blorp 50 usdc over at aave\u{e0073}\u{e0065}\u{e006e}\u{e0064}']
    const told = await understand({ models: { ...noModels(), chosen: () => model } }, { turns }, never)
    expect(model.asked).toHaveLength(1)
    expect(model.asked.join()).toContain('blorp 50 usdc over at aave')
    expect(model.asked.join()).not.toMatch(/\p{Cf}|\\udb40/u)
    expect(told.offers).toEqual(['Supply 50 USDC to aave'])
    expect(told.note).toContain('4 characters that cannot be seen')
  })
})

describe('understand: how long', () => {
  const noteOf = async (...turns: string[]) => (await understand({ models: noModels() }, { turns }, never)).note

  test.each(['put 500 usdc in aave for 3 months', 'put 500 usdc in aave until christmas', 'stake 2 eth for a year'])(
    'default: “%s” is an order, and that it ends by itself is denied',
    async (message) => {
      expect(await noteOf(message)).toContain('nothing is taken out by itself at that time')
    },
  )

  test('behavior: it is said once what was missing is known', async () => {
    expect(await noteOf('put usdc in aave for 3 months')).toBeNull()
    expect(await noteOf('put usdc in aave for 3 months', '500')).toContain('nothing is taken out by itself')
    expect(await noteOf('borrow 300 usdc from aave for a month')).toContain('Nothing is paid back by itself')
  })

  test('behavior: without a time nothing is said of one', async () => {
    expect(await noteOf('put 500 usdc in aave')).toBeNull()
    expect(await noteOf('put 500 usdc in aave for 3 months', 'swap 10 usdc for dai')).toBeNull()
    expect(await noteOf('earn on 500 usdc for a year', 'stake 2 eth')).toBeNull()
  })
})

describe('withOffers', () => {
  test('default', () => {
    const asked = { stage: 'ask', missing: ['amount'], question: 'How much?', choices: ['half', 'all'] } as const
    expect(withOffers(['Stake 1 ETH'], asked)).toEqual({
      stage: 'ask',
      missing: ['amount'],
      question: 'Did you mean “Stake 1 ETH”? If not: How much?',
      choices: ['Stake 1 ETH', 'half', 'all'],
    })
    expect(withOffers(['Stake 1 ETH', 'Unstake 1 ETH'], null)).toMatchObject({
      question: 'This can be read in two ways. Which did you mean?',
      choices: ['Stake 1 ETH', 'Unstake 1 ETH'],
    })
  })
})
