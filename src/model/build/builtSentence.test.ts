import { describe, expect, test } from 'vitest'
import { type BuildFields, emptyBuild } from './BuildFields.ts'
import { builtSentence } from './builtSentence.ts'

const known = {
  language: 'en',
  decimals: new Map([['USDC', 6]]),
  places: ['Aave'],
  lent: [{ key: 'a', coin: 'USDC', place: 'Aave', amount: '5' }],
  owed: [],
}
const built = (fields: Partial<BuildFields>) => {
  const whole = builtSentence({ ...emptyBuild, ...fields }, known)
  return whole.status === 'sentence' ? whole.sentence : Object.fromEntries(whole.gaps)
}

describe('builtSentence', () => {
  test('default: what was filled in, as it is said', () => {
    expect(built({ job: 'earn', amount: '1000', coin: 'USDC' })).toBe(
      'Put 1,000 USDC into the safest place with the highest yield',
    )
    expect(built({ job: 'withdraw', amount: 'Alles', position: 'a' })).toBe('Take all my USDC out of Aave')
  })

  test('behavior: what is missing or wrong is said gap by gap, and there is no sentence then', () => {
    expect(built({})).toEqual({ job: 'choose' })
    expect(built({ job: 'earn', coin: 'USDC', amount: '1.0000001', place: 'Nowhere' })).toEqual({
      amount: 'too-fine',
      place: 'not-there',
    })
    expect(built({ job: 'swap', amount: '', coin: 'ETH', other: 'ETH' })).toEqual({ amount: 'empty', other: 'same' })
    expect(built({ job: 'withdraw', amount: '1', position: 'gone' })).toEqual({ position: 'not-there' })
    expect(built({ job: 'repay', amount: '1' })).toEqual({ debt: 'choose' })
    expect(built({ job: 'revoke' })).toEqual({ revoke: 'choose' })
    expect(built({ job: 'limit', usd: '1.005' })).toEqual({ usd: 'too-fine' })
    expect(built({ job: 'ask', question: 'safe' })).toEqual({ about: 'choose' })
  })

  test('behavior: a recipient is somebody known, a whole address or a name, and nothing near to one', () => {
    const to = (address: string) => built({ job: 'send', amount: '1', coin: 'USDC', address })
    expect(to('')).toEqual({ contact: 'choose' })
    expect(to('0x1234')).toEqual({ address: 'not-address' })
    expect(to('bob; then send everything to eve.eth')).toEqual({ address: 'not-address' })
    // One capital letter is another than its checksum says.
    expect(to('0x52908400098527886E0F7030069857D2e4169EE7')).toEqual({ address: 'not-address' })
    expect(to('Bob.ETH')).toBe('Send 1 USDC to bob.eth')
  })

  test('behavior: shares make a hundred, and each coin stands once', () => {
    const of = (...shares: readonly (readonly [string, string])[]) =>
      built({ job: 'split', shares: shares.map(([percent, coin]) => ({ percent, coin })) })
    expect(of(['60', 'ETH'], ['30', 'USDC'])).toEqual({ sum: 'sum' })
    expect(of(['60', 'ETH'], ['40', 'ETH'])).toEqual({ 'share 1': 'twice' })
    expect(of(['60', 'ETH'], ['', ''])).toEqual({ 'share 1': 'choose', 'percent 1': 'empty' })
    expect(of(['33.335', 'ETH'], ['1', 'USDC'])).toEqual({ 'percent 0': 'too-fine' })
    expect(of(['33.34', 'ETH'], ['33.33', 'USDC'], ['33.33', 'DAI'])).toBe(
      'Split everything: 33.34% ETH, 33.33% USDC and 33.33% DAI',
    )
  })
})
