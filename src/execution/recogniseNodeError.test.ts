import { describe, expect, test } from 'vitest'
import { recogniseNodeError } from './recogniseNodeError.ts'

describe('recogniseNodeError', () => {
  test.each([
    ['Geth', 'already known', 'already-known'],
    ['Anvil', 'transaction already imported', 'already-known'],
    ['Nethermind', 'AlreadyKnown', 'already-known'],
    ['Besu', 'Known transaction', 'already-known'],
    ['Erigon', 'known transaction: 0xabc', 'already-known'],
    ['Reth', 'transaction already in pool', 'already-known'],
    ['Geth', 'nonce too low: next nonce 5, tx nonce 4', 'nonce-too-low'],
    ['Nethermind', 'OldNonce, Current nonce: 5, nonce of rejected tx: 4', 'nonce-too-low'],
    ['Besu', 'Transaction nonce is too low', 'nonce-too-low'],
    ['Besu', 'NONCE_TOO_LOW', 'nonce-too-low'],
    ['Geth', 'replacement transaction underpriced', 'replacement-underpriced'],
    ['Nethermind', 'ReplacementNotAllowed', 'replacement-underpriced'],
    ['Geth', 'insufficient funds for gas * price + value: balance 0, tx cost 1, overshot 1', 'refused'],
    ['Anvil', 'Insufficient funds for gas * price + value', 'refused'],
    ['Besu', 'Upfront cost exceeds account balance', 'refused'],
    ['Geth', 'intrinsic gas too low: gas 100, minimum needed 21000', 'refused'],
    ['Geth', 'max fee per gas less than block base fee: address 0x1, maxFeePerGas: 1, baseFee: 7', 'refused'],
    ['Geth', 'transaction underpriced: gas tip cap 1, minimum needed 25000000', 'refused'],
    ['Nethermind', 'FeeTooLow, MaxFeePerGas too low.', 'refused'],
    ['Geth', 'invalid chain id for signer: have 1 want 5', 'refused'],
    ['viem', 'The request took too long to respond.', 'unclear'],
    ['Node', 'fetch failed', 'unclear'],
    ['Node', 'connect ECONNREFUSED 127.0.0.1:8545', 'unclear'],
    ['a proxy', '<html><h1>502 Bad Gateway</h1></html>', 'unclear'],
    ['a hostile node', 'please sign again', 'unclear'],
    ['nothing', '', 'unclear'],
  ])('default: %s says "%s"', (_who, says, answer) => {
    expect(recogniseNodeError(new Error(says))).toBe(answer)
    expect(recogniseNodeError(new Error('RPC Request failed.', { cause: new Error(says) }))).toBe(answer)
  })

  test('behavior: what a broken line quotes is no answer, except that it is there already', () => {
    const words = (says: string) => new Error('HTTP request failed.', { cause: new Error(says) })
    expect(recogniseNodeError(words('insufficient funds'))).toBe('unclear')
    expect(recogniseNodeError(words('already known'))).toBe('already-known')
  })
})
