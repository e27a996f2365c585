import { encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { expect, test } from 'vitest'
import { decodeErc4626 } from './decode.ts'

const abi = parseAbi([
  'function deposit(uint256 assets, address receiver)',
  'function mint(uint256 shares, address receiver)',
  'function redeem(uint256 shares, address receiver, address owner)',
  'function withdraw(uint256 assets, address receiver, address owner)',
])
const me = '0x2222222222222222222222222222222222222222'
const other = '0x3333333333333333333333333333333333333333'

test('default', () => {
  expect(decodeErc4626(encodeFunctionData({ abi, functionName: 'deposit', args: [4n, me] }))).toEqual({
    kind: 'deposit',
    assets: 4n,
    receiver: me,
  })
  expect(decodeErc4626(encodeFunctionData({ abi, functionName: 'redeem', args: [4n, me, other] }))).toEqual({
    kind: 'redeem',
    shares: 4n,
    receiver: me,
    owner: other,
  })
  expect(decodeErc4626(encodeFunctionData({ abi, functionName: 'withdraw', args: [4n, me, other] }))).toEqual({
    kind: 'withdraw',
    assets: 4n,
    receiver: me,
    owner: other,
  })
})

test('behavior: the selectors are the published ones', () => {
  expect(toFunctionSelector('deposit(uint256,address)')).toBe('0x6e553f65')
  expect(toFunctionSelector('redeem(uint256,address,address)')).toBe('0xba087652')
  expect(toFunctionSelector('withdraw(uint256,address,address)')).toBe('0xb460af94')
})

test('behavior: whatever else is unknown', () => {
  const deposit = encodeFunctionData({ abi, functionName: 'deposit', args: [4n, me] })
  expect(decodeErc4626(`${deposit}00`)).toBeNull()
  expect(decodeErc4626(encodeFunctionData({ abi, functionName: 'mint', args: [4n, me] }))).toBeNull()
  expect(decodeErc4626('0x6e553f65')).toBeNull()
})
