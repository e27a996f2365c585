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
