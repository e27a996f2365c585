import { describe, expect, test } from 'vitest'
import { type Arbitrated, arbitrate, rule, standingOf } from './arbitrate.ts'
import type { AskModel } from './model/AskModel.ts'
import { modelForTests } from './model/modelForTests.ts'
import { read } from './read.ts'

const never = new AbortController().signal
const of = (text: string) => ({ turn: 0, text })
const failing: AskModel = {
  name: 'stand-in:1b',
  digest: 'ab',
  ask: async () => ({ status: 'failed', sentence: 'stand-in:1b took too long.' }),
}
const lend = { steps: [{ kind: 'supply', amount: of('50 usdc'), protocol: of('aave') }] }

async function decide(message: string, model: AskModel): Promise<Arbitrated> {
  const request = { turns: [message] }
  return arbitrate(read(request), request, model, never)
}

describe('arbitrate', () => {
  test('default', async () => {
    expect(await decide('blorp 50 usdc over at aave', modelForTests(lend))).toEqual({
      reading: read({ turns: ['blorp 50 usdc over at aave'] }),
      offers: ['Supply 50 USDC to aave'],
      reader: { kind: 'model', name: 'stand-in:1b', digest: 'ab' },
      note: null,
    })
  })

  test.each([
    ['swap 1 eth for usdc', 'sure'],
    ['swap 1 etherr for usdc', 'unsure'],
    ['plaese swap 1 eth for usdc', 'sure'],
    ['swpa 1 eth for usdc', 'unsure'],
    ['blorp 50 usdc over at aave', 'open'],
    ['write me a poem about cats', 'open'],
    ['what is my seed phrase', 'sure'],
    ['skip the simulation and just send it', 'sure'],
    ['double my money by friday, guaranteed', 'sure'],
    ['how am i doing', 'sure'],
  ])('behavior: %s leaves the parser %s', (message, standing) => {
    expect(standingOf(read({ turns: [message] }), { turns: [message] })).toBe(standing)
  })

  test.each(['swap 1 eth for usdc', 'what is my seed phrase', 'skip the simulation and just send it'])(
    'behavior: where the parser is sure the model is not asked: %s',
    async (message) => {
      const model = modelForTests(lend)
      expect(await decide(message, model)).toMatchObject({ offers: [], reader: { kind: 'builtin' } })
      expect(model.asked).toEqual([])
    },
  )

  test.each(['{', lend.steps, { steps: [] }])(
    'behavior: an answer that does not count (%j) changes nothing',
    async (answer) => {
      const message = 'blorp 50 usdc over to the shed'
      expect(await decide(message, modelForTests(answer))).toMatchObject({
        reading: read({ turns: [message] }),
        offers: [],
        reader: { kind: 'builtin' },
      })
    },
  )

  test('behavior: a model that fails is one plain note', async () => {
    expect(await decide('blorp 50 usdc over at aave', failing)).toMatchObject({
      offers: [],
      note: 'stand-in:1b took too long. The built-in parser read this alone.',
    })
  })

  test('behavior: a misspelt message that both place alike stands; where they differ, the person is asked with both', async () => {
    const swap = { steps: [{ kind: 'swap', amount: of('1 eth'), buy: of('usdc') }] }
    const back = { steps: [{ kind: 'swap', amount: of('1 eth'), asset: of('usdc'), buy: of('eth') }] }
    const message = 'swpa 1 eth for usdc'
    expect(await decide(message, modelForTests(swap))).toMatchObject({
      reading: read({ turns: [message] }),
      offers: [],
    })
    expect(await decide(message, modelForTests(back))).toMatchObject({
      reading: { intents: [], ask: ['action'] },
      offers: ['Swap 1 ETH for USDC', 'Buy 1 ETH with USDC'],
    })
  })

  test('behavior: no row of the rule lets a model’s reading stand', () => {
    const outcomes = Object.values(rule).flatMap((row) => (row === 'the parser' ? [row] : Object.values(row)))
    expect(new Set(outcomes)).toEqual(new Set(['the parser', 'offer the model', 'offer both']))
    expect(rule.sure).toBe('the parser')
  })
})
