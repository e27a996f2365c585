import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const deposit = 'put 1000 usdc in aave'
const reading = (turn: string, before = deposit, done = 1) => read({ turns: [before, turn], done, contacts })
const thousand = { kind: 'withdraw', asset: 'USDC', amount: { value: '1000', unit: 'token' }, protocol: 'aave' }
const flour = "I think I'd like that thousand back out again, I've got flour to pay for on Friday."

describe('thatBack', () => {
  test.each([
    flour,
    'can I have that thousand back please, we need to pay the plumber',
    'No, not to anybody else, I want my thousand back from that Aave place.',
    'please get that thousand out of there',
    'take those 1000 usdc out again',
    "I'd like the thousand back, I have to pay the electricity",
  ])('default: after a deposit was carried out, “%s” takes so much of it out', (turn) => {
    expect(reading(turn).intents).toEqual([thousand])
  })

  test('default: out of the place that was chosen, where it is known, and else of wherever it is', () => {
    const { protocol: _, ...anywhere } = thousand
    const wish = 'put 1000 usdc somewhere safe'
    expect(reading(flour, wish).intents).toEqual([anywhere])
    const placed = [{ turn: 0, place: 'aave' as const }]
    expect(read({ turns: [wish, flour], done: 1, placed }).intents).toEqual([thousand])
  })

  test.each([flour, "I'd like that thousand back out again", 'I want my thousand back from that Aave place'])(
    'behavior: “%s”, where nothing was put in, asks what is taken out, and goes to nobody',
    (turn) => {
      expect(read({ turns: [turn], contacts })).toMatchObject({ intents: [], ask: ['asset'] })
      expect(read({ turns: [turn, 'usdc'], contacts }).intents).toMatchObject([{ kind: 'withdraw', asset: 'USDC' }])
    },
  )

  test.each([
    'i want my 1000 back',
    "I'd like that 500 back, I have bills to pay",
    "I'd like that thousand back out again, I have to pay bob",
    "I'd like that thousand back out again, but only if it is cheap",
    "I'd like that thousand back out again, send it to bob",
    "I'd like that thousand back out again, I need half of it in dai",
    "I'd like that thousand dai back out, I have bills to pay",
  ])('behavior: “%s” says something else or more, and is asked about', (turn) => {
    expect(reading(turn).intents).toEqual([])
  })

  test('behavior: of a plan that is only shown, and of money that was sent, nothing comes back', () => {
    expect(reading(flour, deposit, 0).intents).toEqual([])
    expect(
      reading('can I have that thousand back, I’ve got flour to pay for', 'send 1000 usdc to bob').intents,
    ).toEqual([])
  })
})
