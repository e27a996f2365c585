import { encodeFunctionData, maxUint256, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { buildEndCredit } from './build.ts'
import { decodeAave, decodeAaveLoan, decodeCredit } from './decode.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 mode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 mode, address onBehalfOf)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
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

test('behavior: loans are told apart by their own decoder', () => {
  const borrow = encodeFunctionData({ abi, functionName: 'borrow', args: [asset, 9n, 2n, 0, me] })
  expect(decodeAaveLoan(borrow)).toEqual({ kind: 'borrow', asset, amount: 9n, variable: true, onBehalfOf: me })
  const stable = encodeFunctionData({ abi, functionName: 'borrow', args: [asset, 9n, 1n, 0, me] })
  expect(decodeAaveLoan(stable)).toMatchObject({ variable: false })
  const referred = encodeFunctionData({ abi, functionName: 'borrow', args: [asset, 9n, 2n, 3, me] })
  expect(decodeAaveLoan(referred)).toBeNull()
  const repay = encodeFunctionData({ abi, functionName: 'repay', args: [asset, 9n, 2n, me] })
  expect(decodeAaveLoan(repay)).toEqual({ kind: 'repay', asset, amount: 9n, variable: true, onBehalfOf: me })
  const all = encodeFunctionData({ abi, functionName: 'repay', args: [asset, maxUint256, 2n, me] })
  expect(decodeAaveLoan(all)).toMatchObject({ kind: 'repay', amount: null })
  for (const counts of [true, false]) {
    const data = encodeFunctionData({ abi, functionName: 'setUserUseReserveAsCollateral', args: [asset, counts] })
    expect(decodeAaveLoan(data)).toEqual({ kind: 'collateral', asset, counts })
  }
  for (const call of [borrow, repay, all]) {
    expect(decodeAaveLoan(`${call}00`)).toBeNull()
    expect(decodeAaveLoan(`0x${call.slice(2, -64)}`)).toBeNull()
    expect(decodeAave(call)).toBeNull()
  }
})

test('behavior: the selectors of loans are the published ones', () => {
  expect(toFunctionSelector('borrow(address,uint256,uint256,uint16,address)')).toBe('0xa415bcad')
  expect(toFunctionSelector('repay(address,uint256,uint256,address)')).toBe('0x573ade81')
  expect(toFunctionSelector('setUserUseReserveAsCollateral(address,bool)')).toBe('0x5a3b74b9')
})

test('behavior: credit is told to the last byte, and its selector is the published one', () => {
  const debt = parseAbi(['function approveDelegation(address delegatee, uint256 amount)'])
  const data = (amount: bigint) =>
    encodeFunctionData({ abi: debt, functionName: 'approveDelegation', args: [me, amount] })
  expect(toFunctionSelector('approveDelegation(address,uint256)')).toBe('0xc04a8a10')
  expect(decodeCredit(data(0n))).toEqual({ borrower: me, amount: 0n })
  expect(decodeCredit(data(9n))).toEqual({ borrower: me, amount: 9n })
  expect(decodeCredit(buildEndCredit(asset, me).data)).toEqual({ borrower: me, amount: 0n })
  expect(decodeCredit(`${data(0n)}00`)).toBeNull()
  expect(decodeCredit(`0x${data(0n).slice(2, -64)}`)).toBeNull()
  expect(decodeCredit('0x')).toBeNull()
  expect(decodeCredit(`0x095ea7b3${data(0n).slice(10)}`)).toBeNull()
})
