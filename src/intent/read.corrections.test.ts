import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = {
  bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  tom: '0xde709f2102306220921060314715629080e2fb77',
}
const talk =
  (...first: string[]) =>
  (...turns: string[]) =>
    read({ turns: [...first, ...turns], contacts })
const acts = ({ intents }: ReturnType<typeof read>) => intents.filter(({ kind }) => kind !== 'show')

describe('one value said anew', () => {
  test.each([
    ['limit me to 1000 a month', 'a week i mean not month', { per: 'week', usd: '1000' }],
    ['limit me to 1000 a month', 'i meant weekly, not monthly', { per: 'week', usd: '1000' }],
    ['limit me to 1000 a week', 'no back to month, and 1200', { per: 'month', usd: '1200' }],
    ['take all my usdc out of aave', 'ok leave 100 in there', { amount: { allBut: { value: '100', unit: 'token' } } }],
    ['take 800 dai out of compound', 'no actually everything out', { asset: 'DAI', amount: 'all' }],
    ['take 800 dai out of compound', 'In that case take out everything at once.', { asset: 'DAI', amount: 'all' }],
    ['pay off my dai loan on spark', 'actually only half of the debt', { asset: 'DAI', amount: { percent: '50' } }],
    ['send 50 usdc to bob', 'He is turning sixty, so let us make it 60.', { amount: { value: '60', unit: 'token' } }],
    [
      'put 1500 dai to work',
      'ok 1000 of it only, keep the rest for bills',
      { amount: { value: '1000', unit: 'token' } },
    ],
    ['put 400 usdt to work', 'i prefer more secure, also if is less money', { objective: 'safety' }],
    ['put 400 usdt to work', 'lol mid. find me something juicier', { objective: 'yield' }],
    ['put 400 usdt to work', 'ok nah juicy but not sketchy', { objective: 'yield', risk: 'low' }],
  ])('behavior: after “%s”, “%s”', (first, turn, changed) => {
    const [before] = talk(first)().intents
    expect(talk(first)(turn).intents).toEqual([{ ...before, ...changed }])
  })

  test('behavior: another amount for the one step of that kind; of another coin it is another plan', () => {
    const said = talk('supply 2 eth to aave and borrow 1500 usdc')
    expect(said('borrow 1200').intents).toMatchObject([
      { kind: 'supply' },
      { kind: 'borrow', amount: { value: '1200' } },
    ])
    expect(said('borrow 1200 usdc').intents).toHaveLength(2)
    expect(said('borrow 1200 dai').intents).toMatchObject([{ kind: 'borrow', asset: 'DAI' }])
    const paid = talk('swap 1 eth to usdc and send 100 usdc to bob')
    expect(paid('send 50 usdc to bob').intents).toHaveLength(1)
  })

  test('behavior: one coin of the shares for another', () => {
    const said = talk('rebalance 50/30/20 eth wbtc usdc')
    expect(said('swap the usdc leg for dai').intents).toMatchObject([
      { targets: [{ asset: 'ETH' }, { asset: 'WBTC' }, { asset: 'DAI', percent: '20' }] },
    ])
    expect(acts(said('swap the usdc leg for eth'))).toEqual([])
  })

  test('behavior: the coin that it was before is no new one', () => {
    const said = talk('buy 0.3 eth with usdc', 'no, with dai')
    expect(said('hmm no usdc was right').intents).toMatchObject([
      { sell: 'USDC', buy: 'ETH', amount: { value: '0.3' } },
    ])
    expect(said('no link was right').ask).not.toBeNull()
    const other = talk('buy 0.3 eth with usdc', 'make it wbtc instead of eth')
    expect(other().ask).toEqual(['amount'])
    expect(other('no. eth. final answer').intents).toMatchObject([{ buy: 'ETH', amount: { value: '0.3' } }])
  })

  test('behavior: between a place and the one before it, and back into one of them', () => {
    const said = talk('lend 700 usdc on compound', 'morpho', 'no wait split it between the two')
    expect(said().intents).toMatchObject([
      { protocol: 'compound', amount: { value: '350' } },
      { protocol: 'morpho', amount: { value: '350' } },
    ])
    expect(said('nah all in compound').intents).toMatchObject([{ protocol: 'compound', amount: { value: '700' } }])
    expect(acts(said('nah all in aave'))).toEqual([])
    expect(acts(talk('lend 700 usdc on compound')('split it between the two'))).toEqual([])
  })

  test('behavior: the same again, with another amount for somebody else', () => {
    const turns = ['send 200 usdc to bob', 'same again for tom but 30']
    expect(read({ turns, contacts, done: 1 }).intents).toMatchObject([{ to: 'tom', amount: { value: '30' } }])
    const denied = ['send 200 usdc to bob', 'same again but not for tom']
    expect(read({ turns: denied, contacts, done: 1 }).intents).toEqual([])
  })

  test.each([
    ['swap 150 usdc to eth', 'no sorry contrary, i have eth and want 150 usdc'],
    ['swap 150 usdc to eth', "scratch that let's do it the other way around i want to sell eth for 150 usdc"],
  ])('behavior: after “%s”, “%s” says which way', (first, turn) => {
    expect(talk(first)(turn).intents).toMatchObject([
      { sell: 'ETH', buy: 'USDC', amount: { value: '150' }, exact: 'buy' },
    ])
  })

  test.each([
    ['put 1500 dai to work', '1000, the rest in aave'],
    ['send 50 usdc to bob', 'tom is turning sixty, so send him 60'],
    ['swap 150 usdc to eth', 'the other way around'],
    ['take 800 dai out of compound', 'leave 100 for tom in there'],
  ])('behavior: after “%s”, “%s” is asked about', (first, turn) => {
    expect(talk(first)(turn).ask).not.toBeNull()
  })
})

describe('permissions', () => {
  const listed = talk('what have i approved')
  test('behavior: whoever is on the list that was shown is removed by name', () => {
    expect(listed('remove uniswap').intents).toEqual([{ kind: 'revoke', asset: 'all', spender: 'uniswap' }])
    expect(talk()('yeet the approval uniswap has on my usdc').intents).toEqual([
      { kind: 'revoke', asset: 'USDC', spender: 'uniswap' },
    ])
  })

  test.each(['withdraw aave', 'remove bob', 'remove tea'])('behavior: “%s” ends no permission', (turn) => {
    expect(acts(listed(turn))).toEqual([])
  })

  test('behavior: with no list shown, or a plan in hand, a name alone ends none', () => {
    expect(acts(talk()('remove uniswap'))).toEqual([])
    expect(acts(listed('swap 1 eth to usdc', 'remove uniswap'))).toEqual([])
  })
})

describe('what is asked', () => {
  test.each([
    ['is there anything left that is still allowed?', { topic: 'approvals' }],
    ['and how much is the usdc bit', { topic: 'balance', asset: 'USDC' }],
  ])('behavior: “%s”', (turn, show) => {
    expect(talk('what do i have')(turn).intents).toEqual([{ kind: 'show', ...show }])
  })

  test('behavior: of a limit in hand, what it applies to', () => {
    const limit = talk('limit me to 500 per transaction')
    expect(limit('Would that apply to what I send to my family as well?').intents).toEqual([
      { kind: 'show', topic: 'plan' },
    ])
  })

  test('behavior: a limit that was to end stays', () => {
    const lifted = talk('limit me to 500 a day', 'take the limit off')
    expect(lifted('whoops no leave it on').intents).toEqual([{ kind: 'cancel', what: 'plan' }])
  })

  test('behavior: a plain yes may be spoken with its full stop', () => {
    expect(talk('put 1500 dai to work')('okay sounds good period').intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test('behavior: a remark beside a plan is asked about; what asks for something else is not for here', () => {
    const plan = talk('swap 1 eth to usdc')
    expect(plan('i like cats').ask).toEqual(['action'])
    expect(plan('lol also whats a good netflix show').refuse).toBe('out-of-scope')
    expect(plan('write me a poem').refuse).toBe('out-of-scope')
  })
})
