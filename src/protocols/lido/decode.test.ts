import { type Address, encodeFunctionData, getAddress, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { decodeExit, decodeStake } from './decode.ts'

const abi = parseAbi([
  'function submit(address referral)',
  'function requestWithdrawals(uint256[] amounts, address owner)',
  'function claimWithdrawals(uint256[] ids, uint256[] hints)',
  'function claimWithdrawalsTo(uint256[] ids, uint256[] hints, address to)',
])
const zero: Address = '0x0000000000000000000000000000000000000000'
const me = getAddress('0x00000000000000000000000000000000000a11ce')
const request = (amounts: readonly bigint[]): Hex =>
  encodeFunctionData({ abi, functionName: 'requestWithdrawals', args: [amounts, me] })
const claim = (ids: readonly bigint[], hints: readonly bigint[]): Hex =>
  encodeFunctionData({ abi, functionName: 'claimWithdrawals', args: [ids, hints] })

describe('decodeStake', () => {
  test('default', () => {
    expect(decodeStake(encodeFunctionData({ abi, functionName: 'submit', args: [zero] }))).toEqual({ kind: 'stake' })
  })

  test('behavior: a referrer, or a byte more or less, is unknown', () => {
    const data = encodeFunctionData({ abi, functionName: 'submit', args: [zero] })
    expect(decodeStake(encodeFunctionData({ abi, functionName: 'submit', args: [me] }))).toBeNull()
    expect(decodeStake(`${data}00`)).toBeNull()
    expect(decodeStake('0xa1903eab')).toBeNull()
    expect(decodeStake('0x')).toBeNull()
  })
})

describe('decodeExit', () => {
  test('default', () => {
    expect(decodeExit(request([5n, 6n]))).toEqual({ kind: 'request-exit', amounts: [5n, 6n], owner: me })
    expect(decodeExit(claim([1n, 2n], [3n, 4n]))).toEqual({ kind: 'claim', ids: [1n, 2n], hints: [3n, 4n] })
  })

  test('behavior: the selectors are the published ones', () => {
    expect(toFunctionSelector('submit(address)')).toBe('0xa1903eab')
    expect(toFunctionSelector('requestWithdrawals(uint256[],address)')).toBe('0xd6681042')
    expect(toFunctionSelector('claimWithdrawals(uint256[],uint256[])')).toBe('0xe3afe0a3')
  })

  test.each([
    ['a request for nothing', request([])],
    ['a claim of nothing', claim([], [])],
    ['fewer hints than requests', claim([1n, 2n], [1n])],
    ['a byte too many', `${request([5n])}00`],
    ['a word too many', `${claim([1n], [1n])}${'0'.repeat(64)}`],
    [
      'a claim for somebody else',
      encodeFunctionData({ abi, functionName: 'claimWithdrawalsTo', args: [[1n], [1n], me] }),
    ],
    ['nothing', '0x'],
    ['a selector alone', '0xd6681042'],
  ])('behavior: %s is unknown', (_, data) => {
    expect(decodeExit(`0x${data.slice(2)}`)).toBeNull()
  })
})
