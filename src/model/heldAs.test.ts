import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { heldAs } from './heldAs.ts'

test('default: wrapped ether in a place is ether, and anything else is itself', () => {
  expect(heldAs(coin('WETH'), practice).symbol).toBe('ETH')
  expect(heldAs(coin('USDC'), practice)).toBe(coin('USDC'))
})
