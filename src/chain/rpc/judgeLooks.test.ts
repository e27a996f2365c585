import { describe, expect, test } from 'vitest'
import { describeStanding } from './describeStanding.ts'
import { judgeLooks } from './judgeLooks.ts'
import type { Look } from './Standing.ts'

const ethereum = { chainId: 1 }
const now = 1_800_000_000n

function seen(name: string, secondsBehind: bigint, chainId = 1): Look {
  const head = { number: 100n, hash: '0xaa', timestamp: now - secondsBehind }
  return { name, status: 'seen', chainId, head, latencyMs: 5 }
}

const sayAll = (looks: readonly Look[], clock: bigint | null = now) =>
  judgeLooks(looks, ethereum, clock).map((standing) => `${standing.name} ${describeStanding(standing) ?? 'is fit'}`)

describe('judgeLooks', () => {
  test('default', () => {
    expect(sayAll([seen('a', 12n), seen('b', 0n)])).toEqual(['a is fit', 'b is fit'])
    expect(sayAll([seen('a', 12n)])).toEqual(['a is fit'])
  })

  test('F15: one that answers for another chain is rejected, also where it is the only one', () => {
    expect(sayAll([seen('a', 0n, 56), seen('b', 0n)])).toEqual(['a answers for chain 56', 'b is fit'])
    expect(sayAll([seen('a', 0n, 56)])).toEqual(['a answers for chain 56'])
  })

  test('F15: one that is ten minutes behind is rejected, by the others and, alone, by this machine’s clock', () => {
    expect(sayAll([seen('a', 600n), seen('b', 0n)])).toEqual(['a is 10 minutes behind the others', 'b is fit'])
    expect(sayAll([seen('a', 600n)])).toEqual(['a is 10 minutes behind this computer’s clock'])
  })

  test('F22 behavior: where two agree, a clock that is wrong by an hour changes nothing', () => {
    for (const wrong of [3_600n, -3_600n])
      expect(sayAll([seen('a', 12n), seen('b', 0n)], now + wrong)).toEqual(['a is fit', 'b is fit'])
  })

  test('F15 behavior: one that claims a head of the future does not make the true ones old', () => {
    expect(sayAll([seen('a', -3_600n), seen('b', 0n)])).toEqual([
      'a is 60 minutes ahead of this computer’s clock',
      'b is fit',
    ])
  })

  test('behavior: a chain with a time of its own is compared with no clock', () => {
    expect(sayAll([seen('a', 600_000n)], null)).toEqual(['a is fit'])
    expect(sayAll([seen('a', 600_000n), seen('b', 600_600n)], null)).toEqual([
      'a is fit',
      'b is 10 minutes behind the others',
    ])
  })

  test('behavior: one that is silent says why, and nobody is compared with it', () => {
    expect(sayAll([{ name: 'a', status: 'silent', fault: 'rate-limited' }, seen('b', 0n)])).toEqual([
      'a takes no more requests for now',
      'b is fit',
    ])
  })
})
