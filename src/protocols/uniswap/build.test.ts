import { type Address, type Hex, toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { quoterAbi, routerAbi } from './abis.ts'
import { buildSplitSwap, buildSwap, type SwapTerms } from './build.ts'

const router: Address = '0x2222222222222222222222222222222222222222'
const account: Address = '0x1111111111111111111111111111111111111111'
const a: Address = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const b: Address = '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
const terms: SwapTerms = {
  router,
  account,
  route: { tokens: [a, b], fees: [500] },
  exact: 'sell',
  sellUnits: 100n,
  buyUnits: 99n,
  sellsNative: false,
  buysNative: false,
  deadline: 1_000n,
}

const word = (hex: string) => hex.padStart(64, '0')
const bytes = (hex: string) => word((hex.length / 2).toString(16)) + hex.padEnd(Math.ceil(hex.length / 64) * 64, '0')

/** `multicall(deadline, inner)` written out by hand, as the ABI has it. */
function multicall(deadline: bigint, ...inner: readonly string[]): Hex {
  const bodies = inner.map(bytes)
  let at = inner.length * 32
  const offsets = bodies.map((body) => {
    const offset = word(at.toString(16))
    at += body.length / 2
    return offset
  })
  return `0x5ae401dc${word(deadline.toString(16))}${word('40')}${word(inner.length.toString(16))}${offsets.join('')}${bodies.join('')}`
}

/** `exactInput` and `exactOutput` share their shape: path, recipient, the exact side, the bound. */
const swap = (selector: string, path: string, recipient: string, exact: bigint, bound: bigint) =>
  selector +
  word('20') +
  word('80') +
  word(recipient) +
  word(exact.toString(16)) +
  word(bound.toString(16)) +
  bytes(path)

const forth = `${'a'.repeat(40)}0001f4${'b'.repeat(40)}`
const back = `${'b'.repeat(40)}0001f4${'a'.repeat(40)}`
const me = '1'.repeat(40)

describe('buildSwap', () => {
  test('default', () => {
    expect(buildSwap(terms)).toEqual({
      to: router,
      value: 0n,
      data: multicall(1_000n, swap('b858183f', forth, me, 100n, 99n)),
    })
  })

  test('behavior: an exact purchase says what it brings and the most it takes, on the path backwards', () => {
    expect(buildSwap({ ...terms, exact: 'buy' })).toEqual({
      to: router,
      value: 0n,
      data: multicall(1_000n, swap('09b81346', back, me, 99n, 100n)),
    })
  })

  test('behavior: ether that is sold goes along as the value', () => {
    expect(buildSwap({ ...terms, sellsNative: true })).toEqual({
      to: router,
      value: 100n,
      data: multicall(1_000n, swap('b858183f', forth, me, 100n, 99n)),
    })
  })

  test('behavior: ether that is bought stops at the router, which unwraps at least the minimum for the account', () => {
    expect(buildSwap({ ...terms, buysNative: true })).toEqual({
      to: router,
      value: 0n,
      data: multicall(1_000n, swap('b858183f', forth, '2', 100n, 99n), `49404b7c${word('63')}${word(me)}`),
    })
  })

  test('behavior: what an exact purchase leaves of the ether comes back', () => {
    expect(buildSwap({ ...terms, exact: 'buy', sellsNative: true })).toEqual({
      to: router,
      value: 100n,
      data: multicall(1_000n, swap('09b81346', back, me, 99n, 100n), '12210e8a'),
    })
  })
})

test.each([
  ['exactInput', '0xb858183f'],
  ['exactOutput', '0x09b81346'],
  ['multicall', '0x5ae401dc'],
  ['unwrapWETH9', '0x49404b7c'],
  ['refundETH', '0x12210e8a'],
  ['quoteExactInput', '0xcdca1753'],
  ['quoteExactOutput', '0x2f80bb1d'],
])('the selector of %s is %s', (name, selector) => {
  const [found, ...others] = [...routerAbi, ...quoterAbi].filter((entry) => entry.name === name)
  if (found === undefined || others.length > 0) throw new Error(`Not one ${name}`)
  expect(toFunctionSelector(found)).toBe(selector)
})

describe('buildSplitSwap', () => {
  const through: Address = '0xcccccccccccccccccccccccccccccccccccccccc'
  const detour = { tokens: [a, through, b], fees: [100, 3_000] }
  const detourPath = `${'a'.repeat(40)}000064${'c'.repeat(40)}000bb8${'b'.repeat(40)}`
  const legs = [
    { route: terms.route, sellUnits: 70n, buyUnits: 69n },
    { route: detour, sellUnits: 30n, buyUnits: 28n },
  ]

  test('default: each way has its own amount and its own least', () => {
    expect(buildSplitSwap({ ...terms, legs })).toEqual({
      to: router,
      value: 0n,
      data: multicall(1_000n, swap('b858183f', forth, me, 70n, 69n), swap('b858183f', detourPath, me, 30n, 28n)),
    })
  })

  test('behavior: ether for all ways goes along once, and one way alone is a plain swap', () => {
    expect(buildSplitSwap({ ...terms, sellsNative: true, legs }).value).toBe(100n)
    expect(buildSplitSwap({ ...terms, legs: [{ route: terms.route, sellUnits: 100n, buyUnits: 99n }] })).toEqual(
      buildSwap(terms),
    )
  })
})
