import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const tom = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const other = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const contacts = { tom }
const said = (...turns: string[]) => read({ turns, contacts })

const wrong = [
  ['too short', other.slice(0, -1)],
  ['too short, in small letters', other.slice(0, -1).toLowerCase()],
  ['much too short', '0x70997970c51812dc3a'],
  ['too long', `${other}1`],
  ['of wrong capitals', other.replace('C44C', 'C44c')],
  ['of another letter', other.replace('29', '2Z')],
] as const
const ways = [
  'send 900 usdc to',
  'to',
  'send it to',
  'make it 30 to',
  'another 30 to',
  'same again to',
  'pay 20 dai to',
  '',
]

describe('askBadAddress', () => {
  test.each(wrong)('default: an address %s pays nobody who was spoken of before: %s', (_, address) => {
    for (const plan of ['send tom 25 usdc', `send 25 usdc to ${tom}`])
      for (const way of ways) {
        const { intents, ask } = said(plan, `${way} ${address}`.trim())
        expect(intents, way).toEqual([])
        expect(ask, way).not.toBeNull()
      }
  })

  test('behavior: the right address completes what was asked for, with its own amount', () => {
    const turns = ['send tom 25 usdc', `send 900 usdc to ${other.slice(0, -1)}`] as const
    expect(said(...turns).ask).toEqual(['to'])
    expect(said(...turns, other).intents).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '900', unit: 'token' }, to: other },
    ])
    expect(said(...turns, '900').intents).toEqual([])
  })

  test('property: whichever character is lost or added, nobody is paid', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.boolean(), fc.constantFrom(...ways), (at, adds, way) => {
        const cut = 2 + at
        const address = adds ? `${other.slice(0, cut)}a${other.slice(cut)}` : other.slice(0, cut) + other.slice(cut + 1)
        return said('send tom 25 usdc', `${way} ${address.toLowerCase()}`.trim()).intents.length === 0
      }),
    )
  })

  test('behavior: in a turn that only asks, it changes nothing', () => {
    expect(said('send tom 25 usdc', 'what is the price of eth').intents).toHaveLength(1)
  })
})
