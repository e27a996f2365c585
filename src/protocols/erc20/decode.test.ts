import { encodeFunctionData, maxUint256, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { decodeErc20 } from './decode.ts'

const abi = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function transfer(address to, uint256 amount)',
  'function transferFrom(address from, address to, uint256 amount)',
  'function increaseAllowance(address spender, uint256 amount)',
])
const someone = '0x1111111111111111111111111111111111111111'

test('default', () => {
  expect(decodeErc20(encodeFunctionData({ abi, functionName: 'approve', args: [someone, 5n] }))).toEqual({
    kind: 'approve',
    spender: someone,
    amount: 5n,
  })
  expect(decodeErc20(encodeFunctionData({ abi, functionName: 'transfer', args: [someone, maxUint256] }))).toEqual({
    kind: 'transfer',
    to: someone,
    amount: maxUint256,
  })
})

test('behavior: the selectors are the published ones', () => {
  expect(toFunctionSelector('approve(address,uint256)')).toBe('0x095ea7b3')
  expect(toFunctionSelector('transfer(address,uint256)')).toBe('0xa9059cbb')
})

test('behavior: whatever else is unknown', () => {
  const approve = encodeFunctionData({ abi, functionName: 'approve', args: [someone, 5n] })
  expect(decodeErc20(`${approve}00`)).toBeNull()
  expect(decodeErc20(`0x${approve.slice(2, -2)}`)).toBeNull()
  expect(decodeErc20(`0x095ea7b3ff${approve.slice(12)}`)).toBeNull()
  expect(decodeErc20(encodeFunctionData({ abi, functionName: 'increaseAllowance', args: [someone, 5n] }))).toBeNull()
  expect(
    decodeErc20(encodeFunctionData({ abi, functionName: 'transferFrom', args: [someone, someone, 5n] })),
  ).toBeNull()
  expect(decodeErc20('0x')).toBeNull()
})
