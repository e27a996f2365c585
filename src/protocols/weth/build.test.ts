import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { buildUnwrap, buildWrap } from './build.ts'

const weth: Address = '0x3F58D7ee282b00fb563951966d003827aB38626b'

describe('wrapping', () => {
  test('default', () => {
    expect(buildWrap(weth, 5n)).toEqual({ to: weth, value: 5n, data: '0xd0e30db0' })
  })

  test('behavior: unwrapping sends no ether and says how much', () => {
    expect(buildUnwrap(weth, 5n)).toEqual({ to: weth, value: 0n, data: `0x2e1a7d4d${'5'.padStart(64, '0')}` })
  })
})
