import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tag } from './lexicon/tag.ts'
import { read } from './read.ts'

const contacts = { alice: '0x79fa66543c3333ec4c522064a2745f928e58a6d3' }
const sentences = [
  'swap 1.5 eth for usdc',
  'send 25 usdc to alice',
  'put half of my dai into the safest place',
  'lend 2,000 usdc on aave on base',
  'withdraw all my usdc from compound',
  'bridge 0.4 eth from base to arbitrum',
  '60/40 eth usdc',
  'swap 1 eth to usdc then lend it on aave',
  'buy $50 of eth with usdc every week',
  'if eth drops under 2000 sell half my eth for usdc',
  'what is my usdc balance',
  'borrow 300 dai against my eth on spark',
  'stake 2 eth with lido',
  'skip the simulation',
]
const sentence = fc.constantFrom(...sentences)
const meaning = (turn: string) => JSON.stringify(read({ turns: [turn], contacts }))

describe('read: properties', () => {
  test('behavior: case does not matter', () => {
    fc.assert(
      fc.property(sentence, fc.func(fc.boolean()), (turn, upper) => {
        const shouted = [...turn].map((char, i) => (upper(i) ? char.toUpperCase() : char)).join('')
        expect(meaning(shouted)).toBe(meaning(turn))
      }),
    )
  })

  test('behavior: repeated spaces, invisible characters and a last full stop do not matter', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom('  ', ' \u200b', '\u2009 ', '\t'),
        fc.constantFrom('', '.', '!', ' .', '!!'),
        (turn, space, end) => {
          expect(meaning(turn.replaceAll(' ', space) + end)).toBe(meaning(turn))
        },
      ),
    )
  })

  test('behavior: every way of writing a number is its value', () => {
    const ways: ((value: number) => string)[] = [
      String,
      (v) => v.toLocaleString('en'),
      (v) => `${v}.00`,
      (v) => `${v / 1000}k`,
      (v) => `${v}usdc`.replace('usdc', ''),
      (v) => `0${v}`,
    ]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(...ways), (value, way) => {
        const text = way(value)
        const reading = read({ turns: [`swap ${text} usdc to eth`] })
        const [intent] = reading.intents
        if (intent === undefined) expect(reading.ask).toEqual(['amount'])
        else expect(intent).toMatchObject({ sell: 'USDC', amount: { value: String(value), unit: 'token' } })
      }),
    )
  })

  test('behavior: a renamed contact renames the recipient and nothing else', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 12 })
      .filter((word) => {
        const lexeme = tag(word, [])[0]?.lexeme.tag
        return lexeme === 'unknown' || lexeme === 'plain'
      })
    fc.assert(
      fc.property(name, (word) => {
        expect(
          read({ turns: [`send 25 usdc to ${word} on base`], contacts: { [word]: contacts.alice } }).intents,
        ).toEqual([{ kind: 'send', asset: 'USDC', amount: { value: '25', unit: 'token' }, to: word, chain: 'base' }])
      }),
    )
  })

  test('behavior: no recipient that the person did not write', () => {
    const noise = fc.array(
      fc.constantFrom(
        'send',
        'to',
        '5',
        'usdc',
        'all',
        'alcie',
        'bob',
        'alice',
        'my',
        'and',
        '0x12',
        'x.eth',
        ',',
        'no wait',
      ),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(noise, (words) => {
        for (const intent of read({ turns: [words.join(' ')], contacts }).intents) {
          if (intent.kind === 'send') expect(words).toContain(intent.to)
        }
      }),
    )
  })

  test('behavior: anything typed is read, and says exactly one thing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (turns) => {
        const reading = read({ turns, contacts })
        expect(
          [reading.intents.length > 0, reading.ask !== null, reading.refuse !== null].filter(Boolean),
        ).toHaveLength(1)
      }),
    )
  })

  test('behavior: long turns stay quick', () => {
    const words = [
      'swap ',
      '1 000 ',
      'usdc ',
      'florp ',
      'a.b.',
      '((((',
      '0x',
      '9,',
      'and ',
      'no wait ',
      'if ',
      'to ',
      "'",
      '-',
      '60/',
      'half of ',
      '\u0301',
      'max ',
      'about ',
    ]
    for (const word of words) {
      const turn = word.repeat(2000 / word.length)
      const started = ownMs()
      read({ turns: [turn], contacts })
      // Loose on purpose: it catches what grows with the square or worse, not a busy machine.
      expect(ownMs() - started).toBeLessThan(500)
    }
    const started = ownMs()
    read({ turns: ['swap 1 eth to usdc '.repeat(5500)], contacts })
    expect(ownMs() - started).toBeLessThan(1000)
  })

  test('behavior: long turns stay quick with something in hand', () => {
    read({ turns: ['set a limit', 'and?'] })
    for (const first of ['set a limit', 'send 50 usdc to alice', 'swap 1 eth to usdc then lend it on aave'])
      for (const fill of [' ', ', ', 'and ', 'no ', 'it ', 'a day ']) {
        const started = ownMs()
        read({ turns: [first, `${fill.repeat(2000 / fill.length)}?`], contacts })
        expect(ownMs() - started, `${first}, then ${fill}`).toBeLessThan(500)
      }
  })
})

/** The time of this process alone, whatever else the machine does. */
const ownMs = (): number => process.cpuUsage().user / 1000
