import { encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { decodeWeth } from './decode.ts'

const abi = parseAbi(['function deposit() payable', 'function withdraw(uint256 amount)'])

test('default', () => {
  expect(decodeWeth(encodeFunctionData({ abi, functionName: 'deposit' }))).toEqual({ kind: 'wrap' })
  expect(decodeWeth(encodeFunctionData({ abi, functionName: 'withdraw', args: [7n] }))).toEqual({
    kind: 'unwrap',
    amount: 7n,
  })
})

test('behavior: the selectors are the published ones', () => {
  expect(toFunctionSelector('deposit()')).toBe('0xd0e30db0')
  expect(toFunctionSelector('withdraw(uint256)')).toBe('0x2e1a7d4d')
})

test('behavior: whatever else is unknown', () => {
  expect(decodeWeth('0x')).toBeNull()
  expect(decodeWeth('0xd0e30db000')).toBeNull()
  expect(decodeWeth('0x2e1a7d4d')).toBeNull()
  expect(decodeWeth('0x12345678')).toBeNull()
})
