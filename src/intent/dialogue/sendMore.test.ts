import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x52908400098527886E0F7030069857D2E4169EE7',
  alice: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
} as const
const said = (done: number, ...turns: string[]) => read({ turns, done, contacts })
const sent = (value: string, asset = 'USDC') => ({ kind: 'send', asset, amount: { value, unit: 'token' }, to: 'bob' })

describe('sendMore', () => {
  test.each([
    'and another 30 to the same guy',
    'another 30 to him',
    'send 30 more to the same person please',
    'give another 30 to her',
  ])('default: “%s” sends so much more of the same to the same', (message) => {
    expect(said(1, 'send 50 usdc to bob', message).intents).toEqual([sent('30')])
    expect(said(0, 'send 50 usdc to bob', message).intents).toEqual([sent('50'), sent('30')])
  })

  test('behavior: of another asset, if that is named', () => {
    expect(said(1, 'send 50 usdc to bob', 'another 0.1 eth to him').intents).toEqual([sent('0.1', 'ETH')])
  })

  test.each([
    [['send 50 usdc to bob and 20 usdc to alice'], 'another 30 to him'],
    [['swap 500 usdc for eth'], 'another 30 to the same guy'],
    [['send usdc to bob'], 'another 30 to him'],
    [['send 50 usdc to bob'], 'another half to him'],
    [['send 50 usdc to bob'], 'another 30 to the same guy if gas is low'],
    [['send 50 usdc to bob every week'], 'another 30 to him'],
  ] as const)('behavior: after %j, “%s” moves nothing', (turns, message) => {
    expect(said(1, ...turns, message).intents).toEqual([])
  })
})
