import { describe, expect, test } from 'vitest'
import { emptyBuild } from '../../src/model/build/BuildFields.ts'
import { choicesOf } from './Choices.ts'
import { begunWith, filledIn } from './filledIn.ts'

const token = (symbol: string) => ({ symbol, name: symbol, decimals: 18 })
const holding = { address: '0x1', usd: null, name: '', group: '', ratePercent: null, earned: null } as const
const choices = choicesOf({
  tokens: ['ETH', 'ARB', 'DAI', 'USDC', 'stETH'].map(token),
  holdings: [
    { ...holding, token: 'USDC', amount: '10', place: 'wallet', kind: 'wallet' },
    { ...holding, token: 'stETH', amount: '1', place: 'wallet', kind: 'staked' },
    { ...holding, token: 'DAI', amount: '5', place: 'Aave v3', kind: 'lent' },
    { ...holding, token: 'USDC', amount: '7', place: 'Steady USDC Vault', kind: 'vault' },
    { ...holding, token: 'DAI', amount: '-3', place: 'owed to Aave v3', kind: 'debt' },
    { ...holding, token: 'ETH', amount: '3', place: 'on its way out of staking, request 1', kind: 'leaving' },
  ],
  places: [{ name: 'Aave', takes: ['USDC', 'DAI'] }],
  contacts: [{ name: 'alice' }],
})
const listed = { permissions: [{ sentence: 'End it', who: null }], lifts: new Map() }
const heard = {
  ...({ job: 'earn', near: true, amount: null, coin: null, other: null, place: null } as const),
  ...{ contact: null, shares: [], usd: null, per: null },
}

describe('choicesOf', () => {
  test('default: what is held first, what no sentence names not at all', () => {
    expect(choices.coins.map(({ symbol, held }) => [symbol, held])).toEqual([
      ['USDC', '10'],
      ['stETH', '1'],
      ['ETH', null],
      ['DAI', null],
    ])
    expect(choices.lent.map(({ coin, place }) => [coin, place])).toEqual([
      ['stETH', null],
      ['DAI', 'Aave'],
      ['USDC', 'Steady USDC Vault'],
    ])
    expect(choices.owed).toMatchObject([{ coin: 'DAI', place: 'Aave', amount: '3' }])
  })
})

describe('filledIn', () => {
  test('default: the likeliest where nothing was chosen', () => {
    const filled = filledIn(emptyBuild, choices, listed)
    expect(filled).toMatchObject({ coin: 'USDC', other: 'ETH', place: 'balanced', position: 'stETH staked' })
    expect(filled.shares.map(({ coin }) => coin)).toEqual(['ETH', 'USDC'])
  })

  test('behavior: what was recognised in a message, where it is among the choices', () => {
    const begun = begunWith({ ...heard, amount: '2.125', coin: 'DAI', place: 'aave', contact: 'alice' })
    expect(filledIn(begun, choices, listed)).toMatchObject({
      ...{ job: 'earn', amount: '2.1250', coin: 'DAI', place: 'Aave', contact: 'alice' },
      position: 'DAI Aave v3',
    })
    const strange = begunWith({ ...heard, coin: 'SCAM', other: 'steth', place: 'lido', contact: 'mallory' })
    expect(filledIn(strange, choices, listed)).toMatchObject({
      ...{ coin: 'USDC', other: 'stETH', place: 'balanced', contact: '' },
    })
  })

  test('behavior: what is no longer listed is no longer chosen', () => {
    const fields = { ...emptyBuild, revoke: 'End it', lift: 'day' } as const
    expect(filledIn(fields, choices, listed)).toMatchObject({ revoke: 'End it', lift: null })
    expect(filledIn(fields, choices, { ...listed, permissions: 'unread' }).revoke).toBe('')
  })
})
