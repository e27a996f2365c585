import { encodeFunctionData, maxUint256, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { decodeAave } from './decode.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 mode, uint16 referralCode, address onBehalfOf)',
])
const asset = '0x1111111111111111111111111111111111111111'
const me = '0x2222222222222222222222222222222222222222'

test('default', () => {
  expect(decodeAave(encodeFunctionData({ abi, functionName: 'supply', args: [asset, 9n, me, 0] }))).toEqual({
    kind: 'supply',
    asset,
    amount: 9n,
    onBehalfOf: me,
  })
  expect(decodeAave(encodeFunctionData({ abi, functionName: 'withdraw', args: [asset, 9n, me] }))).toEqual({
    kind: 'withdraw',
    asset,
    amount: 9n,
    to: me,
  })
})

test('behavior: the largest uint256 is the whole position', () => {
  const data = encodeFunctionData({ abi, functionName: 'withdraw', args: [asset, maxUint256, me] })
  expect(decodeAave(data)).toEqual({ kind: 'withdraw', asset, amount: null, to: me })
})

test('behavior: the selectors are the published ones', () => {
  expect(toFunctionSelector('supply(address,uint256,address,uint16)')).toBe('0x617ba037')
  expect(toFunctionSelector('withdraw(address,uint256,address)')).toBe('0x69328dec')
})

test('behavior: whatever else is unknown', () => {
  const supply = encodeFunctionData({ abi, functionName: 'supply', args: [asset, 9n, me, 0] })
  expect(decodeAave(`${supply}00`)).toBeNull()
  expect(decodeAave(encodeFunctionData({ abi, functionName: 'supply', args: [asset, 9n, me, 7] }))).toBeNull()
  expect(decodeAave(`0x${supply.slice(2, -64)}`)).toBeNull()
  expect(decodeAave(encodeFunctionData({ abi, functionName: 'borrow', args: [asset, 9n, 2n, 0, me] }))).toBeNull()
})
