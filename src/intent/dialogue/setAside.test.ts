import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' } as const
const said = (message: string) => read({ turns: [message], contacts })
const order = '200 USDC to alice'
const out = 'take all my usdc out of compound'

describe('setAside', () => {
  test.each(['I’m a bit worried, ', 'hm, i am really nervous: '])(
    'default: “%s” says nothing of the question after it',
    (felt) => {
      expect(said(`${felt}what happens if Aave goes bust?`)).toEqual(said('what happens if Aave goes bust?'))
    },
  )

  test.each([
    'quick one before pickup - ',
    'quick one: ',
    'Quick one before bed, ',
    'one last thing before i go: ',
    'just a quick one before lunch - ',
    'real quick before i leave: ',
    'hey quick favor - ',
    'one thing before school pickup: ',
    'small thing, ',
    'hi, a quick one before my meeting \u2014 ',
    'quick one... ',
  ])('default: “%s” says nothing of the order after it', (aside) => {
    expect(said(`${aside}${order}`).intents).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '200', unit: 'token' }, to: 'alice' },
    ])
  })

  test.each([
    ' NOW i read something scary',
    ' now i heard some bad rumours',
    ' please i have a bad feeling',
    ' i saw something scary',
    ' asap i am scared',
    ' right now im panicking',
    " now i don't like this market",
    ' i dont trust this market',
    ' i just read something worrying',
    ' now i feel uneasy',
    ' now i got a weird feeling',
  ])('default: “%s” is a reason and no part of the order', (reason) => {
    expect(said(`${out}${reason}`).intents).toEqual([
      { kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'compound' },
    ])
  })

  test.each([
    ", no fuss, don't care where",
    ', no fuss',
    ', nothing fancy',
    ', no drama',
    ', without any hassle',
    '. No fuss.',
    ', keep it simple',
    ', no bells and whistles',
    ', no frills, nothing fancy',
    ', no nonsense',
  ])('default: “%s” asks for nothing more', (aside) => {
    expect(said(`Put 1500 DAI to work${aside}`).intents).toEqual([
      { kind: 'earn', asset: 'DAI', amount: { value: '1500', unit: 'token' }, objective: 'balanced' },
    ])
  })

  test.each([
    // A condition, another amount, another place: that is more than a reason.
    'quick one before eth drops - 200 USDC to alice',
    'quick one if gas is low - 200 USDC to alice',
    `${out} i read 500 is better`,
    `${out} now i am told by my bank to wait`,
    'Put 1500 DAI to work, no aave',
    'put 500 usdc to work i dont trust aave',
  ])('behavior: “%s” is not read without it', (message) => {
    const { intents } = said(message)
    expect(intents.filter((one) => one.kind !== 'earn' || one.exclude === undefined)).toEqual([])
  })
})

describe('setAside: what leads to an order', () => {
  const put = (value: string) => [{ kind: 'supply', protocol: 'aave', asset: 'USDC', amount: { value, unit: 'token' } }]

  test.each([
    'My bank is next to useless. ',
    "i don't trust my bank, so ",
    "I'm a bit worried I'll press the wrong thing, so ",
    "Oh dear, that's a relief. My son told me about this. ",
  ])('default: “%s” holds nothing of it', (lead) => {
    expect(said(`${lead}put 100 usdc in aave`).intents).toEqual(put('100'))
  })

  test('default: it holds nothing of a change either', () => {
    const turns = ['put 100 usdc in aave', "That's a relief. Now make it 500"]
    expect(read({ turns }).intents).toEqual(put('500'))
    const limit = [
      'never more than $500 a day',
      "Oh dear, that's too tight then. I've changed my mind, make it thirty thousand a day.",
    ]
    expect(read({ turns: limit }).intents).toEqual([{ kind: 'limit', per: 'day', usd: '30000' }])
  })

  test.each([
    'i was only kidding. ',
    'my husband wants half, so ',
    'If my bank fails, ',
    'I never said that. ',
    'my sister holds it in compound. ',
  ])('edge: “%s” may', (lead) => {
    expect(said(`${lead}put 100 usdc in aave`).intents).not.toEqual(put('100'))
  })
})
