import { type Address, decodeFunctionData, encodeFunctionData, type Hex, parseAbi } from 'viem'
import type { Dice } from '../../../src/corridor/testing/randomStory.ts'
import type { Network } from '../../../src/model/Network.ts'
import type { Call } from '../../../src/model/Step.ts'

const abi = parseAbi([
  'function multicall(uint256 deadline, bytes[] data) payable returns (bytes[])',
  'struct Path { bytes path; address recipient; uint256 amount; uint256 limit; }',
  'function exactInput(Path params) payable returns (uint256)',
  'function exactOutput(Path params) payable returns (uint256)',
  'function unwrapWETH9(uint256 amountMinimum, address recipient) payable',
  'function refundETH() payable',
])

type Swap = { readonly path: Hex; readonly recipient: Address; readonly amount: bigint; readonly limit: bigint }
type Inner =
  | { readonly name: 'exactInput' | 'exactOutput'; readonly swap: Swap }
  | { readonly name: 'unwrapWETH9'; readonly minimum: bigint; readonly recipient: Address }
  | { readonly name: 'refundETH' }
type Router = { readonly deadline: bigint; readonly inner: readonly Inner[]; readonly value: bigint }

/** One thing about a swap made worse: where it goes, how little it may bring, which way, until when. Null for no swap. */
export function mutateRouter(call: Call, network: Network, dice: Dice, thief: Address): readonly [string, Call] | null {
  const router = network.uniswap?.router
  if (router === undefined || call.to.toLowerCase() !== router.toLowerCase()) return null
  const before = readOrNull(call)
  if (before === null) return null
  const at = dice.upTo(before.inner.length - 1)
  const [name, after] = dice.pick(waysOf(before, at, network, dice, thief))()
  return [name, { ...call, value: after.value, data: write(after) }]
}

function waysOf(router: Router, at: number, network: Network, dice: Dice, thief: Address) {
  const someone = dice.pick([
    thief,
    network.uniswap?.router ?? thief,
    '0x0000000000000000000000000000000000000002',
  ] as const)
  const change = (how: (inner: Inner) => Inner): Router => ({
    ...router,
    inner: router.inner.map((inner, index) => (index === at ? how(inner) : inner)),
  })
  const swap = (how: (swap: Swap) => Swap): Router =>
    change((inner) => ('swap' in inner ? { ...inner, swap: how(inner.swap) } : inner))
  const scaled = (units: bigint): bigint =>
    dice.pick([
      0n,
      units / 2n,
      (units * 90n) / 100n,
      (units * 97n) / 100n,
      (units * 985n) / 1000n,
      units + 1n,
      units * 10n,
    ])
  const { tokens, uniswap } = network
  const ways: readonly (() => readonly [string, Router])[] = [
    () => ['swap: receiver', change((inner) => receive(inner, someone))],
    () => [
      'swap: least it brings',
      change((inner) => {
        if ('swap' in inner) return { ...inner, swap: { ...inner.swap, limit: scaled(inner.swap.limit) } }
        return inner.name === 'unwrapWETH9' ? { ...inner, minimum: scaled(inner.minimum) } : inner
      }),
    ],
    () => [
      'swap: least of all of it',
      {
        ...router,
        inner: router.inner.map((inner) => {
          if ('swap' in inner)
            return {
              ...inner,
              swap: {
                ...inner.swap,
                limit: inner.name === 'exactInput' ? inner.swap.limit / 3n : inner.swap.limit * 2n,
              },
            }
          return inner.name === 'unwrapWETH9' ? { ...inner, minimum: inner.minimum / 3n } : inner
        }),
      },
    ],
    () => ['swap: amount', swap((one) => ({ ...one, amount: scaled(one.amount) }))],
    () => [
      'swap: amount and coins',
      {
        ...swap((one) => ({ ...one, amount: one.amount * 3n, limit: one.limit * 3n })),
        value: router.value * 3n,
      },
    ],
    () => [
      'swap: fee of a pool',
      swap((one) => {
        const hops = (one.path.length - 2 - 40) / 46
        const start = 42 + dice.upTo(hops - 1) * 46
        const fee = dice.pick(['000064', '0001f4', '000bb8', '002710'])
        return { ...one, path: `0x${one.path.slice(2, start)}${fee}${one.path.slice(start + 6)}` }
      }),
    ],
    () => [
      'swap: detour',
      swap((one) => {
        const pool = dice.pick(uniswap?.pools ?? [])
        const fee = pool.fee.toString(16).padStart(6, '0')
        const [near, far] = [one.path.slice(2, 42), dice.pick([pool.token0, pool.token1]).slice(2).toLowerCase()]
        return { ...one, path: `0x${near}${fee}${far}${one.path.slice(42)}` }
      }),
    ],
    () => [
      'swap: other token',
      swap((one) => {
        const other = dice.pick(tokens).address.slice(2).toLowerCase()
        return dice.chance(0.5)
          ? { ...one, path: `0x${other}${one.path.slice(42)}` }
          : { ...one, path: `0x${one.path.slice(2, -40)}${other}` }
      }),
    ],
    () => ['swap: deadline', { ...router, deadline: dice.pick([0n, 1n, router.deadline + 86_400n, 2n ** 64n]) }],
    () => ['swap: coins along', { ...router, value: router.value + dice.pick([1n, 10n ** 16n]) }],
    () => ['swap: part left out', { ...router, inner: router.inner.filter((_, index) => index !== at) }],
    () => [
      'swap: part twice',
      { ...router, inner: router.inner.flatMap((one, index) => (index === at ? [one, one] : [one])) },
    ],
    () => ['swap: parts turned round', { ...router, inner: router.inner.toReversed() }],
    () => [
      'swap: unwrapped for another',
      { ...router, inner: [...router.inner, { name: 'unwrapWETH9', minimum: 0n, recipient: thief }] },
    ],
  ]
  return ways
}

function receive(inner: Inner, recipient: Address): Inner {
  if ('swap' in inner) return { ...inner, swap: { ...inner.swap, recipient } }
  return inner.name === 'unwrapWETH9' ? { ...inner, recipient } : inner
}

/** Null for what another change has spoiled already. */
function readOrNull(call: Call): Router | null {
  try {
    return read(call)
  } catch {
    return null
  }
}

function read({ data, value }: Call): Router {
  const decoded = decodeFunctionData({ abi, data })
  if (decoded.functionName !== 'multicall') throw new Error('The router is always told several things at once here.')
  const [deadline, parts] = decoded.args
  const inner = parts.map((part): Inner => {
    const one = decodeFunctionData({ abi, data: part })
    switch (one.functionName) {
      case 'exactInput':
      case 'exactOutput':
        return { name: one.functionName, swap: one.args[0] }
      case 'unwrapWETH9':
        return { name: 'unwrapWETH9', minimum: one.args[0], recipient: one.args[1] }
      case 'refundETH':
        return { name: 'refundETH' }
      default:
        throw new Error('The router is told something that is not known here.')
    }
  })
  return { deadline, inner, value }
}

function write({ deadline, inner }: Router): Hex {
  return encodeFunctionData({ abi, functionName: 'multicall', args: [deadline, inner.map(writeOne)] })
}

function writeOne(one: Inner): Hex {
  switch (one.name) {
    case 'exactInput':
    case 'exactOutput':
      return encodeFunctionData({ abi, functionName: one.name, args: [one.swap] })
    case 'unwrapWETH9':
      return encodeFunctionData({ abi, functionName: one.name, args: [one.minimum, one.recipient] })
    case 'refundETH':
      return encodeFunctionData({ abi, functionName: one.name })
  }
}
