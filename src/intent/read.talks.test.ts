import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
} as const
const said = (...turns: string[]) => read({ turns, contacts })

describe('nothing that was said earlier is lost', () => {
  test.each([
    ['a hundred and fifty', '150'],
    ['two hundred and five', '205'],
    ['a thousand two hundred', '1200'],
  ])('default: “%s” is one amount', (turn, value) => {
    expect(said('send usdc to bob', turn).intents).toMatchObject([{ amount: { value } }])
  })

  test.each([
    ['send usdc to bob', '100 and 50', 'amount'],
    ['bridge 500 usdc on solana', 'base', 'action'],
    ['stake 2 eth on solana', 'lido', 'action'],
    ['stake eth for at least 0.2 eth', '2', 'action'],
    ['buy 50 usdc of eth every week', 'not every week, just once', 'trigger'],
  ])('behavior: “%s”, then “%s” is asked about', (first, then, part) => {
    expect(said(first, then).ask).toContain(part)
  })

  test.each([
    ['withdraw 500 usdc from aave', 'no 400', { kind: 'withdraw', amount: { value: '400' }, protocol: 'aave' }],
    ['send 30 usdc to bob', 'no to alice', { kind: 'send', amount: { value: '30' }, to: 'alice' }],
    ['send 30 usdc to bob', 'fine but 12', { kind: 'send', amount: { value: '12' }, to: 'bob' }],
    ['send 30 usdc to bob', 'thats too much, 20', { kind: 'send', amount: { value: '20' }, to: 'bob' }],
  ])('default: “%s”, then “%s” changes that one value', (plan, turn, act) => {
    expect(said(plan, turn).intents).toMatchObject([act])
  })

  test.each(['no eth', 'no more', 'no to carol', 'no 400 is not enough'])('behavior: “%s” changes nothing', (turn) => {
    const { intents } = said('send 500 usdc to bob', turn)
    expect(intents.filter(({ kind }) => kind === 'send')).toEqual([])
  })
})
