import { expect, test } from 'vitest'
import { nameWrap } from './nameWrap.ts'

test('default: names break between words, one long word anywhere', () => {
  expect(nameWrap('USDC in Morpho USDC/WBTC')).toBe('wrap-break-word')
  expect(nameWrap('stablecoin')).toBe('wrap-break-word')
  expect(nameWrap('0x52908400098527886E0F7030069857D2E4169EE7')).toBe('wrap-anywhere')
  expect(nameWrap('USDC for 0x52908400098527886E0F7030069857D2E4169EE7')).toBe('wrap-anywhere')
})
