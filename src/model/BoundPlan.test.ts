import fc from 'fast-check'
import { type Address, getAddress, type Hex, keccak256, stringToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { readBoundPlan } from '../journal/boundPlanJson.ts'
import { type BoundPlan, canonicalJson, hashBoundPlan } from './BoundPlan.ts'

const account: Address = '0x00000000000000000000000000000000000A11Ce'
const usdc: Address = '0x44ea27Ba0418aC2A84792270B5aeE39C4B0B05E7'
const plan: BoundPlan = {
  version: 2,
  slots: [],
  chainId: 7357001,
  account,
  calls: [{ to: usdc, value: 0n, data: '0xA9059CBB', gas: 70_000n }],
  feeBudget: 10n ** 15n,
  expiresAt: 1_790_812_800n,
  bounds: {
    atMostOut: [{ token: usdc, units: 25_000_000n }],
    atLeastIn: [],
    maxOwedBase: 0n,
    mayOwe: [{ token: account, units: 3n }],
    mayReceive: [{ to: account, token: usdc, units: 25_000_000n }],
  },
}

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((array): Hex => `0x${Buffer.from(array).toString('hex')}`)
const address = hex(20).map((text): Address => getAddress(text))
const units = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })
const tokenUnits = fc.record({ token: address, units })
const anyPlan: fc.Arbitrary<BoundPlan> = fc.record({
  version: fc.constant(2 as const),
  chainId: fc.nat(),
  account: address,
  calls: fc.array(
    fc.record({ to: address, value: units, data: fc.integer({ min: 0, max: 8 }).chain(hex), gas: units }),
    {
      maxLength: 4,
    },
  ),
  slots: fc.array(
    fc.record({
      call: fc.nat(),
      word: fc.nat(),
      token: address,
      from: fc.nat(),
      min: units,
      max: units,
      expected: units,
    }),
    { maxLength: 2 },
  ),
  feeBudget: units,
  expiresAt: units,
  bounds: fc.record({
    atMostOut: fc.array(tokenUnits, { maxLength: 3 }),
    atLeastIn: fc.array(fc.array(tokenUnits, { maxLength: 2 }), { maxLength: 3 }),
    maxOwedBase: units,
    mayOwe: fc.array(tokenUnits, { maxLength: 2 }),
    mayReceive: fc.array(fc.record({ to: address, token: address, units }), { maxLength: 2 }),
    allowedAfter: fc.array(fc.record({ token: address, spender: address, units }), { maxLength: 2 }),
  }),
})

/** Every value that differs from this one in a single leaf, or by one entry of a list. */
function* changes(value: unknown): Generator<unknown> {
  if (typeof value === 'bigint') yield* [value + 1n, value * 10n + 1n, -value - 1n]
  else if (typeof value === 'number') yield value + 1
  else if (typeof value === 'string')
    yield* [`${value}00`, value.endsWith('0') ? `${value.slice(0, -1)}1` : value.replace(/.$/, '0')]
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1)
      yield value.toSpliced(index, 0, item)
      for (const change of changes(item)) yield value.with(index, change)
    }
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      for (const change of changes(item)) yield { ...value, [key]: change }
}

describe('hashBoundPlan', () => {
  test('default', () => {
    expect(canonicalJson(plan)).toBe(
      '{"account":"0x00000000000000000000000000000000000a11ce","bounds":{"atLeastIn":[],"atMostOut":[{"token":"0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7","units":"25000000n"}],"maxOwedBase":"0n","mayOwe":[{"token":"0x00000000000000000000000000000000000a11ce","units":"3n"}],"mayReceive":[{"to":"0x00000000000000000000000000000000000a11ce","token":"0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7","units":"25000000n"}]},"calls":[{"data":"0xa9059cbb","gas":"70000n","to":"0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7","value":"0n"}],"chainId":7357001,"expiresAt":"1790812800n","feeBudget":"1000000000000000n","slots":[],"version":2}',
    )
    expect(hashBoundPlan(plan)).toBe(keccak256(stringToHex(canonicalJson(plan))))
    expect(hashBoundPlan(plan)).toBe('0x14be52cc94b1321d1ad10ca812051fa59d30cbb897507c8f5b1db8e5493517c4')
  })

  test('behavior: the order of keys and the case of addresses do not matter', () => {
    const { version, chainId, account: owner, ...rest } = plan
    const lower: Address = '0x00000000000000000000000000000000000a11ce'
    expect(owner).not.toBe(lower)
    expect(hashBoundPlan({ ...rest, account: lower, chainId, version })).toBe(hashBoundPlan(plan))
  })

  test('behavior: the order of the calls matters', () => {
    const [call] = plan.calls
    if (call === undefined) throw new Error('The plan has a call.')
    const other = { ...call, value: 1n }
    expect(hashBoundPlan({ ...plan, calls: [call, other] })).not.toBe(hashBoundPlan({ ...plan, calls: [other, call] }))
  })

  test('behavior: whatever is changed in a plan, its hash is another', () => {
    fc.assert(
      fc.property(anyPlan, (original) => {
        const hash = hashBoundPlan(original)
        const hashes = [...changes(original)].map((changed) => keccak256(stringToHex(canonicalJson(changed))))
        // The chain, the account, the budget, the expiry, what may be owed, the version: at least these.
        expect(hashes.length).toBeGreaterThan(10)
        expect(hashes).not.toContain(hash)
      }),
      { numRuns: 30 },
    )
  })

  test('behavior: the text says the whole plan, so no two plans share one', () => {
    fc.assert(
      fc.property(anyPlan, (original) => {
        const back = readBoundPlan(canonicalJson(original))
        const inLowerCase: unknown = JSON.parse(
          JSON.stringify(original, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)).toLowerCase(),
        )
        const spelled: unknown = JSON.parse(
          JSON.stringify(back, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)).toLowerCase(),
        )
        expect(spelled).toEqual(inLowerCase)
      }),
    )
  })
})

describe('canonicalJson', () => {
  test('default', () => {
    expect(canonicalJson({ b: [true, null, 1], a: { z: 1n, y: 'text' } })).toBe(
      '{"a":{"y":"text","z":"1n"},"b":[true,null,1]}',
    )
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'behavior: the number %d has no spelling',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow('Only whole numbers have one spelling.')
    },
  )

  test.each([[undefined], [() => 1], [Symbol('s')]])('behavior: %s has no spelling', (value) => {
    expect(() => canonicalJson({ value })).toThrow(/has no canonical spelling/)
  })

  test('behavior: a word that is no hex keeps its capitals', () => {
    expect(canonicalJson('0xZZ Alice')).toBe('"0xZZ Alice"')
    expect(canonicalJson('0xAB')).toBe('"0xab"')
  })
})
