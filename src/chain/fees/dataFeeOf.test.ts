import { type Address, createClient, custom, numberToHex } from 'viem'
import { expect, test } from 'vitest'
import { openAccountChain } from '../AccountChain.ts'
import type { ChainClient } from '../ChainClient.ts'
import { Clock } from '../Clock.ts'
import { practice } from '../networks/practice.ts'
import { dataFeeOf } from './dataFeeOf.ts'
import { readOperatorFee } from './dataFeeReads.ts'

const hash = `0x${'1'.repeat(64)}` as const
const oracle: Address = '0x420000000000000000000000000000000000000F'
const receipt = {
  ...{ status: '0x1', blockNumber: '0x5', blockHash: hash, gasUsed: '0x5208', effectiveGasPrice: '0x3', logs: [] },
  l1Fee: '0x64',
}

/** A node that knows one receipt: a stand-in, for none of the OP Stack runs here. */
function chainOf(gasPriceOracle: Address | null) {
  const viem: ChainClient['viem'] = createClient({ transport: custom({ request: async () => receipt }) })
  const network = { ...practice, chain: { ...practice.chain, gasPriceOracle } }
  return openAccountChain({ network, viem }, new Clock(() => 0), '0x00000000000000000000000000000000000000aA')
}

test.each([
  ['the OP Stack', oracle, 63_100n],
  ['another network', null, 63_000n],
] as const)('default: what a transaction cost on %s', async (_name, gasPriceOracle, fee) => {
  expect(await chainOf(gasPriceOracle).find(hash)).toMatchObject({ status: 'mined', transaction: { fee } })
})

/** A node of the OP Stack since Isthmus, which knows one receipt and what its oracle says at blocks. A stand-in. */
function chainSince(said: object, feeAt: (block: string) => bigint | null) {
  const asked: string[] = []
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    if (method === 'eth_getTransactionReceipt') return { ...receipt, ...said }
    const [call, block] = Array.isArray(params) ? params : []
    // What it is asked for: the fee of all the gas that the receipt says was used.
    expect(call).toEqual({ to: oracle, data: readOperatorFee(oracle, 21_000n).data })
    asked.push(String(block))
    const fee = feeAt(String(block))
    if (fee === null) throw new Error('missing trie node')
    return numberToHex(fee, { size: 32 })
  }
  const viem: ChainClient['viem'] = createClient({ transport: custom({ request }, { retryCount: 0 }) })
  const network = { ...practice, chain: { ...practice.chain, gasPriceOracle: oracle } }
  return {
    chain: openAccountChain({ network, viem }, new Clock(() => 0), '0x00000000000000000000000000000000000000aA'),
    asked,
  }
}

const charged = { operatorFeeScalar: '0x1', operatorFeeConstant: '0x2' }

test('default: what the operator took is asked at the block of the receipt', async () => {
  const { chain, asked } = chainSince(charged, () => 900n)
  expect(await chain.find(hash)).toMatchObject({ status: 'mined', transaction: { fee: 64_000n } })
  expect(asked).toEqual(['0x5'])
})

test('behavior: where that block’s state is gone, as it is now', async () => {
  const { chain, asked } = chainSince(charged, (block) => (block === 'latest' ? 900n : null))
  expect(await chain.find(hash)).toMatchObject({ transaction: { fee: 64_000n } })
  expect(asked).toEqual(['0x5', 'latest'])
})

test('behavior: where nobody says it, what came of it is not told', async () => {
  const { chain } = chainSince(charged, () => null)
  await expect(chain.find(hash)).rejects.toMatchObject({ code: 'chain-unreachable' })
})

test.each([{}, { operatorFeeScalar: '0x0', operatorFeeConstant: '0x0' }, { operatorFeeScalar: null }])(
  'behavior: a receipt that says %o of it costs no further question',
  async (said) => {
    const { chain, asked } = chainSince(said, () => 900n)
    expect(await chain.find(hash)).toMatchObject({ transaction: { fee: 63_100n } })
    expect(asked).toEqual([])
  },
)

test.each([{}, null, { l1Fee: null }, { l1Fee: '100' }, { l1Fee: '0x' }, { l1Fee: `0x${'f'.repeat(80)}` }])(
  'behavior: %o says nothing of it',
  (strange) => {
    expect(dataFeeOf(strange, { chain: { ...practice.chain, gasPriceOracle: oracle } })).toBe(0n)
  },
)
