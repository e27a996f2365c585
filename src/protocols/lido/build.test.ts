import { type Address, getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { buildClaim, buildRequestExit, buildStake, exitParts, mostExit } from './build.ts'

const token = getAddress('0x00000000000000000000000000000000000000aa')
const queue = getAddress('0x00000000000000000000000000000000000000bb')
const account = getAddress('0x00000000000000000000000000000000000a11ce')
const word = (value: bigint | Address): string => BigInt(value).toString(16).padStart(64, '0')

describe('buildStake', () => {
  test('default', () => {
    expect(buildStake(token, 5n)).toEqual({ to: token, value: 5n, data: `0xa1903eab${word(0n)}` })
  })
})

describe('buildRequestExit', () => {
  test('default', () => {
    expect(buildRequestExit(queue, { token: coin('stETH'), units: 500n }, account)).toEqual({
      to: queue,
      value: 0n,
      data: `0xd6681042${word(0x40n)}${word(account)}${word(1n)}${word(500n)}`,
    })
  })

  test('behavior: more than one request may hold becomes several, none of them too small', () => {
    expect(exitParts(mostExit)).toEqual([mostExit])
    for (const units of [mostExit + 1n, 2n * mostExit, 2n * mostExit + 1n, 7n * mostExit - 3n]) {
      const parts = exitParts(units)
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(units)
      for (const part of parts) expect(part > mostExit / 3n && part <= mostExit).toBe(true)
    }
    expect(() => exitParts(99n)).toThrow(RangeError)
  })
})

describe('buildClaim', () => {
  test('default', () => {
    const claimed = buildClaim(queue, [
      { id: 9n, hint: 2n },
      { id: 4n, hint: 1n },
    ])
    expect(claimed).toEqual({
      to: queue,
      value: 0n,
      data: `0xe3afe0a3${word(0x40n)}${word(0xa0n)}${[2n, 4n, 9n, 2n, 1n, 2n].map(word).join('')}`,
    })
  })
})
