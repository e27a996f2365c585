import { encodeFunctionData, encodePacked, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { decodeUniswap } from './decode.ts'

const abi = parseAbi([
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amount; uint256 limit; uint160 priceLimit; }',
  'struct Path { bytes path; address recipient; uint256 amount; uint256 limit; }',
  'function exactInputSingle(Single params) payable',
  'function exactOutputSingle(Single params) payable',
  'function exactInput(Path params) payable',
  'function exactOutput(Path params) payable',
  'function multicall(uint256 deadline, bytes[] data) payable',
  'function unwrapWETH9(uint256 minimum, address recipient) payable',
  'function refundETH() payable',
  'function sweepToken(address token, uint256 minimum, address recipient) payable',
])
const a = '0x1111111111111111111111111111111111111111'
const b = '0x2222222222222222222222222222222222222222'
const c = '0x3333333333333333333333333333333333333333'
const me = '0x4444444444444444444444444444444444444444'
const path = encodePacked(['address', 'uint24', 'address', 'uint24', 'address'], [a, 500, b, 3000, c])
const single = { tokenIn: a, tokenOut: b, fee: 500, recipient: me, amount: 10n, limit: 9n, priceLimit: 0n } as const
const refund = encodeFunctionData({ abi, functionName: 'refundETH' })
const inMulticall = (...calls: Hex[]) => encodeFunctionData({ abi, functionName: 'multicall', args: [77n, calls] })

test('default', () => {
  const trade = encodeFunctionData({
    abi,
    functionName: 'exactInput',
    args: [{ path, recipient: me, amount: 10n, limit: 9n }],
  })
  const unwrap = encodeFunctionData({ abi, functionName: 'unwrapWETH9', args: [3n, me] })
  expect(decodeUniswap(inMulticall(trade, unwrap, refund))).toEqual({
    deadline: 77n,
    actions: [
      {
        kind: 'trade',
        exact: 'sell',
        tokens: [a, b, c],
        fees: [500, 3000],
        recipient: me,
        amount: 10n,
        limit: 9n,
        priceLimit: 0n,
      },
      { kind: 'unwrap', minimum: 3n, recipient: me },
      { kind: 'refund' },
    ],
  })
})

test('behavior: a single trade stands alone, without a deadline', () => {
  const call = decodeUniswap(encodeFunctionData({ abi, functionName: 'exactInputSingle', args: [single] }))
  expect(call?.deadline).toBeNull()
  expect(call?.actions).toEqual([
    {
      kind: 'trade',
      exact: 'sell',
      tokens: [a, b],
      fees: [500],
      recipient: me,
      amount: 10n,
      limit: 9n,
      priceLimit: 0n,
    },
  ])
})

test('behavior: an exact-output path is turned round', () => {
  const trade = encodeFunctionData({
    abi,
    functionName: 'exactOutput',
    args: [{ path, recipient: me, amount: 1n, limit: 2n }],
  })
  expect(decodeUniswap(trade)?.actions[0]).toMatchObject({ exact: 'buy', tokens: [c, b, a], fees: [3000, 500] })
  const other = encodeFunctionData({ abi, functionName: 'exactOutputSingle', args: [single] })
  expect(decodeUniswap(other)?.actions[0]).toMatchObject({ exact: 'buy', tokens: [a, b] })
})

test('behavior: the selectors are the published ones', () => {
  const shape = '(address,address,uint24,address,uint256,uint256,uint160)'
  expect(toFunctionSelector(`exactInputSingle(${shape})`)).toBe('0x04e45aaf')
  expect(toFunctionSelector(`exactOutputSingle(${shape})`)).toBe('0x5023b4df')
  expect(toFunctionSelector('exactInput((bytes,address,uint256,uint256))')).toBe('0xb858183f')
  expect(toFunctionSelector('exactOutput((bytes,address,uint256,uint256))')).toBe('0x09b81346')
  expect(toFunctionSelector('multicall(uint256,bytes[])')).toBe('0x5ae401dc')
  expect(toFunctionSelector('unwrapWETH9(uint256,address)')).toBe('0x49404b7c')
  expect(toFunctionSelector('refundETH()')).toBe('0x12210e8a')
})

test('behavior: whatever else is unknown', () => {
  const sweep = encodeFunctionData({ abi, functionName: 'sweepToken', args: [a, 0n, me] })
  expect(decodeUniswap(inMulticall(refund, sweep))).toBeNull()
  expect(decodeUniswap(inMulticall(inMulticall(refund)))).toBeNull()
  expect(decodeUniswap(`${inMulticall(refund)}00`)).toBeNull()
  expect(decodeUniswap(refund)).toBeNull()
  const cut = encodeFunctionData({
    abi,
    functionName: 'exactInput',
    args: [{ path: a, recipient: me, amount: 1n, limit: 1n }],
  })
  expect(decodeUniswap(cut)).toBeNull()
})
