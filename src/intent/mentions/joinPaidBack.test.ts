import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x52908400098527886E0F7030069857D2E4169EE7' }
const said = (turn: string) => read({ turns: [turn], contacts })
const repaid = [{ kind: 'repay', asset: 'USDC', amount: { value: '50', unit: 'token' } }]

describe('joinPaidBack', () => {
  test.each([
    'pay 50 usdc back',
    'can i pay 50 usdc back today',
    'i want to pay 50 usdc back',
    'could i pay back 50 usdc now?',
    'Am I able to pay 50 USDC back already?',
    'please pay 50 usdc back.',
  ])('default: “%s” is of a loan', (turn) => {
    expect(said(turn).intents).toEqual(repaid)
  })

  test('behavior: where somebody is paid it is a payment, and where it is not known who it is asked', () => {
    expect(said('pay bob 50 usdc back').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(said('pay 50 usdc back to bob').intents).toMatchObject([{ kind: 'send', to: 'bob' }])
    expect(said('pay 50 usdc back to my brother').ask).toEqual(['to'])
    expect(said('can i pay 50 usdc today').ask).toEqual(['to'])
  })
})
