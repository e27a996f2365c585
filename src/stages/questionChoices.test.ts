import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../intent/read.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { MissingPart } from '../model/Reading.ts'
import { choicesFor, choicesThatRead, dependsOnHoldings, lacking, roundPart } from './questionChoices.ts'

const stranger = '0x52908400098527886e0f7030069857d2e4169ee7'
const address = `0x${'aa'.repeat(20)}`
const held = (token: string, amount: string, usd: string | null, place = 'wallet'): HoldingView => ({
  token,
  amount,
  usd,
  place,
  name: token,
  address,
  ...({ kind: 'wallet', group: token, ratePercent: null, earned: null } as const),
})
const holdings = [
  held('ETH', '9.998731204817265', '24996.83'),
  held('USDC', '1240', '1240.00'),
  held('WBTC', '0.25', '23750.00'),
  held('wstETH', '2', '5875.32'),
  held('MYST', '12', null),
  held('DAI', '500', '500.00', 'Aave v3'),
  held('USDT', '-90', '-90.00', 'owed to Aave v3'),
]
const places = ['Aave']
const twins = { native: 'ETH', wrapped: 'WETH' }

function offered(message: string, given: { holdings: readonly HoldingView[] | null } = { holdings }) {
  const request = { turns: [message] }
  return choicesFor(read(request).ask ?? [], request, { ...given, places, twins })
}

describe('choicesFor', () => {
  test.each([
    ['swap usdc for eth', ['100 USDC', 'half', 'all'], 'You hold 1,240 USDC.'],
    ['swap eth for usdc', ['0.1 ETH', 'half', 'all'], 'You hold about 9.998731 ETH.'],
    [`send wbtc to ${stranger}`, ['0.01 WBTC', 'half', 'all'], 'You hold 0.25 WBTC.'],
    ['put usdc into the safest place', ['100 USDC', 'half', 'all'], 'You hold 1,240 USDC.'],
    ['withdraw dai from aave', ['10 DAI', 'half', 'all'], 'You hold 500 DAI in Aave v3.'],
    ['withdraw usdc from aave', [], 'You hold no USDC in any place right now.'],
    ['swap dai for eth', [], 'You hold no DAI in your wallet right now.'],
    ['borrow usdc from aave', [], null],
    [
      'Hi! I have about 1,000 USDC and would like it to earn me something without too much risk',
      ['1000 USDC'],
      'You hold 1,240 USDC.',
    ],
    ['swap roughly 500 usdc for eth', ['500 USDC'], 'You hold 1,240 USDC.'],
    ['swap around $500 of eth for usdc', ['$500 of ETH'], 'You hold about 9.998731 ETH.'],
    ['put about 100 usdc into the safest place', ['100 USDC'], 'You hold 1,240 USDC.'],
    ['swap about a third of my eth for usdc', ['0.1 ETH', 'half', 'all'], 'You hold about 9.998731 ETH.'],
    ['put about 5000 usdc into the safest place', ['100 USDC', 'half', 'all'], 'You hold 1,240 USDC.'],
    ['send usdc', ['half', 'all'], null],
    ['set a limit of 200', ['per day', 'per week', 'per month', 'per transaction'], null],
    ['never more than $40 into aave', ['per day', 'per week', 'per month', 'per transaction'], null],
    ['set a limit', [], null],
    ['deposit 500 to aave', ['USDC'], null],
    ['swap 1 eth', ['USDC', 'DAI', 'WBTC', 'wstETH'], null],
    ['swap 0.2 for usdc', ['ETH', 'WBTC', 'wstETH'], null],
    ['earn', ['0.1 ETH', 'all ETH', '0.01 WBTC', 'all WBTC'], null],
    ['rebalance my portfolio', ['50% ETH and 50% USDC', '60% ETH and 40% USDC', '40% ETH and 60% USDC'], null],
    ['send 25 usdc', [], null],
    ['bridge 100 usdc', [], null],
    ['asdf qwer', [], null],
    ['earn something on about 1,000 dollars', ['1000 USDC', '$1000 of ETH', '$1000 of WBTC', '$1000 of wstETH'], null],
    [
      'ok put about 1000 dollars in the safe one',
      ['1000 USDC', '$1000 of ETH', '$1000 of WBTC', '$1000 of wstETH'],
      null,
    ],
    ['i need to borrow some dollars against my eth', ['1000 USDC', '5000 USDC', '1000 USDT', '5000 USDT'], null],
    ['borrow about 2000 dollars against my eth', ['2000 USDC', '2000 USDT', '2000 DAI'], null],
    ['borrow 2000 dollars against my eth', ['USDC', 'USDT', 'DAI'], null],
    ['borrow something against my usdc', ['100 USDT', '100 DAI'], null],
    ['sell a bit of eth if it goes up', ['0.1 ETH', 'half', 'all'], 'You hold about 9.998731 ETH.'],
    ['sell some eth', ['0.1 ETH', 'half', 'all'], 'You hold about 9.998731 ETH.'],
    ['get my money out of aave', ['everything', 'all DAI', '10 DAI'], null],
    ['take everything out', ['everything', 'DAI'], null],
    ['put it all back in my wallet', ['everything', 'DAI'], null],
    ['buy some eth', ['$100 of ETH', '$500 of ETH'], null],
  ])('default: %s', (message, choices, note) => {
    expect(offered(message)).toEqual({ choices, note })
  })

  test('behavior: where nothing was put in anywhere, nothing is offered to take out', () => {
    const given = { holdings: [held('USDC', '9400', '9400.00')] }
    const note = 'You hold nothing in any place right now.'
    expect(offered('take everything out', given)).toEqual({ choices: [], note })
    expect(offered('get my money out of aave', given)).toEqual({ choices: [], note })
  })

  test('behavior: a number after dollars that were said is answered with a coin of the dollar, and never with what backs the loan', () => {
    const request = { turns: ['i need to borrow some dollars against my eth', '2000'] }
    expect(read(request).ask).toEqual(['asset'])
    expect(choicesFor(['asset'], request, { holdings, places, twins }).choices).toEqual(['USDC', 'USDT', 'DAI'])
  })

  test('behavior: in a place, ether and its wrapped form are one', () => {
    const inAave = [...holdings, held('WETH', '1.71264984123675355', '4281.62', 'Aave v3')]
    const expected = { choices: ['0.1 ETH', 'half', 'all'], note: 'You hold about 1.712649 ETH in Aave v3.' }
    expect(offered('get my eth out of aave', { holdings: inAave })).toEqual(expected)
    expect(offered('now give me my eth back', { holdings: inAave })).toEqual(expected)
    const none = { choices: [], note: 'You hold no ETH in any place right now.' }
    expect(offered('get my eth out of aave')).toEqual(none)
    // What lies in the wallet as WETH is not what "my eth" sends from there.
    const inWallet = [held('WETH', '1.5', '3750.00')]
    expect(offered('swap eth for usdc', { holdings: inWallet }).note).toBe('You hold no ETH in your wallet right now.')
  })

  test('behavior: of what to take out, nothing is offered that is more than lies there', () => {
    const given = [held('USDC', '9400', '9400.00'), held('USDC', '60', '60.00', 'Aave v3')]
    expect(offered('withdraw', { holdings: given }).choices).toEqual(['everything', 'all USDC', '1 USDC'])
  })

  test('behavior: where the chain cannot be asked, shares are still offered', () => {
    expect(offered('swap usdc for eth', { holdings: null })).toEqual({ choices: ['half', 'all'], note: null })
    expect(offered('deposit 500 to aave', { holdings: null }).choices).toEqual([])
  })

  test('behavior: a follow-up is completed in its place', () => {
    const request = { turns: ['swap usdc for eth', 'actually use wbtc'] }
    expect(choicesFor(['amount'], request, { holdings, places, twins }).choices).toEqual(['0.01 WBTC', 'half', 'all'])
  })

  test('behavior: of a dollar coin that was not named, those that are held are offered', () => {
    expect(offered('50/50 eth and dollars')).toMatchObject({ choices: ['USDC', 'DAI', 'USDT', 'stablecoins'] })
    expect(offered('50/50 eth and dollars', { holdings: null })).toEqual({
      choices: ['USDC', 'stablecoins'],
      note: expect.stringContaining('your other dollar coins are sold'),
    })
  })

  test('behavior: how much to leave is offered of what would be taken', () => {
    const request = { turns: ['sell all my eth for usdc', 'leave some'] }
    expect(choicesFor(['amount'], request, { holdings, places, twins })).toEqual({
      choices: ['0.1 ETH', 'half'],
      note: 'You hold about 9.998731 ETH.',
    })
  })

  test('behavior: a figure of a plan before is not offered for the next', () => {
    const request = { turns: ['put about 300 usdc into the safest place', 'swap usdc for eth'] }
    expect(choicesFor(['amount'], request, { holdings, places, twins }).choices).toEqual(['100 USDC', 'half', 'all'])
    const same = { turns: ['put about 300 usdc into the safest place', 'hm'] }
    expect(choicesFor(['amount'], same, { holdings, places, twins }).choices[0]).toBe('300 USDC')
  })

  test.each([
    'I said 1,000 USDC, so just that please',
    '1,000 USDC please',
    'just the 1,000',
    'the 1000 I mentioned',
    'as I said: 1000 usdc',
    'only that 1,000',
  ])('behavior: the figure said again is the answer: %s', (answer) => {
    const wish = 'Hi! I have about 1,000 USDC and would like it to earn me something without too much risk'
    expect(read({ turns: [wish, answer] }).intents).toMatchObject([
      { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, risk: 'low' },
    ])
  })

  test('behavior: what is in hand goes on, and nothing else is asked of the chain than it needs', () => {
    expect(dependsOnHoldings(['amount'])).toBe(true)
    expect(dependsOnHoldings(['to', 'amount'])).toBe(false)
  })

  const verbs = ['swap', 'send', 'put', 'supply', 'withdraw', 'borrow', 'repay', 'stake', 'earn', 'rebalance', 'bridge']
  const things = ['', 'usdc', 'my eth', '100', '100 usdc', 'half', 'wbtc', 'everything', 'florble', '1.000 dai']
  const ends = [
    '',
    'for eth',
    'to aave',
    `to ${stranger}`,
    'to bob',
    'into the safest place',
    'if eth drops below 2000',
  ]
  test('property: every choice, said next, gives intents or asks for less, never a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.constantFrom(...ends)), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.subarray(holdings),
        (said, some) => {
          const turns = said.map((words) => words.join(' '))
          const before = read({ turns }).ask
          if (before === null) return
          const open = lacking({ turns })
          for (const choice of choicesFor(before, { turns }, { holdings: some, places, twins }).choices) {
            const after = read({ turns: [...turns, choice] })
            expect(after.refuse).toBeNull()
            if (after.ask === null) continue
            expect(lacking({ turns: [...turns, choice] }), choice).toBeLessThan(open ?? Number.POSITIVE_INFINITY)
          }
        },
      ),
      { numRuns: 250 },
    )
  })

  const oneCoin = verbs.filter((verb) => verb !== 'swap' && verb !== 'rebalance')
  const answersOf: Partial<Record<MissingPart, readonly string[]>> = {
    amount: ['100 USDC', 'half', 'all'],
    asset: ['USDC', 'ETH'],
    protocol: ['Aave'],
  }
  test('property: one of the examples that a question gives is taken as its answer, however many acts are open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...oneCoin),
        fc.constantFrom(...things),
        fc.constantFrom(...oneCoin),
        (one, held, other) => {
          const turns = [`${one} ${held} and then ${other}`]
          const [first] = read({ turns }).ask ?? []
          const open = lacking({ turns })
          const answers = first === undefined ? undefined : answersOf[first]
          if (open === null || answers === undefined) return
          const left = answers.map((answer) => {
            const next = { turns: [...turns, answer] }
            return read(next).intents.length > 0 ? 0 : (lacking(next) ?? open)
          })
          expect(Math.min(...left), `${turns.join()}: ${first}`).toBeLessThan(open)
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('choicesThatRead: what says nothing in its place is not offered, nor anything twice', () => {
  const request = { turns: ['withdraw all'] }
  expect(choicesThatRead(['USDC', 'DAI', 'USDC', 'gibberish of words'], request)).toEqual(['USDC', 'DAI'])
})

test.each([
  ['1240', '100'],
  ['10000', '1000'],
  ['9.99', '0.1'],
  ['10', '1'],
  ['0.25', '0.01'],
  ['0.0004', '0.00001'],
  ['0.00000004', null],
  ['-90', '1'],
  ['0', null],
])('roundPart: of %s it is %s', (amount, part) => {
  expect(roundPart(amount)).toBe(part)
})

describe('choicesFor, of shares', () => {
  test('behavior: where something was to be left alone, no shares are offered that take it in', () => {
    expect(offered('rebalance my portfolio').choices.length).toBeGreaterThan(0)
    const { choices, note } = offered('rebalance 60/40 but keep my usdc')
    expect(choices.length).toBeGreaterThan(0)
    expect(choices.join()).not.toContain('USDC')
    expect(note).toBeNull()
  })

  test.each([
    ['60% eth and 40% usdc, keep my usdc', 'You gave USDC a share and asked to leave it as it is.'],
    ['rebalance to 60/40 eth usdc but not wbtc', 'Say "without touching WBTC" where WBTC is to stay as it is.'],
    ['rebalance to 60/40 eth usdc but keep half of my wbtc', 'leaves out an asset whole, by its name'],
  ])('behavior: what is unclear about leaving something out is said: %s', (message, sentence) => {
    expect(offered(message)).toMatchObject({ choices: [], note: expect.stringContaining(sentence) })
  })
})

describe('choicesThatRead', () => {
  const choices = ['native USDC', 'USDC.e']

  test('behavior: an answer that reads is offered as it is', () => {
    expect(choicesThatRead(choices, { turns: ['put 100 usdc into aave'] }, 'USDC')).toEqual(choices)
  })

  test('behavior: where the word was said before the last turn, the whole is offered anew, with all that was asked', () => {
    expect(choicesThatRead(choices, { turns: ['Swap 100 USDC for DAI', 'on base'] }, 'USDC')).toEqual([
      'Swap 100 NATIVE USDC for DAI on base',
      'Swap 100 USDC.E for DAI on base',
    ])
  })

  test('behavior: one that could mean either side is offered as the whole sentence', () => {
    expect(choicesThatRead(choices, { turns: ['Swap 100 USDC for DAI'] }, 'USDC')).toEqual([
      'Swap 100 native USDC for DAI',
      'Swap 100 USDC.e for DAI',
    ])
    expect(choicesThatRead(choices, { turns: ['swap 1 eth for usdc'] }, 'USDC')).toEqual([
      'swap 1 eth for native USDC',
      'swap 1 eth for USDC.e',
    ])
  })

  test('behavior: where the word stands twice, or in another word only, no sentence is made up', () => {
    expect(choicesThatRead(choices, { turns: ['swap 100 usdc for usdc'] }, 'USDC')).toEqual([])
    expect(choicesThatRead(choices, { turns: ['swap 1 eth for usdc.e'] }, 'USDC')).toEqual([])
  })
})

describe('shares', () => {
  const offeredAfter = (...turns: string[]) => {
    const request = { turns, done: turns.length - 1 }
    return choicesFor(read(request).ask ?? [], request, { holdings, places, twins }).choices
  }

  test('default: what was said before comes first, then ether and dollars', () => {
    expect(offeredAfter('rebalance to 70% eth and 30% stablecoins', 'swap 100 usdc for eth', 'rebalance')).toEqual([
      '70% ETH and 30% stablecoins',
      '50% ETH and 50% USDC',
      '60% ETH and 40% USDC',
      '40% ETH and 60% USDC',
    ])
  })

  test('behavior: several dollar coins count together', () => {
    const request = { turns: ['rebalance'] }
    const more = [...holdings, held('DAI', '900', '900.00')]
    const { choices } = choicesFor(read(request).ask ?? [], request, { holdings: more, places, twins })
    expect(choices[0]).toBe('50% ETH and 50% stablecoins')
  })

  test('edge: shares that left something alone are not offered without it', () => {
    expect(offeredAfter('rebalance to 65% eth and 35% usdc without touching wbtc', 'rebalance')).not.toContain(
      '65% ETH and 35% USDC',
    )
  })
})
