import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x1111111111111111111111111111111111111111' }

describe('what is another’s, of another account, or done by others', () => {
  test.each([
    'repay bob’s loan',
    "repay 100 usdc of bob's loan",
    "pay off john's debt",
    "repay my wife's loan",
    "revoke bob's approval",
    "claim bob's rewards",
    "withdraw bob's usdc from aave",
    'send 5 usdc to bob from my second account',
    'send 5 usdc to bob from another wallet',
    'send 5 usdc to bob using my other wallet',
    'put 1000 usdc in aave v2',
    'swap 1 eth to usdc on uniswap v4',
    'put 1000 usdc into the worst place',
    'tell bob to send me 5 usdc',
    'bob should send me 5 usdc',
    'my friend put 1000 usdc in aave',
    'i regret putting 1000 usdc in aave',
    'i am afraid to put 1000 usdc in aave',
    'have i put 1000 usdc in aave',
    'forget sending 5 usdc to bob',
  ])('behavior: is never taken for an order of one’s own: "%s"', (sentence) => {
    expect(read({ turns: [sentence], contacts })).toMatchObject({
      intents: [],
      ask: expect.arrayContaining(['action']),
    })
  })

  test.each([
    ["let's put 1000 usdc in aave", 'supply'],
    ["it's time to put 1000 usdc in aave", 'supply'],
    ["whatever's best for 1000 usdc", 'earn'],
    ["withdraw everything that's in aave", 'withdraw'],
    ['put 1000 usdc in aave v3', 'supply'],
    ['send 5 usdc to my friend bob', 'send'],
    ['my friend bob needs 5 usdc, send it to him', 'send'],
  ])('default: what names nobody else stays an order: "%s"', (sentence, kind) => {
    expect(read({ turns: [sentence], contacts })).toMatchObject({ intents: [{ kind }], ask: null })
  })
})
