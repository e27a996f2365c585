import { encodeFunctionData, getAddress, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { buildEndManager } from './build.ts'
import { decodeManager, decodeMorpho } from './decode.ts'

/** Written out from `IMorpho.sol` once more: the tests share no encoder with the app either. */
const abi = parseAbi([
  'struct MarketParams { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'function supply(MarketParams marketParams, uint256 assets, uint256 shares, address onBehalf, bytes data)',
  'function withdraw(MarketParams marketParams, uint256 assets, uint256 shares, address onBehalf, address receiver)',
  'function borrow(MarketParams marketParams, uint256 assets, uint256 shares, address onBehalf, address receiver)',
])
const me = getAddress('0x00000000000000000000000000000000000a11ce')
const other = getAddress('0x00000000000000000000000000000000000000aa')
const market = practice.morpho?.markets[1]
if (market === undefined) throw new Error('The practice chain has a second market.')
const { id, loan, collateral, oracle, rateModel, lltv } = market
const params = { loanToken: loan, collateralToken: collateral, oracle, irm: rateModel, lltv }
const named = { id, loan, collateral, oracle, rateModel, lltv }

const supply = (assets: bigint, shares: bigint, data: Hex = '0x'): Hex =>
  encodeFunctionData({ abi, functionName: 'supply', args: [params, assets, shares, me, data] })
const withdraw = (assets: bigint, shares: bigint): Hex =>
  encodeFunctionData({ abi, functionName: 'withdraw', args: [params, assets, shares, me, other] })

describe('decodeMorpho', () => {
  test('default', () => {
    expect(decodeMorpho(supply(5n, 0n))).toEqual({ kind: 'supply', market: named, assets: 5n, onBehalfOf: me })
    expect(decodeMorpho(withdraw(5n, 0n))).toEqual({
      kind: 'withdraw',
      market: named,
      assets: 5n,
      shares: 0n,
      onBehalfOf: me,
      receiver: other,
    })
    expect(decodeMorpho(withdraw(0n, 7n))).toMatchObject({ assets: 0n, shares: 7n })
  })

  test('behavior: the selectors are the published ones', () => {
    const tuple = '(address,address,address,address,uint256)'
    expect(toFunctionSelector(`supply(${tuple},uint256,uint256,address,bytes)`)).toBe('0xa99aad89')
    expect(toFunctionSelector(`withdraw(${tuple},uint256,uint256,address,address)`)).toBe('0x5c2bea49')
  })

  test('behavior: another field makes another market', () => {
    const data = encodeFunctionData({
      abi,
      functionName: 'supply',
      args: [{ ...params, oracle: other }, 5n, 0n, me, '0x'],
    })
    const call = decodeMorpho(data)
    expect(call?.market.oracle).toBe(other)
    expect(call?.market.id).not.toBe(id)
  })

  test.each([
    ['a callback', supply(5n, 0n, '0x01')],
    ['so many shares to be paid for', supply(0n, 5n)],
    ['neither assets nor shares', withdraw(0n, 0n)],
    ['both assets and shares', withdraw(1n, 1n)],
    ['a byte too many', `${supply(5n, 0n)}00`],
    ['a byte too few', supply(5n, 0n).slice(0, -2)],
    ['a word too many', `${withdraw(5n, 0n)}${'0'.repeat(64)}`],
    ['borrowing', encodeFunctionData({ abi, functionName: 'borrow', args: [params, 5n, 0n, me, me] })],
    ['nothing', '0x'],
    ['a selector alone', '0xa99aad89'],
  ])('behavior: %s is unknown', (_, data) => {
    expect(decodeMorpho(`0x${data.slice(2)}`)).toBeNull()
  })
})

describe('decodeManager', () => {
  const data = (on: boolean) =>
    encodeFunctionData({
      abi: parseAbi(['function setAuthorization(address authorized, bool newIsAuthorized)']),
      functionName: 'setAuthorization',
      args: [other, on],
    })

  test('default', () => {
    expect(toFunctionSelector('setAuthorization(address,bool)')).toBe('0xeecea000')
    expect(decodeManager(data(true))).toEqual({ manager: other, allowed: true })
    expect(decodeManager(data(false))).toEqual({ manager: other, allowed: false })
    expect(decodeManager(buildEndManager(me, other).data)).toEqual({ manager: other, allowed: false })
    expect(decodeMorpho(data(false))).toBeNull()
  })

  test.each([`${data(false)}00`, data(false).slice(0, -2), `${data(false).slice(0, -1)}2`, '0x', '0xeecea000'])(
    'behavior: %s is unknown',
    (bytes) => {
      expect(decodeManager(`0x${bytes.slice(2)}`)).toBeNull()
    },
  )
})
