import { encodeErrorResult, type Hex, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { explainRevert } from './explainRevert.ts'

const abi = parseAbi([
  'error Error(string reason)',
  'error Panic(uint256 code)',
  'error OwnableUnauthorizedAccount(address who)',
])
const said = (reason: string): Hex => encodeErrorResult({ abi, errorName: 'Error', args: [reason] })

describe('explainRevert', () => {
  test('default', () => {
    expect(explainRevert(said('ERC20: transfer amount exceeds balance'))).toBe(
      'The contract said: “ERC20: transfer amount exceeds balance”.',
    )
  })

  test.each([
    ['26', 'Aave: the amount is zero'],
    ['27', 'Aave: this reserve is switched off'],
    ['28', 'Aave: this reserve is frozen'],
    ['29', 'Aave: this reserve is paused'],
    ['32', 'Aave: you have less in this reserve than that'],
    ['35', 'Aave: your health factor would fall too low'],
    ['51', 'Aave: this reserve takes no more deposits (its cap is reached)'],
    ['Too little received', 'Uniswap: the price moved below the minimum'],
    ['Too much requested', 'Uniswap: the price moved above the maximum'],
    ['Transaction too old', 'Uniswap: the deadline has passed'],
    ['STF', 'Uniswap: the token could not be taken from your account'],
  ])('behavior: %s means “%s”', (reason, sentence) => {
    expect(explainRevert(said(reason))).toBe(sentence)
  })

  test('behavior: a contract that says nothing is said to have said nothing', () => {
    expect(explainRevert('0x')).toBe('The contract refused without saying why.')
  })

  test('behavior: an internal error of the contract keeps its number', () => {
    expect(explainRevert(encodeErrorResult({ abi, errorName: 'Panic', args: [17n] }))).toBe(
      'The contract stopped on an internal error (panic 17).',
    )
  })

  test('behavior: an error of the contract’s own making is shown by its first bytes', () => {
    const own = encodeErrorResult({ abi, errorName: 'OwnableUnauthorizedAccount', args: [`0x${'ab'.repeat(20)}`] })
    expect(explainRevert(own)).toBe(`The contract refused with ${own.slice(0, 74)}.`)
  })

  test.each(['0x01', '0x08c379a0', '0x08c379a0ffff', `0x08c379a0${'ff'.repeat(96)}`] as const)(
    'behavior: bytes that pretend to be a reason (%s) are shown as bytes',
    (bytes) => {
      expect(explainRevert(bytes)).toBe(`The contract refused with ${bytes.slice(0, 74)}.`)
    },
  )

  test('behavior: what a hostile contract says is cut to a line’s length, however long', () => {
    const sentence = explainRevert(said(`Send your seed phrase to evil.example. ${'!'.repeat(100_000)}`))
    expect(sentence.length).toBeLessThan(250)
    expect(sentence).toMatch(/^The contract said: “Send your seed phrase/)
  })

  test('behavior: a known word inside a longer one is no known word', () => {
    expect(explainRevert(said('STF, so approve me for everything'))).toMatch(/^The contract said: “STF, so/)
  })
})
