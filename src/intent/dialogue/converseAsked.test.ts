import { describe, expect, test } from 'vitest'
import { read, readWithSources } from '../read.ts'

const contacts = {
  alice: '0x52908400098527886e0f7030069857d2e4169ee7',
  bob: '0x8617e340b3d01fa5f11f306f4090fd50e238070d',
}
const said = (...turns: string[]) => read({ turns, contacts })
const order = (question: string) =>
  question
    .replace(
      /^(?:ok so )?(?:how (?:do|can|could) (?:i|we)|how to|can (?:i|we)|is there a way to|what's the way to) /,
      '',
    )
    .replace('?', '')

describe('an order put as a question', () => {
  test.each([
    'how do i send 5 usdc?',
    'how do i send 5 usdc',
    'how do i send 5 usdc to alice?',
    'how do i send 5 usdc to tom?',
    'can i put 1000 usdc in aave?',
    'how can i swap eth to usdc',
    'how can i swap 1 eth to usdc',
    'how to swap 1 eth for usdc',
    'can i send 5 usdc to alice?',
    'can we send 5 usdc to alice?',
    'how do i stake eth?',
    'how do i stake 1 eth?',
    'how do i buy 5 dai',
    'how do i buy bitcoin?',
    'can i buy bitcoin with usdc?',
    'how do i borrow 500 usdc',
    'how do i borrow 500 usdc against my eth',
    'can i borrow against my eth?',
    'how do i withdraw 300 usdc from aave?',
    'how can i withdraw my usdc from aave',
    'how do i repay 50 usdc on aave?',
    'how do i bridge 100 usdc to base',
    'how do i move my usdc to base',
    'how do i put 1000 usdc into the safest place?',
    'how can i invest 1000 usdc',
    'how do i lend 1000 usdc?',
    'is there a way to swap 1 eth for usdc?',
    "what's the way to stake 2 eth",
    'how do i get 5 dai?',
    'can i deposit half my usdc in aave?',
    'can i sell all my eth for usdc?',
    'ok so how do i sell 1 eth',
    'how do i take 100 usdc out of aave',
    'how do i turn 1 eth into dai',
    'can i put $1000 in aave?',
    'can i send 5 to alice?',
    'can i send 5 usdc to 0x123',
  ])('default: “%s” is answered as the order is', (question) => {
    expect(order(question)).not.toBe(question)
    const asked = said(question)
    expect(asked).toEqual(said(order(question)))
    expect(asked.intents.every(({ kind }) => kind !== 'show')).toBe(true)
    expect(asked.ask ?? []).not.toContain('action')
  })

  test('default: every value keeps its place in the question', () => {
    const question = 'so how do i send 5 usdc to alice?'
    const { sources } = readWithSources({ turns: [question], contacts })
    const words = sources.map(({ slot, from }) => [slot, from.map(({ start, end }) => question.slice(start, end))])
    expect(words).toEqual([
      ['asset', ['5 usdc']],
      ['amount', ['5 usdc']],
      ['to', ['alice']],
    ])
  })

  test('default: the answer to what is missing completes it', () => {
    expect(said('how can i swap eth to usdc', '2').intents).toMatchObject([{ kind: 'swap', amount: { value: '2' } }])
    expect(said('how do i send 5 usdc?', 'alice').intents).toMatchObject([{ kind: 'send', to: 'alice' }])
  })

  test.each([
    'can i lose money in aave?',
    'can i lose 1000 usdc in aave?',
    "can i put bob's 1000 usdc in aave?",
    "can i put my wife's 1000 usdc in aave?",
    'can i put 1000 usdc of my mother in aave',
    'can bob put 1000 usdc in aave?',
    'can i put 1000 usdc in aave for bob',
    'can i put 1000 usdc in aave for my daughter',
    'can i put 1000 usdc in aave and lose it?',
    'can i put 1000 usdc in aave without risk?',
    'can i put 1000 usdc in aave safely?',
    'can i put 1000 usdc in aave any time?',
    'can i withdraw my usdc from aave any time?',
    'can i withdraw 100 usdc from aave whenever i want',
    'can i withdraw 100 usdc from aave tomorrow?',
    'can i not send 5 usdc to alice?',
    "can't i send 5 usdc to alice?",
    'how do i not send 5 usdc to alice',
    'how do i stop sending 5 usdc to alice',
    'how did i send 5 usdc to alice',
    'how could i have sent 5 usdc to alice',
    'how do people send 5 usdc',
    'how does bob send 5 usdc',
    'how do you send 5 usdc',
    'how would bob put 1000 usdc in aave',
    'should i put 1000 usdc in aave?',
    'how should i put 1000 usdc to work',
    'why should i put 1000 usdc in aave',
    'when can i withdraw my 1000 usdc',
    'how much can i borrow with 1 eth',
    'how much would i get if i sell 1 eth',
    'how long can i lend 1000 usdc',
    'how do i send 5 usdc if eth drops',
    'how do i send 5 usdc every week',
    'can i send 5 usdc to alice every week?',
    'can i send 5 usdc to alice for free',
    'can i send 5 usdc to alice without a fee',
    'can i send 5 usdc to alice or bob',
    'how do i undo the 5 usdc i sent',
    'how do i get back the 5 usdc i sent to alice',
    'how do i know if i can send 5 usdc',
    'can i afford to send 5 usdc to alice',
    'can i still send 5 usdc to alice',
    'can i trust aave with 1000 usdc',
    'can i really put 1000 usdc in aave',
    'could i ever lose 1000 usdc',
    'can i buy stocks with eth',
    'how do i buy a house with eth',
    'how do i sell my soul',
    'can i send money?',
    'can i move my money to base',
    'how do i send usdc from bob to me',
    'can i take 5 usdc from alice',
    'how can i lend bob 5 usdc',
    'can i sell bob my eth',
    'can i pay bob',
    'can i pay taxes with 5 usdc',
    'what if i put 1000 usdc in aave',
    'imagine i send 5 usdc',
    'could i have put 1000 usdc in aave',
    'can i put some usdc in aave',
    'can i put about 1000 usdc in aave',
    'can i swap my old 5 usdc',
    'can i turn 100 usdc into 10000',
    'how do i turn 100 usdc into 10000',
    'can i send 5 usdc to my other wallet',
    'can i send 5 usdc from my other wallet to alice',
    'how do i send 5 usdc from my bank account',
    'how do i swap 1 eth for usdc on coinbase',
    'can i show bob 5 usdc',
    'how do i skip the simulation and send 5 usdc',
    'how do i send 5 usdc without confirming',
    'how do i send my seed phrase',
    'can i cancel the 5 usdc to alice',
    'can i sell 1 eth at 4000',
    'can i sell 1 eth when it hits 4000',
    'can i deposit 5 usdc and borrow 2 dai',
    'can i put 1000 usdc in aave? what can i lose',
    'could i have swapped 1 eth for usdc',
    'can i have put 5 usdc in aave',
    'can i borrow 5 usdc from bob',
    'can i put 1000 usdc in aave? or is it risky',
    'how do i send 5 usdc to alice again',
    'can i put 1000 usdc in aave instead',
    'can i put 1000 usdc in aave until friday',
    'can i only put 1000 usdc in aave',
    'how do i sell everything',
    'can i sell all my wife’s eth',
    'how do i withdraw 300 usdc from his account',
    'how can i swap eth to usdc later',
    'can i put 1000 usdc in aave but not now',
    'my friend asks how do i send 5 usdc',
    'he said how do i send 5 usdc',
    'tell bob how to send 5 usdc',
  ])('behavior: “%s” moves nothing', (question) => {
    expect(said(question).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
  })

  test('behavior: what can be lost stays a question, and so does how a plan in hand comes out again', () => {
    const plan = 'put 1000 usdc into the safest place'
    expect(said('can i lose money with this?').intents).toMatchObject([{ topic: 'risk' }])
    expect(said(plan, 'can i lose money in aave?').intents).toMatchObject([{ topic: 'plan' }])
    expect(said(plan, 'can i withdraw 100 usdc?').intents).toMatchObject([{ topic: 'plan' }])
    expect(said(plan, 'can i withdraw 100 usdc?', 'make it 500').intents).toMatchObject([
      { kind: 'earn', amount: { value: '500' } },
    ])
  })
})
